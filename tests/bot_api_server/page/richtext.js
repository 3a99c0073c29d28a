// A message's text with its entities, links and commands. What was written only becomes text.
import { element } from '/static/element.js';

const LOOKS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote' };
const FOUND = /https?:\/\/[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]*[A-Za-z0-9\-_~/#=&]|(?<![\w/<])\/[a-z][a-z0-9_]{0,31}(?![\w/])/g;

// Entities count in UTF-16 code units, as strings do here.
export function richText(text, entities, act) {
  const looks = entities.filter((each) => each.type in LOOKS || each.type === 'text_link');
  const edges = new Set([0, text.length]);
  for (const { offset, length } of looks) edges.add(offset).add(offset + length);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, n) => {
    const start = cuts[n];
    const over = looks.filter((each) => each.offset <= start && each.offset + each.length >= end);
    return over.reduce((inner, look) => [dressed(look, inner, act)], active(text.slice(start, end), act));
  });
}

function dressed(look, inner, act) {
  return look.type === 'text_link' ? link(look.url, inner, act) : element(LOOKS[look.type], {}, ...inner);
}

function active(text, act) {
  const parts = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(FOUND)) {
    parts.push(text.slice(end, index), found.startsWith('/') ? command(found, act) : link(found, [found], act));
    end = index + found.length;
  }
  return [...parts, text.slice(end)].filter(Boolean);
}

function command(name, act) {
  const button = element('button', { type: 'button', className: 'command', textContent: name });
  button.addEventListener('click', () => act.type(name));
  return button;
}

function link(url, inner, act) {
  const node = element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...inner);
  node.addEventListener('click', (event) => {
    if (act.start(url)) event.preventDefault();
  });
  return node;
}
