// The log, in the order of its numbers. A card that replaces another takes the other away.
import { savedBubble } from './bubble.js';
import { cardNode } from './card.js';
import { element } from './element.js';
import { dayOf } from './moments.js';

export class Log {
  constructor(list, earlierButton, press) {
    this.list = list;
    this.earlierButton = earlierButton;
    this.press = press;
    this.clear();
  }

  clear() {
    this.list.replaceChildren();
    this.nodes = new Map();
    this.entries = new Map();
    this.cover = null;
    this.replaced = new Set();
    this.first = Infinity;
    this.last = 0;
    this.asking = null;
  }

  // What is to be written next. Nothing of what a cover asks for may be kept.
  get expects() {
    const { cover, asking } = this;
    const covers = cover && (cover.expects !== 'nothing' || cover.seq === asking?.seq);
    return (covers ? cover : asking)?.expects ?? 'nothing';
  }

  get fleeting() {
    return this.cover !== null && this.cover.expects !== 'nothing';
  }

  // Show this in place of the log's entry, or (null) the log as it stands. Returns the new card.
  coverWith(cover) {
    const before = this.cover?.seq;
    this.cover = cover;
    if (before !== undefined && before !== cover?.seq) this.exchange(before);
    return cover ? this.exchange(cover.seq) : null;
  }

  exchange(seq) {
    const old = this.nodes.get(seq)?.querySelector('.card');
    if (!old) return null;
    const card = cardNode(this.seen(this.entries.get(seq)), this.press);
    const place = placeOf(old);
    old.replaceWith(card);
    if (place !== null) (card.querySelectorAll('.button')[place] ?? card).focus({ preventScroll: true });
    this.markCurrent();
    return card;
  }

  seen(entry) {
    return this.cover?.seq === entry.seq ? this.cover : entry;
  }

  // Returns the nodes that were added.
  append(entries) {
    const added = [];
    for (const entry of entries) {
      if (entry.seq <= this.last) continue;
      const focused = this.take(entry.replaces);
      const node = this.node(entry);
      this.list.append(node);
      if (focused) node.querySelector('.card')?.focus();
      this.nodes.set(entry.seq, node);
      added.push(node);
      this.last = entry.seq;
      if (!entry.mine) this.asking = entry;
    }
    this.reached(entries);
    return added;
  }

  prepend(entries) {
    for (const entry of entries) if (entry.replaces !== null) this.replaced.add(entry.replaces);
    const shown = entries.filter((entry) => entry.seq < this.first && !this.replaced.has(entry.seq));
    const nodes = shown.map((entry) => {
      const node = this.node(entry);
      this.nodes.set(entry.seq, node);
      return node;
    });
    this.list.prepend(...nodes);
    this.reached(entries);
  }

  take(seq) {
    if (seq === null) return false;
    this.replaced.add(seq);
    const node = this.nodes.get(seq);
    const focused = node?.contains(document.activeElement) ?? false;
    node?.remove();
    this.nodes.delete(seq);
    return focused;
  }

  node(entry) {
    this.entries.set(entry.seq, entry);
    const item = element('li', { className: kindOf(entry) },
      element('p', { className: 'day', textContent: dayOf(entry.at) }),
      entry.mine ? savedBubble(entry) : cardNode(this.seen(entry), this.press));
    item.dataset.seq = entry.seq;
    return item;
  }

  reached(entries) {
    if (entries.length) this.first = Math.min(this.first, entries[0].seq);
    this.earlierButton.hidden = !(this.first > 1 && this.first < Infinity);
    this.nameDays();
    this.markCurrent();
  }

  nameDays() {
    let before = '';
    for (const item of this.list.children) {
      const day = item.querySelector('.day');
      day.hidden = day.textContent === before;
      before = day.textContent;
    }
  }

  // Only the newest card that asks something looks as if it does.
  markCurrent() {
    const asking = [...this.list.querySelectorAll('.card')].filter((card) => card.querySelector('.buttons'));
    for (const card of asking) {
      card.classList.toggle('past', card !== asking.at(-1) && !card.matches('.fleeting'));
    }
    const own = [...this.list.querySelectorAll('.own')];
    for (const bubble of own) bubble.classList.toggle('newest', bubble === own.at(-1));
  }
}

// Which of the card's buttons the person is at (-1: elsewhere on it), null: not on this card. A
// button that was pressed has lost the focus to the page.
function placeOf(card) {
  const at = document.activeElement;
  const here = at === document.body ? card.querySelector('[aria-busy="true"]') : at;
  return here && card.contains(here) ? [...card.querySelectorAll('.button')].indexOf(here) : null;
}

function kindOf(entry) {
  if (entry.mine) return 'mine';
  return entry.replaces === null ? 'theirs' : 'theirs replacing';
}
