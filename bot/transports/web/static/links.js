// This server's own links in a card (an invitation, the call) get a button that copies them.
// No other address becomes a link: a card may quote what somebody wrote.
import { element } from './element.js';
import { say } from './texts.js';

const LINK = /https?:\/\/[^\s/]+\/(?:i|call)\/[A-Za-z0-9_-]+/g;

export function withLinks(text) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(LINK)) {
    if (!found[0].startsWith(`${location.origin}/`)) continue;
    parts.push(text.slice(end, found.index), linkNode(found[0]));
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}

function linkNode(link) {
  const button = element('button', { type: 'button', className: 'copy', textContent: say('web-copy') });
  button.addEventListener('click', async () => {
    await copy(link);
    button.textContent = say('web-copied');
    setTimeout(() => { button.textContent = say('web-copy'); }, 2500);
  });
  return element('span', { className: 'link' }, element('span', { className: 'address', textContent: link }), button);
}

async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  // Plain http inside an office network has no clipboard of its own.
  const field = element('textarea', { value: text, className: 'unseen', readOnly: true });
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
