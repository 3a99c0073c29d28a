// In a demonstration the page's address says whom one plays; every request must say it too.
const playing = new URLSearchParams(location.search).get('as');

export function here(path) {
  if (!playing) return path;
  return `${path}${path.includes('?') ? '&' : '?'}as=${encodeURIComponent(playing)}`;
}

export function isPlaying(slug) {
  return playing === slug;
}
