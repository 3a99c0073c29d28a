// Who one is, and whether the line stands.
import { say } from './texts.js';

export function showPerson({ name, role }) {
  document.getElementById('person').textContent = [name, role].filter(Boolean).join(' · ');
}

export function showConnection(state) {
  const place = document.getElementById('connection');
  place.dataset.state = state;
  place.querySelector('.words').textContent = say(`web-${state}`);
}
