// Files on their way: one after another, with progress, to be cancelled or sent again.
import { deviceId } from './device_id.js';
import { here } from './here.js';
import { sizeOf } from './sizes.js';
import { say } from './texts.js';

const LONGEST_NAME = 180;

export class Uploads {
  constructor({ limit, stored, changed }) {
    this.limit = limit;
    this.stored = stored;
    this.changed = changed;
    this.items = [];
    window.addEventListener('beforeunload', (event) => {
      if (this.items.some((item) => item.state === 'sending' || item.state === 'waiting')) {
        event.preventDefault();
      }
    });
  }

  add(file) {
    const item = { id: deviceId(), type: 'upload', made: Date.now(), file, percent: 0, state: 'waiting' };
    this.items.push(item);
    if (file.size === 0) this.refuse(item, say('web-file-empty'));
    else if (file.size > this.limit) {
      this.refuse(item, say('web-file-too-large', { size: sizeOf(file.size), limit: sizeOf(this.limit) }));
    } else this.pump();
  }

  refuse(item, reason) {
    Object.assign(item, { state: 'refused', reason });
    this.changed();
  }

  retry(id) {
    const item = this.items.find((each) => each.id === id);
    if (item) Object.assign(item, { state: 'waiting', percent: 0 });
    this.pump();
  }

  discard(id) {
    const item = this.items.find((each) => each.id === id);
    item?.request?.abort();
    this.confirm(id);
  }

  confirm(id) {
    this.items = this.items.filter((item) => item.id !== id);
    this.pump();
  }

  // Files that are stored but perhaps not shown yet, after the line was lost.
  storedIds() {
    return this.items.filter((item) => item.state === 'stored').map((item) => item.id);
  }

  pump() {
    const next = this.items.find((item) => item.state === 'waiting');
    if (next && !this.items.some((item) => item.state === 'sending')) this.transmit(next);
    this.changed();
  }

  transmit(item) {
    const request = new XMLHttpRequest();
    Object.assign(item, { state: 'sending', percent: 0, request });
    request.open('POST', here(`/upload?id=${item.id}`));
    request.setRequestHeader('X-File-Name', encodeURIComponent(nameOf(item.file)));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      item.percent = Math.floor((100 * event.loaded) / (event.total || item.file.size));
      this.changed();
    };
    request.onload = () => {
      const answer = answerOf(request);
      if (answer.saved) {
        item.state = 'stored';
        this.stored(item.id);
      } else {
        Object.assign(item, { state: 'failed', reason: answer.failed ?? say('web-upload-cut') });
      }
      this.pump();
    };
    request.onerror = () => {
      Object.assign(item, { state: 'failed', reason: say('web-upload-cut') });
      this.pump();
    };
    request.send(item.file);
  }
}

function answerOf(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}

// Whole characters only, and the ending, which says the type, stays.
function nameOf(file) {
  const letters = Array.from(file.name.replace(/[\uD800-\uDFFF]/gu, ''));
  if (letters.length <= LONGEST_NAME) return letters.join('');
  return letters.slice(0, LONGEST_NAME - 12).join('') + letters.slice(-12).join('');
}
