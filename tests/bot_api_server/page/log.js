// One person's chat: messages under their days, the newest in view.
import { element } from '/static/element.js';
import { Scroller } from '/static/scroller.js';
import { messageNode } from './bubble.js';
import { spoken } from './words.js';

const byId = (id) => document.getElementById(id);

export class Log {
  constructor(act) {
    this.act = act;
    this.list = byId('log');
    this.scroller = new Scroller(byId('scroller'), byId('news'));
  }

  // All of a chat, from its newest card's beginning or from its end.
  open(messages) {
    this.day = '';
    this.list.replaceChildren();
    const nodes = messages.map((message) => this.append(message));
    this.scroller.follow(nodes.at(-1) ?? null);
  }

  // What is new, and what was changed where it stands.
  show(messages) {
    let newest = null;
    for (const message of messages) {
      const old = byId(`message-${message.id}`);
      const node = old ? messageNode(message, this.act) : this.append(message);
      if (old) replace(old, node);
      if (!message.mine || !newest) newest = node;
      if (message.mine) this.scroller.follow(null);
    }
    if (newest) this.scroller.came(newest);
  }

  append(message) {
    const day = new Intl.DateTimeFormat(spoken(), { month: 'long', day: 'numeric' }).format(message.at * 1000);
    if (day !== this.day) {
      this.list.append(element('li', { className: 'day' }, element('span', { textContent: day })));
    }
    this.day = day;
    const node = messageNode(message, this.act);
    this.list.append(node);
    return node;
  }

  remove(id) {
    byId(`message-${id}`)?.remove();
  }

  // The buttons whose press the bot has not answered yet.
  wait(pressed) {
    const waiting = new Set(pressed.map(({ message, data }) => `message-${message} ${data}`));
    for (const button of this.list.querySelectorAll('.key')) {
      const key = `${button.closest('.message').id} ${button.dataset.press}`;
      if (waiting.has(key)) button.setAttribute('aria-busy', 'true');
      else button.removeAttribute('aria-busy');
    }
  }
}

// Whoever had the keyboard on a button keeps it on the card.
function replace(old, node) {
  const focused = old.contains(document.activeElement);
  old.replaceWith(node);
  if (focused) node.querySelector('.key')?.focus({ preventScroll: true });
}
