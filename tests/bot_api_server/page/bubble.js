// A message as the app shows it: bubble, file, buttons below.
import { element, icon } from '/static/element.js';
import { richText } from './richtext.js';
import { say, spoken } from './words.js';

const ENTRY = /^\/start \S+$/;
const UNITS = ['B', 'KB', 'MB'];

export function messageNode(message, act) {
  const words = shownText(message);
  const bubble = element('div', { className: 'bubble' },
    element('span', { className: 'unseen', textContent: say(message.mine ? 'from-you' : 'from-bot') }),
    message.file && fileNode(message, act),
    words && element('div', { className: 'text' }, ...richText(words, message.entities, act)),
    momentNode(message));
  const keyboard = message.rows.length ? keyboardNode(message, act) : null;
  return element('li', { className: `message ${message.mine ? 'mine' : 'theirs'}`, id: `message-${message.id}` },
    element('div', { className: keyboard ? 'card' : 'plain' }, bubble, keyboard));
}

// The app hides what a link's payload says.
function shownText({ mine, text }) {
  return mine && ENTRY.test(text) ? '/start' : text;
}

function momentNode({ at, edited }) {
  const time = new Intl.DateTimeFormat(spoken(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return element('span', { className: 'moment' },
    edited ? element('span', { className: 'edited', textContent: `${say('edited')} ` }) : null,
    element('time', { dateTime: new Date(at * 1000).toISOString(), textContent: time.format(at * 1000) }));
}

function keyboardNode(message, act) {
  return element('div', { className: 'keyboard' }, ...message.rows.map((row) =>
    element('div', { className: 'row' }, ...row.map(({ label, data, style }) => {
      const button = element('button', { type: 'button', className: `key ${style}`, textContent: label });
      button.dataset.press = data;
      button.addEventListener('click', () => act.press(message, data, button));
      return button;
    }))));
}

function fileNode(message, act) {
  const { name, size, picture } = message.file;
  const url = `/files/${message.chat}/${message.id}`;
  if (!picture) {
    return element('a', { className: 'document', href: url, download: name },
      icon('document'),
      element('span', { className: 'document-name' },
        element('span', { className: 'name', textContent: name }),
        element('span', { className: 'size', textContent: sizeOf(size) })));
  }
  const button = element('button', { type: 'button', className: 'thumbnail', 'aria-label': say('enlarge') },
    element('img', { src: url, alt: '' }));
  button.addEventListener('click', () => act.enlarge(url));
  return button;
}

function sizeOf(bytes) {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return `${(bytes / 1000 ** step).toFixed(step ? 1 : 0)} ${UNITS[step]}`;
}
