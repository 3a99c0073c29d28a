// The page: the log above, the composer below, one line to the server.
import { Composer } from './composer.js';
import { Connection } from './connection.js';
import { openDesk } from './desk.js';
import { takeDroppedFiles } from './dropping.js';
import { showConnection, showPerson } from './header.js';
import { Log } from './log.js';
import { offerCommands } from './menu.js';
import { Outbox } from './outbox.js';
import { Pending } from './pending.js';
import { Scroller } from './scroller.js';
import { loadTexts, say } from './texts.js';
import { Uploads } from './uploads.js';
import { stayAboveTheKeyboard } from './viewport.js';

const byId = (id) => document.getElementById(id);

async function start() {
  const { dataset } = document.body;
  const language = document.documentElement.lang;
  await loadTexts(language);

  byId('opening').textContent = say('web-opening');
  byId('opening').hidden = false;
  byId('earlier').textContent = say('web-earlier');
  byId('log').setAttribute('aria-label', say('web-log'));
  byId('news').querySelector('span').textContent = say('web-new-message');

  let person = '';
  const busy = new Map();
  const release = (id) => {
    busy.get(id)?.();
    busy.delete(id);
  };

  const showPending = () => pending.show([...outbox.items, ...uploads.items]);
  const send = (text) => {
    outbox.add({ type: 'say', text, fleeting: log.fleeting });
    scroller.follow(null);
  };
  const upload = (file) => {
    uploads.add(file);
    scroller.follow(null);
  };
  const press = (button, node, { seq, fleeting }) => {
    const all = [...node.closest('.buttons').querySelectorAll('button')];
    all.forEach((each) => { each.disabled = true; });
    node.setAttribute('aria-busy', 'true');
    const label = fleeting ? undefined : button.label;
    const id = outbox.add({ type: 'press', press: button.press, label, card: seq, fleeting });
    scroller.expectNews();
    busy.set(id, () => {
      all.forEach((each) => { each.disabled = false; });
      node.removeAttribute('aria-busy');
    });
  };

  const log = new Log(byId('log'), byId('earlier'), press);
  const pending = new Pending(byId('pending'), {
    retry: (item) => (item.type === 'upload' ? uploads.retry(item.id) : outbox.retry()),
    discard: (item) => {
      if (item.type === 'upload') uploads.discard(item.id);
      else outbox.discard(item.id);
      release(item.id);
    },
  });
  const scroller = new Scroller(byId('scroller'), byId('news'));

  const show = ({ messages, restart }) => {
    const keepPlace = restart && !scroller.following;
    if (restart) log.clear();
    const added = log.append(messages);
    confirmAll(messages);
    byId('opening').hidden = true;
    byId('log').setAttribute('aria-busy', 'false');
    expectWhatIsAsked();
    if (!added.length) return;
    if (keepPlace) return;
    if (restart) scroller.follow(added.at(-1));
    else if (added.every((node) => node.matches('.replacing'))) scroller.hold(added.at(-1));
    else scroller.came(added.find((node) => node.matches('.theirs')) ?? null);
  };
  const expectWhatIsAsked = () => composer.expect(log.expects, { fleeting: log.fleeting });
  const cover = ({ entry }) => {
    const goesOn = entry !== null && log.cover?.seq === entry.seq;
    const card = log.coverWith(entry);
    expectWhatIsAsked();
    if (goesOn) scroller.stay();
    else if (card) scroller.hold(card.parentElement);
  };
  const confirmAll = (messages) => {
    for (const { id } of messages) if (id) confirm(id);
  };
  const confirm = (id) => {
    release(id);
    if (outbox.items.some((item) => item.id === id)) outbox.confirm(id);
    else if (uploads.items.some((item) => item.id === id)) uploads.confirm(id);
  };

  const receive = {
    profile: (frame) => {
      // Another language is another page; what was written and not sent survives the reload.
      if (frame.language !== language) location.reload();
      person = frame.person;
      showPerson(frame);
    },
    messages: show,
    covered: cover,
    earlier: ({ messages }) => scroller.steady(() => log.prepend(messages)),
    saved: ({ id }) => confirm(id),
    failed: ({ id, text }) => {
      outbox.fail(id, text);
      release(id);
      scroller.came(null);
    },
    nobody: () => {
      connection.stop();
      location.reload();
    },
  };

  const connection = new Connection({
    hello: () => ({ type: 'hello', after: log.last, person, covered: log.cover !== null }),
    receive: (frame) => receive[frame.type](frame),
    opened: () => {
      showConnection('connected');
      outbox.connected();
      uploads.storedIds().forEach((id) => connection.send({ type: 'check', id }));
    },
    lost: () => {
      showConnection('away');
      outbox.disconnected();
    },
  });
  const outbox = new Outbox({ transmit: (frame) => connection.send(frame), changed: showPending });
  const uploads = new Uploads({
    limit: Number(dataset.uploadLimit),
    stored: (id) => { if (connection.ready) connection.send({ type: 'check', id }); },
    changed: showPending,
  });
  const composer = new Composer({ send, upload });

  byId('earlier').addEventListener('click', () => connection.send({ type: 'earlier', before: log.first }));
  offerCommands(send);
  takeDroppedFiles(upload);
  stayAboveTheKeyboard();
  if (dataset.demo === 'yes') openDesk();
  showConnection('connecting');
  showPending();
  connection.open();
}

start();
