// A card of the bot's: title, text, files, rows of buttons.
import { element } from './element.js';
import { fileNode } from './files.js';
import { withLinks } from './links.js';
import { timeOf } from './moments.js';
import { say } from './texts.js';

const SHORT = 7;
const LATIN = 0.7;

export function cardNode(entry, press) {
  const buttons = entry.buttons.map((row) =>
    element('div', { className: rowClass(row) }, ...row.map((button) => buttonNode(entry, button, press))));
  return element(
    'div',
    { className: entry.fleeting ? 'card fleeting' : 'card', tabIndex: -1 },
    element('span', { className: 'unseen', textContent: say('web-from-bot') }),
    entry.title ? element('h2', { textContent: entry.title }) : null,
    entry.text ? element('div', { className: 'text' }, ...withLinks(entry.text)) : null,
    entry.files.length ? element('div', { className: 'files' }, ...entry.files.map(fileNode)) : null,
    buttons.length ? element('div', { className: 'buttons' }, ...buttons) : null,
    element('time', { className: 'time', dateTime: entry.at, textContent: timeOf(entry.at) }),
  );
}

// Short labels stand in columns, so that a thumb finds them where they were.
function rowClass(row) {
  if (row.length > 4) return 'button-row many';
  const short = row.length > 2 && row.every((button) => widthOf(button.label) <= SHORT);
  return short ? 'button-row even' : 'button-row';
}

// In Chinese characters.
function widthOf(label) {
  return [...label].reduce((width, letter) => width + (letter < '\u2e80' ? LATIN : 1), 0);
}

function buttonNode(entry, button, press) {
  const node = element('button', { type: 'button', className: `button ${button.style}`, textContent: button.label });
  node.addEventListener('click', () => press(button, node, entry));
  return node;
}
