// Files dragged onto the page.
import { say } from './texts.js';

export function takeDroppedFiles(upload) {
  const sheet = document.getElementById('drop');
  sheet.querySelector('p').textContent = say('web-drop');
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  window.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    sheet.hidden = false;
  });
  window.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) sheet.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    sheet.hidden = true;
    [...event.dataTransfer.files].forEach(upload);
  });
}
