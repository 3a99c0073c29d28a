// Beside the chat: who one is, and what can be done with their phone.
import { element } from '/static/element.js';
import { say, spoken } from './words.js';

const byId = (id) => document.getElementById(id);

export class Drawer {
  constructor(act) {
    this.act = act;
    this.box = byId('drawer');
    byId('open-drawer').addEventListener('click', () => this.open(true));
    byId('close-drawer').addEventListener('click', () => this.open(false));
    byId('shade').addEventListener('click', () => this.open(false));
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.open(false);
    });
    byId('newcomer').addEventListener('click', () => act.newcomer());
    byId('language').addEventListener('change', (event) => act.device(event.target.value));
    byId('blocking').addEventListener('click', () => act.block());
    byId('again').addEventListener('click', () => act.enter());
    byId('link-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const taken = act.start(byId('link').value.trim());
      byId('link-note').hidden = taken;
      byId('link-note').textContent = say('not-this-bot');
      if (taken) byId('link').value = '';
    });
  }

  open(open) {
    this.box.classList.toggle('open', open);
    byId('shade').hidden = !open;
    byId('open-drawer').setAttribute('aria-expanded', String(open));
    if (open) byId('close-drawer').focus();
    else if (this.box.contains(document.activeElement)) byId('open-drawer').focus();
  }

  show({ about, people, person, unread }) {
    byId('library').textContent = about.library;
    byId('documents').textContent = say(about.takesFiles ? 'documents-taken' : 'documents-kept');
    const focused = document.activeElement?.dataset?.person;
    byId('people').replaceChildren(...people.map((each) => this.entry(each, person, unread.get(each.id) ?? 0)));
    byId('people').querySelector(`[data-person="${focused}"]`)?.focus();
    byId('device-of').textContent = say('device-of', { name: person.name });
    byId('language').value = person.language;
    byId('blocking').textContent = say(person.blocked ? 'unblock' : 'block');
    byId('blocking').classList.toggle('danger', !person.blocked);
    byId('blocking').hidden = !person.started;
    byId('again').hidden = !person.started || person.blocked;
    const elsewhere = people.reduce((sum, each) => sum + (each.id === person.id ? 0 : unread.get(each.id) ?? 0), 0);
    byId('elsewhere').textContent = elsewhere;
    byId('elsewhere').hidden = !elsewhere;
  }

  entry(each, person, unread) {
    const button = element('button', { type: 'button', 'aria-current': each.id === person.id ? 'true' : undefined },
      element('span', { className: 'person' },
        element('span', { className: 'name', textContent: each.name }),
        element('span', { className: 'role', textContent: each.role[spoken()] ?? say('newcomer-role') })),
      each.blocked ? element('span', { className: 'blocked', textContent: say('blocked') }) : null,
      unread ? element('span', { className: 'badge', textContent: unread }) : null);
    button.dataset.person = each.id;
    button.addEventListener('click', () => this.act.become(each.id));
    return element('li', {}, button);
  }
}
