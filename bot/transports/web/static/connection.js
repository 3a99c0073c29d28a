// The socket: opened again whenever it is lost, soon at first, then more patiently.
import { deviceId } from './device_id.js';
import { here } from './here.js';

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 12000;
const ANSWER_WITHIN = 20000;

export class Connection {
  constructor({ hello, receive, opened, lost }) {
    this.hello = hello;
    this.receive = receive;
    this.opened = opened;
    this.lost = lost;
    this.pause = FIRST_PAUSE;
    this.socket = null;
    this.ready = false;
    window.addEventListener('online', () => this.hurry());
    window.addEventListener('offline', () => this.drop());
    window.addEventListener('pageshow', () => this.hurry());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.hurry();
    });
  }

  open() {
    clearTimeout(this.waiting);
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}${here('/socket')}`);
    this.socket = socket;
    socket.onopen = () => this.send(this.hello());
    socket.onmessage = (event) => {
      this.answered();
      const frame = JSON.parse(event.data);
      this.receive(frame);
      if (!this.ready && frame.type === 'messages') {
        this.ready = true;
        this.pause = FIRST_PAUSE;
        this.opened();
      }
    };
    socket.onclose = () => this.drop();
    this.expectAnswer();
  }

  send(frame) {
    this.socket.send(JSON.stringify(frame));
    this.expectAnswer();
  }

  // Everything that is sent is answered; a silent line is a dead one.
  expectAnswer() {
    this.silence ??= setTimeout(() => this.drop(), ANSWER_WITHIN);
  }

  answered() {
    clearTimeout(this.silence);
    this.silence = undefined;
  }

  drop() {
    if (!this.socket) return;
    const socket = this.socket;
    this.socket = null;
    this.ready = false;
    this.answered();
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    this.lost();
    this.waiting = setTimeout(() => this.open(), this.pause * (0.7 + 0.6 * Math.random()));
    this.pause = Math.min(this.pause * 1.8, LONGEST_PAUSE);
  }

  stop() {
    const socket = this.socket;
    this.socket = null;
    clearTimeout(this.waiting);
    this.answered();
    if (socket) {
      socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  // The network or the person is back: open now, or make sure that the line still lives.
  hurry() {
    if (!this.socket) this.open();
    else if (this.ready) this.send({ type: 'check', id: deviceId() });
  }
}
