// Files in the log: pictures in place, to be enlarged; everything else as a card to save.
import { element, icon } from './element.js';
import { here } from './here.js';
import { sizeOf } from './sizes.js';
import { say } from './texts.js';

const dialog = document.getElementById('picture');

export function fileNode(file) {
  if (file.picture) return picture(file);
  return file.recording ? recording(file) : documentCard(file);
}

function addressOf(file) {
  return here(`/file/${encodeURIComponent(file.id)}`);
}

function picture(file) {
  const image = element('img', { src: addressOf(file), alt: file.name, loading: 'lazy' });
  const button = element(
    'button',
    { type: 'button', className: 'thumbnail', 'aria-label': say('web-enlarge', { name: file.name }) },
    image,
  );
  button.addEventListener('click', () => enlarge(file));
  return button;
}

// To be listened to in place, or saved where the browser cannot play it.
function recording(file) {
  const player = element('audio', { controls: true, preload: 'none', src: addressOf(file), 'aria-label': file.name });
  player.addEventListener('error', () => player.remove());
  return element('div', { className: 'recording' }, documentCard(file), player);
}

function documentCard(file) {
  return element(
    'a',
    { className: 'document', href: addressOf(file), download: file.name,
      'aria-label': say('web-download', { name: file.name }) },
    icon('document'),
    element('span', { className: 'document-name' },
      element('span', { className: 'file-name', textContent: file.name }),
      element('span', { className: 'file-size', textContent: sizeOf(file.size) })),
    icon('download'),
  );
}

function enlarge(file) {
  const close = element('button', { type: 'button', className: 'quiet', 'aria-label': say('web-close') }, icon('close'));
  close.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(
    element('div', { className: 'picture-bar' },
      element('span', { className: 'file-name', textContent: file.name }),
      element('a', { className: 'quiet', href: addressOf(file), download: file.name,
        'aria-label': say('web-download', { name: file.name }) }, icon('download')),
      close),
    element('img', { src: addressOf(file), alt: file.name }),
  );
  dialog.onclick = (event) => {
    if (event.target === dialog) dialog.close();
  };
  dialog.showModal();
}
