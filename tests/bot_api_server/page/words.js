// What the page says, in the language that the device at hand is set to.
const TAGS = { 'zh-hans': 'zh-CN', en: 'en' };
const words = {};
let language = 'zh-CN';

export async function loadWords() {
  await Promise.all(Object.values(TAGS).map(async (tag) => {
    words[tag] = await (await fetch(`/page/${tag}.json`)).json();
  }));
}

export const say = (key, facts = {}) =>
  words[language][key].replace(/\{(\w+)\}/g, (_, name) => facts[name]);

export const spoken = () => language;

export function speak(device) {
  language = TAGS[device];
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-say]')) node.textContent = say(node.dataset.say);
  for (const node of document.querySelectorAll('[data-hint]')) node.placeholder = say(node.dataset.hint);
  for (const node of document.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', say(node.dataset.label));
    if (node.matches('button')) node.title = say(node.dataset.label);
  }
}
