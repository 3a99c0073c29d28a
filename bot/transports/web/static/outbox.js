// What the person did and the server has not yet confirmed. It outlives a reload, goes out one
// by one in order, and keeps its id, so that nothing is lost and nothing counts twice. What is
// fleeting does not outlive the page.
import { deviceId } from './device_id.js';
import { forget, keep, keptUnder } from './drawer.js';

export class Outbox {
  constructor({ transmit, changed }) {
    this.transmit = transmit;
    this.changed = changed;
    this.online = false;
    this.items = keptUnder('unsent.')
      .sort((one, other) => one.made - other.made)
      .map((item) => ({ ...item, state: 'waiting' }));
  }

  add(what) {
    const made = Math.max(Date.now(), (this.items.at(-1)?.made ?? 0) + 1);
    const item = { ...what, id: deviceId(), made };
    if (!item.fleeting) keep(`unsent.${item.id}`, item);
    this.items.push({ ...item, state: 'waiting' });
    // Writing again is also a wish to have the earlier one sent.
    this.retry();
    return item.id;
  }

  connected() {
    this.online = true;
    this.retry();
  }

  disconnected() {
    this.online = false;
    for (const item of this.items) item.state = 'waiting';
    this.changed();
  }

  retry() {
    for (const item of this.items) if (item.state === 'failed') item.state = 'waiting';
    this.pump();
  }

  confirm(id) {
    this.remove(id);
    this.pump();
  }

  fail(id, reason) {
    const item = this.items.find((each) => each.id === id);
    if (item) Object.assign(item, { state: 'failed', reason });
    this.changed();
  }

  discard(id) {
    this.remove(id);
    this.pump();
  }

  remove(id) {
    forget(`unsent.${id}`);
    this.items = this.items.filter((item) => item.id !== id);
  }

  // An answer must not overtake the one before it: the next goes only after the last is saved.
  pump() {
    const head = this.items[0];
    if (this.online && head?.state === 'waiting') {
      head.state = 'sending';
      const { type, id, text, press, label, card } = head;
      this.transmit({ type, id, text, press, label, card });
    }
    this.changed();
  }
}
