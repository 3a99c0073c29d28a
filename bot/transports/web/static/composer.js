// Where the person writes. The keyboard fits what is asked; a draft survives a reload,
// unless it is fleeting.
import { forget, keep, kept } from './drawer.js';
import { Recorder } from './recorder.js';
import { say } from './texts.js';

const LINES = 5;
const LONGEST = 60000;
const KEYBOARD = { phone: 'tel', email: 'email' };
const MANY_LINES = new Set(['long_text', 'text_or_file', 'evidence']);
const FILES = new Set(['file', 'text_or_file', 'evidence', 'paper']);
const KINDS = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.txt';
const RECORDINGS = 'audio/*,.ogg,.opus,.m4a,.mp3,.amr,.wav';
const TAKES = { evidence: `${KINDS},${RECORDINGS}`, paper: '.json' };

const bytesOf = (text) => new TextEncoder().encode(text);
const byId = (id) => document.getElementById(id);

export class Composer {
  constructor({ send, upload }) {
    this.send = send;
    this.upload = upload;
    this.text = byId('text');
    this.note = byId('composer-note');
    this.handheld = window.matchMedia('(pointer: coarse)').matches;
    this.recorder = new Recorder(byId('record'), { recorded: upload, refused: (reason) => this.warn(reason) });
    this.label();
    this.listen();
    this.text.value = kept('draft') ?? '';
    this.expect('nothing');
    this.grow();
    if (!this.handheld) this.text.focus();
  }

  label() {
    this.text.setAttribute('aria-label', say('web-write'));
    for (const [id, key] of [['attach', 'web-attach'], ['send', 'web-send'], ['date', 'web-pick-date']]) {
      byId(id).setAttribute('aria-label', say(key));
      byId(id).title = say(key);
    }
    byId('choose-file').textContent = say('web-choose-file');
    byId('take-photo').textContent = say('web-take-photo');
  }

  listen() {
    byId('composer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener('input', () => this.edited());
    this.text.addEventListener('keydown', (event) => {
      // While an input method is open, Enter belongs to it (229 is how Safari says so).
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      if (this.handheld && MANY_LINES.has(this.expects)) return;
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener('paste', (event) => {
      const files = [...event.clipboardData.files];
      if (!files.length || event.clipboardData.types.includes('text/plain')) return;
      event.preventDefault();
      files.forEach(this.upload);
    });
    byId('attach').addEventListener('click', () => byId('file').click());
    byId('choose-file').addEventListener('click', () => byId('file').click());
    byId('take-photo').addEventListener('click', () => byId('camera').click());
    for (const id of ['file', 'camera']) {
      byId(id).addEventListener('change', (event) => {
        [...event.target.files].forEach(this.upload);
        event.target.value = '';
      });
    }
    byId('date').addEventListener('click', () => byId('date').showPicker?.());
    byId('date').addEventListener('change', (event) => {
      if (!event.target.value) return;
      this.text.value = event.target.value;
      this.edited();
      this.text.focus();
    });
  }

  expect(expects, { fleeting = false } = {}) {
    if (this.fleeting && !fleeting) this.clear();
    this.fleeting = fleeting;
    this.expects = expects;
    this.text.inputMode = KEYBOARD[expects] ?? 'text';
    this.text.enterKeyHint = this.handheld && MANY_LINES.has(expects) ? 'enter' : 'send';
    this.text.placeholder = say(`web-hint-${expects.replaceAll('_', '-')}`);
    byId('date-place').hidden = expects !== 'date';
    byId('choose-file').hidden = !FILES.has(expects);
    byId('choose-file').classList.toggle('primary', expects === 'file' || expects === 'paper');
    byId('take-photo').hidden = !(FILES.has(expects) && this.handheld) || expects === 'paper';
    byId('file').accept = TAKES[expects] ?? KINDS;
    this.recorder.offer(expects === 'evidence');
  }

  warn(reason) {
    this.note.textContent = reason;
    this.note.hidden = false;
  }

  edited() {
    this.note.hidden = true;
    if (this.text.value && !this.fleeting) keep('draft', this.text.value);
    else forget('draft');
    this.grow();
  }

  grow() {
    const { style } = this.text;
    style.height = 'auto';
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(this.text);
    const tallest = LINES * parseFloat(lineHeight) + parseFloat(paddingTop) + parseFloat(paddingBottom);
    style.height = `${Math.min(this.text.scrollHeight, tallest)}px`;
    style.overflowY = this.text.scrollHeight > tallest ? 'auto' : 'hidden';
    byId('send').disabled = !this.text.value.trim();
  }

  submit() {
    // Half characters, which some input methods leave behind, cannot travel.
    const text = new TextDecoder().decode(bytesOf(this.text.value.trim()));
    if (!text) return;
    if (bytesOf(JSON.stringify(text)).length > LONGEST) {
      this.warn(say('web-too-long'));
      return;
    }
    this.send(text);
    this.clear();
    this.text.focus();
  }

  clear() {
    this.text.value = '';
    this.edited();
  }
}
