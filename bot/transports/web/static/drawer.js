// What this browser keeps for this address until it has been sent.
const prefix = `award.${document.body.dataset.box}.`;

export function keep(name, value) {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Private window or full: the page still works, only a reload forgets.
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Nothing was kept.
  }
}

export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(prefix + name));
  } catch {
    return null;
  }
}

export function keptUnder(name) {
  try {
    const start = prefix + name;
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => JSON.parse(localStorage.getItem(key)));
  } catch {
    return [];
  }
}
