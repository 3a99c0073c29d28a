// Safari on a phone lays the keyboard over the page; keep the page above it.
export function stayAboveTheKeyboard() {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    const covered = window.innerHeight - view.height > 80 && view.scale === 1;
    document.documentElement.style.setProperty('--height', covered ? `${view.height}px` : '');
    if (covered) window.scrollTo(0, 0);
  };
  view.addEventListener('resize', fit);
}
