// Where the person writes, attaches, and opens the bot's menu.
import { element } from '/static/element.js';
import { ask } from './server.js';
import { say } from './words.js';

const LINES = 6;
const LONGEST_SIDE = 1280;
const byId = (id) => document.getElementById(id);

export class Composer {
  constructor(act) {
    this.act = act;
    this.person = null;
    this.text = byId('text');
    this.form = byId('composer');
    byId('start').addEventListener('click', () => (this.person.blocked ? act.comeBack() : act.enter()));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener('input', () => this.edited());
    this.text.addEventListener('keydown', (event) => {
      // While an input method is open, Enter belongs to it (229 is how Safari says so).
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.submit();
    });
    popup(byId('menu'), byId('commands'), () => this.fillMenu());
    popup(byId('attach'), byId('attachments'));
    byId('choose-photo').addEventListener('click', () => byId('photo-file').click());
    byId('choose-document').addEventListener('click', () => byId('document-file').click());
    byId('photo-file').addEventListener('change', async (event) => {
      for (const file of taken(event.target)) act.send('photo', await photograph(file), file.name);
    });
    byId('document-file').addEventListener('change', (event) => {
      for (const file of taken(event.target)) act.send('document', file, file.name);
    });
  }

  // Somebody else's phone, or theirs in another state.
  show(person) {
    const another = this.person?.id !== person.id;
    this.person = person;
    const writes = person.started && !person.blocked;
    const appears = writes && this.form.hidden;
    this.form.hidden = !writes;
    byId('start').hidden = writes;
    byId('start').textContent = say(person.blocked ? 'restart' : 'start');
    if (another) this.text.value = sessionStorage.getItem(`draft ${person.id}`) ?? '';
    if (another || appears) this.edited();
  }

  focus() {
    if (window.matchMedia('(pointer: fine)').matches) (this.form.hidden ? byId('start') : this.text).focus();
  }

  edited() {
    const { style } = this.text;
    if (this.text.value) sessionStorage.setItem(`draft ${this.person.id}`, this.text.value);
    else sessionStorage.removeItem(`draft ${this.person.id}`);
    byId('send').disabled = !this.text.value.trim();
    if (this.form.hidden) return;
    style.height = 'auto';
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(this.text);
    const tallest = LINES * parseFloat(lineHeight) + parseFloat(paddingTop) + parseFloat(paddingBottom);
    style.height = `${Math.min(this.text.scrollHeight, tallest)}px`;
    style.overflowY = this.text.scrollHeight > tallest ? 'auto' : 'hidden';
  }

  // What could not be sent stays where it was written.
  async submit() {
    const text = this.text.value.trim();
    const { person } = this;
    if (!text) return;
    this.text.value = '';
    this.edited();
    if (await this.act.type(text)) return;
    sessionStorage.setItem(`draft ${person.id}`, text);
    if (this.person.id === person.id) this.text.value = text;
    this.edited();
  }

  async fillMenu() {
    const menu = await ask(`/people/${this.person.id}/menu`);
    byId('commands').replaceChildren(...menu.map(([name, says]) => {
      const item = element('button', { type: 'button', role: 'menuitem' },
        element('span', { className: 'says', textContent: says }),
        element('span', { className: 'name', textContent: `/${name}` }));
      item.addEventListener('click', () => this.act.type(`/${name}`));
      return item;
    }));
  }
}

// Opened by its button; closed by a choice, Escape, or a click anywhere else.
function popup(button, box, fill) {
  const set = (open) => {
    box.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', async () => {
    if (!box.hidden) return set(false);
    await fill?.();
    set(true);
    box.querySelector('button')?.focus();
  });
  box.addEventListener('keydown', (event) => {
    const items = [...box.querySelectorAll('button')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      set(false);
      button.focus();
    } else if (step) {
      event.preventDefault();
      items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!button.contains(event.target)) set(false);
  });
}

function taken(input) {
  const files = [...input.files];
  input.value = '';
  return files;
}

// As the app sends photos: smaller, and as JPEG.
async function photograph(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = element('canvas', { width: picture.width * scale, height: picture.height * scale });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.87); });
}
