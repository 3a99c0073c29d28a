// The demonstration's side desk: be anyone, move the clock.
import { element, icon } from './element.js';
import { here, isPlaying } from './here.js';
import { dayOf, timeOf } from './moments.js';
import { say } from './texts.js';

const STEPS = [
  ['web-desk-hour', { hours: 1 }],
  ['web-desk-workday', { workdays: 1 }],
  ['web-desk-workdays', { workdays: 5 }],
];
const language = encodeURIComponent(document.documentElement.lang);

export async function openDesk() {
  const desk = document.getElementById('desk');
  const button = document.getElementById('desk-button');
  const shade = document.getElementById('desk-shade');
  const clock = element('p', { className: 'clock', 'aria-live': 'polite' });
  const trouble = element('p', { className: 'desk-note', role: 'alert', hidden: true });
  const people = element('ul', { className: 'people' });
  const close = element('button', { type: 'button', className: 'quiet desk-close', 'aria-label': say('web-close') }, icon('close'));

  const showClock = (moment) => clock.replaceChildren(
    element('strong', { textContent: timeOf(moment) }), element('span', { textContent: dayOf(moment) }));

  const move = async (step) => {
    trouble.hidden = true;
    const body = JSON.stringify(step);
    const answer = await fetch(here(`/demo/clock?lang=${language}`), { method: 'POST', body }).catch(() => null);
    const told = answer ? await answer.json() : { failed: say('web-error') };
    if (told.clock) showClock(told.clock);
    else {
      trouble.textContent = told.failed;
      trouble.hidden = false;
    }
  };

  const steps = STEPS.map(([key, step]) => {
    const node = element('button', { type: 'button', className: 'button', textContent: say(key) });
    node.addEventListener('click', async () => {
      node.disabled = true;
      await move(step);
      node.disabled = false;
    });
    return node;
  });

  desk.setAttribute('aria-label', say('web-desk'));
  desk.append(
    element('div', { className: 'desk-head' }, element('h2', { textContent: say('web-desk') }), close),
    element('p', { className: 'desk-note', textContent: say('web-desk-note') }),
    element('h3', { textContent: say('web-desk-clock') }), clock,
    element('div', { className: 'steps' }, ...steps), trouble,
    element('h3', { textContent: say('web-desk-people') }), people,
    element('p', { className: 'desk-note', textContent: say('web-desk-tabs') }),
  );

  const show = (shown) => {
    desk.classList.toggle('open', shown);
    shade.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (shown) close.focus();
  };
  desk.hidden = false;
  button.hidden = false;
  button.textContent = say('web-demo');
  button.setAttribute('aria-label', say('web-desk'));
  button.title = say('web-desk');
  button.addEventListener('click', () => show(!desk.classList.contains('open')));
  shade.addEventListener('click', () => show(false));
  close.addEventListener('click', () => { show(false); button.focus(); });
  desk.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { show(false); button.focus(); }
  });

  const refresh = async () => {
    const answer = await fetch(here(`/demo/desk?lang=${language}`)).catch(() => null);
    if (!answer?.ok) return;
    const told = await answer.json();
    showClock(told.clock);
    people.replaceChildren(...told.personas.map((persona) => element('li', {}, element('a', {
      href: `/?as=${encodeURIComponent(persona.slug)}`,
      'aria-current': isPlaying(persona.slug) ? 'page' : undefined,
    }, element('span', { className: 'persona-name', textContent: persona.name }),
    element('span', { className: 'persona-role', textContent: persona.role })))));
  };
  // Another tab may have moved the clock.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') refresh();
  });
  await refresh();
}
