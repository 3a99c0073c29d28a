// Keep the newest in view, unless the person is reading above.
const NEAR = 60;
const MARGIN = 12;

export class Scroller {
  constructor(area, pill) {
    this.area = area;
    this.pill = pill;
    this.following = true;
    this.furthest = Infinity;
    this.aimed = 0;
    area.addEventListener('scroll', () => this.scrolled(), { passive: true });
    pill.addEventListener('click', () => this.follow(null));
    const settle = () => {
      if (this.following) this.settle();
    };
    const watch = new ResizeObserver(settle);
    watch.observe(area);
    watch.observe(area.firstElementChild);
  }

  scrolled() {
    if (Math.abs(this.area.scrollTop - this.aimed) < 2) return;
    this.following = this.area.scrollHeight - this.area.clientHeight - this.area.scrollTop < NEAR;
    this.furthest = Infinity;
    if (this.following) this.pill.hidden = true;
  }

  // Go to the end, but not so far that the anchor's beginning is out of sight.
  follow(anchor) {
    this.following = true;
    this.furthest = anchor ? anchor.offsetTop - MARGIN : Infinity;
    this.pill.hidden = true;
    this.settle();
  }

  // What the person looks at was replaced where it stands; they see the whole of the new card, or
  // its beginning.
  hold(node) {
    if (this.following) this.furthest = Math.max(this.area.scrollTop, node.offsetTop - MARGIN);
  }

  // What the person looks at has changed where it stands, and nothing is to move.
  stay() {
    if (this.following) this.furthest = this.area.scrollTop;
  }

  // The person pressed something: they want to see what comes of it.
  expectNews() {
    this.furthest = this.area.scrollTop;
    this.following = true;
  }

  settle() {
    const end = this.area.scrollHeight - this.area.clientHeight;
    this.area.scrollTop = Math.min(end, this.furthest);
    this.aimed = this.area.scrollTop;
  }

  came(anchor) {
    if (this.following) this.follow(anchor);
    else this.pill.hidden = false;
  }

  // Change what stands above without moving what the person looks at.
  steady(change) {
    const below = this.area.scrollHeight - this.area.scrollTop;
    change();
    this.area.scrollTop = this.area.scrollHeight - below;
    this.aimed = this.area.scrollTop;
    this.following = false;
  }
}
