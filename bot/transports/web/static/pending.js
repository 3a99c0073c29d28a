// The end of the log: what is on its way, redrawn only where it changed.
import { pendingBubble } from './bubble.js';

export class Pending {
  constructor(list, actions) {
    this.list = list;
    this.actions = actions;
    this.shown = new Map();
  }

  show(items) {
    const sorted = [...items].sort((one, other) => one.made - other.made);
    const ids = new Set(sorted.map((item) => item.id));
    for (const [id, { node }] of this.shown) {
      if (!ids.has(id)) {
        node.remove();
        this.shown.delete(id);
      }
    }
    for (const item of sorted) this.draw(item);
  }

  draw(item) {
    const look = `${item.state} ${item.percent ?? ''} ${item.reason ?? ''}`;
    const before = this.shown.get(item.id);
    if (before?.look === look) return;
    const node = pendingBubble(item, this.actions);
    if (before) before.node.replaceWith(node);
    else this.list.append(node);
    this.shown.set(item.id, { look, node });
  }
}
