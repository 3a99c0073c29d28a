// The few commands that help anywhere, for those who do not know them by heart.
import { element } from './element.js';
import { say } from './texts.js';

const COMMANDS = ['status', 'resume', 'help', 'language'];

export function offerCommands(send) {
  const button = document.getElementById('menu-button');
  const menu = document.getElementById('menu');
  const show = (shown) => {
    menu.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (shown) menu.firstElementChild.focus();
  };
  button.setAttribute('aria-label', say('web-menu'));
  button.title = say('web-menu');
  menu.append(...COMMANDS.map((command) => {
    const item = element('button', { type: 'button' },
      element('span', { textContent: say(`web-menu-${command}`) }),
      element('span', { className: 'command', textContent: `/${command}` }));
    item.addEventListener('click', () => {
      show(false);
      send(`/${command}`);
    });
    return item;
  }));
  button.addEventListener('click', () => show(menu.hidden));
  document.addEventListener('click', (event) => {
    if (!menu.hidden && !menu.contains(event.target) && !button.contains(event.target)) show(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !menu.hidden) {
      show(false);
      button.focus();
    }
  });
}
