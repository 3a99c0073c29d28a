// What the person sent: saved already, or on its way.
import { element, icon } from './element.js';
import { fileNode } from './files.js';
import { timeOf } from './moments.js';
import { sizeOf } from './sizes.js';
import { say } from './texts.js';

const LONG = 400;

export function savedBubble(entry) {
  return element(
    'div',
    { className: 'own' },
    bubble(entry.text, entry.files.map(fileNode)),
    element('p', { className: 'state saved' },
      element('time', { dateTime: entry.at, textContent: timeOf(entry.at) }),
      element('span', { className: 'tick', 'aria-hidden': 'true', textContent: '✓' }),
      element('span', { className: 'words', textContent: say('web-saved') })),
  );
}

// An item of the outbox or of the uploads, with what can be done about it. Of what is fleeting, only
// how far it is.
export function pendingBubble(item, { retry, discard }) {
  return element('li', { className: `mine pending ${item.type} ${item.state}` },
    element('div', { className: 'own' }, bodyOf(item), stateNode(item, retry, discard)));
}

function bodyOf(item) {
  if (item.fleeting) return null;
  if (item.type === 'upload') return bubble('', [uploadNode(item)]);
  return bubble(item.type === 'press' ? item.label : item.text, []);
}

function bubble(text, files) {
  const words = text ? element('div', { className: 'text', textContent: text }) : null;
  const node = element('div', { className: 'bubble' },
    element('span', { className: 'unseen', textContent: say('web-from-you') }), words, ...files);
  if (text.length > LONG) fold(node, words);
  return node;
}

function fold(node, words) {
  const button = element('button', { type: 'button', className: 'unfold', textContent: say('web-unfold') });
  words.classList.add('folded');
  button.addEventListener('click', () => {
    const folded = words.classList.toggle('folded');
    button.textContent = say(folded ? 'web-unfold' : 'web-fold');
  });
  node.append(button);
}

function uploadNode(item) {
  return element(
    'div',
    { className: 'document' },
    icon('document'),
    element('span', { className: 'document-name' },
      element('span', { className: 'file-name', textContent: item.file.name }),
      item.state === 'sending'
        ? element('progress', { max: 100, value: item.percent, 'aria-label': say('web-uploading', { percent: item.percent }) })
        : element('span', { className: 'file-size', textContent: sizeOf(item.file.size) })),
  );
}

function stateNode(item, retry, discard) {
  const words = element('span', { className: 'words', textContent: wordsFor(item) });
  const actions = [];
  if (item.state === 'failed') actions.push(action('web-retry', () => retry(item)));
  if (item.state === 'failed' || item.state === 'refused') actions.push(action('web-discard', () => discard(item)));
  if (item.type === 'upload' && (item.state === 'sending' || item.state === 'waiting')) {
    actions.push(action('web-cancel-upload', () => discard(item)));
  }
  return element('div', { className: 'state', role: item.state === 'failed' ? 'alert' : undefined },
    words, ...actions);
}

function wordsFor(item) {
  if (item.state === 'failed' || item.state === 'refused') return item.reason;
  if (item.type === 'upload') {
    if (item.state === 'sending') return say('web-uploading', { percent: item.percent });
    return say(item.state === 'stored' ? 'web-stored' : 'web-upload-waiting');
  }
  return say(item.state === 'sending' ? 'web-sending' : 'web-waiting');
}

function action(key, act) {
  const button = element('button', { type: 'button', className: 'action', textContent: say(key) });
  button.addEventListener('click', act);
  return button;
}
