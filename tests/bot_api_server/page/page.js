// A phone with Telegram on it: the chat with the bot, whose it is, and what they do.
import { stayAboveTheKeyboard } from '/static/viewport.js';
import { Composer } from './composer.js';
import { Drawer } from './drawer.js';
import { Log } from './log.js';
import { act, ask, listen } from './server.js';
import { loadWords, say, speak, spoken } from './words.js';

const byId = (id) => document.getElementById(id);

await loadWords();
const about = await ask('/about.json');

let people = [];
let person = null;
let waiting = [];
let connected = false;
const chats = new Map();
const unread = new Map();
const wanted = () => Number(sessionStorage.getItem('person'));
const chat = (id) => chats.get(id) ?? chats.set(id, new Map()).get(id);

const deeds = {
  become(id) {
    sessionStorage.setItem('person', id);
    choose();
    drawer.open(false);
    composer.focus();
  },
  async newcomer() {
    const count = people.filter((each) => !Object.keys(each.role).length).length + 1;
    const id = await doing('/people', { name: say('newcomer', { number: count }), language: person.language });
    if (id) sessionStorage.setItem('person', id);
    drawer.open(false);
    if (people.some((each) => each.id === id)) choose();
  },
  device: (language) => mine('device', { language }),
  block: () => mine('blocking', { blocked: !person.blocked }),
  async comeBack() {
    if (await mine('blocking', { blocked: false })) mine('text', { text: '/start' });
  },
  enter() {
    drawer.open(false);
    return mine('start', {});
  },
  // Whether the link leads to this bot; any other is left to the browser.
  start(url) {
    const link = URL.canParse(url) ? new URL(url) : null;
    const payload = link?.searchParams.get('start');
    if (link?.host !== 't.me' || link.pathname !== `/${about.bot}` || !payload) return false;
    drawer.open(false);
    mine('start', { payload });
    return true;
  },
  type: (text) => (person.blocked ? complain('blocked-first') : mine('text', { text })),
  async press(message, data, button) {
    if (person.blocked) return complain('blocked-first');
    button.setAttribute('aria-busy', 'true');
    log.scroller.expectNews();
    const done = await mine('press', { message: message.id, data });
    if (!done) button.removeAttribute('aria-busy');
    return done;
  },
  async send(kind, file, name) {
    if (!file.size) return complain('empty-file', { name });
    return doing(`/people/${person.id}/${kind}?name=${encodeURIComponent(name)}`, file, 'not-sent-file', { name });
  },
  enlarge(url) {
    byId('picture-image').src = url;
    byId('picture').showModal();
  },
};

const log = new Log(deeds);
const composer = new Composer(deeds);
const drawer = new Drawer(deeds);

const mine = (what, body) => doing(`/people/${person.id}/${what}`, body);

async function doing(path, body, trouble = 'not-sent', facts = {}) {
  byId('trouble').hidden = true;
  const done = await act(path, body);
  if (!done) complain(trouble, facts);
  return done;
}

function complain(key, facts) {
  byId('trouble').textContent = say(key, facts);
  byId('trouble').hidden = false;
  return false;
}

// Whoever is wanted is at hand: their words, their chat, their draft.
function choose() {
  const before = person;
  person = people.find((each) => each.id === wanted()) ?? people[0];
  const another = before?.id !== person.id;
  if (before?.language !== person.language) speak(person.language);
  if (another || before.language !== person.language) log.open([...chat(person.id).values()]);
  if (another) byId('trouble').hidden = true;
  unread.delete(person.id);
  showAll();
}

function showAll() {
  const name = about.titles[spoken()];
  document.title = `${person.name} · ${name}`;
  byId('title').textContent = name;
  byId('state').textContent = say(connected ? 'bot' : 'connecting');
  byId('me').textContent = person.name;
  byId('empty').textContent = say('empty', { name: person.name });
  byId('empty').hidden = chat(person.id).size > 0;
  composer.show(person);
  drawer.show({ about, people, person, unread });
  log.wait(waiting.filter((press) => press.chat === person.id));
}

function receive(frame, first) {
  if (first) chats.clear();
  for (const message of frame.messages) {
    const fresh = !chat(message.chat).has(message.id);
    chat(message.chat).set(message.id, message);
    if (fresh && !first && !message.mine && message.chat !== person?.id) {
      unread.set(message.chat, (unread.get(message.chat) ?? 0) + 1);
    }
  }
  ({ people, waiting } = frame);
  if (first) person = null;
  const same = person && (people.some((each) => each.id === wanted()) ? wanted() : people[0].id) === person.id;
  for (const [id, message] of frame.gone) {
    chat(id).delete(message);
    if (same && id === person.id) log.remove(message);
  }
  if (same) log.show(frame.messages.filter((message) => message.chat === person.id));
  choose();
}

byId('close-picture').addEventListener('click', () => byId('picture').close());
byId('picture').addEventListener('click', () => byId('picture').close());
stayAboveTheKeyboard();
listen({
  receive,
  opened: () => { connected = true; showAll(); },
  lost: () => { connected = false; if (person) showAll(); },
});
