// The page's texts come from the server, in the person's language.
let texts = {};

export async function loadTexts(language) {
  for (let pause = 500; ; pause = Math.min(pause * 2, 8000)) {
    try {
      const answer = await fetch(`/texts.json?lang=${encodeURIComponent(language)}`);
      if (answer.ok) {
        texts = await answer.json();
        return;
      }
    } catch {
      // No network yet: try again.
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

export function say(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
