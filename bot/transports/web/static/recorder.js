// A voice recorded in the page: press to start, press to stop, and it is sent.
import { say } from './texts.js';

const ENDINGS = { 'audio/webm': 'webm', 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' };

export class Recorder {
  constructor(button, { recorded, refused }) {
    this.button = button;
    this.recorded = recorded;
    this.refused = refused;
    this.recording = null;
    this.wanted = false;
    button.addEventListener('click', () => this.press());
    this.show();
  }

  // Browsers give a microphone only to pages that came by https, or from this machine.
  get possible() {
    return Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
  }

  // Whoever is recording can always stop.
  offer(wanted) {
    this.wanted = wanted;
    this.show();
  }

  show() {
    const running = this.recording !== null;
    this.button.hidden = !this.possible || !(this.wanted || running);
    this.button.textContent = say(running ? 'web-stop-recording' : 'web-record');
    this.button.classList.toggle('danger', running);
    this.button.setAttribute('aria-pressed', running);
  }

  async press() {
    if (this.recording) {
      this.recording.stop();
      return;
    }
    this.button.disabled = true;
    try {
      this.start(await navigator.mediaDevices.getUserMedia({ audio: true }));
    } catch {
      this.refused(say('web-no-microphone'));
    } finally {
      this.button.disabled = false;
    }
  }

  start(stream) {
    const recording = new MediaRecorder(stream);
    const pieces = [];
    recording.ondataavailable = (event) => pieces.push(event.data);
    recording.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      this.recording = null;
      this.show();
      const type = recording.mimeType.split(';')[0];
      const moment = new Date().toTimeString().slice(0, 8).replaceAll(':', '');
      const name = `${say('web-recording')}${moment}.${ENDINGS[type] ?? 'webm'}`;
      this.recorded(new File(pieces, name, { type }));
    };
    recording.start();
    this.recording = recording;
    this.show();
  }
}
