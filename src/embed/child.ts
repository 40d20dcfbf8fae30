// The frame's half: tells its host how high the content is, in each dialect that the host asked for.
import type { Dialect } from './dialect.js';
import { dialectsOf } from './dialects.js';
import { goLink } from './go-link.js';

/** At most ten messages a second. */
const MIN_INTERVAL_MS = 100;
/** How long hosts have to follow a height before the page shows a scroll bar, in milliseconds. */
const SCROLL_BAR_AFTER_MS = 3000;

/** Tells hosts the height of the page's content, whenever it has changed. */
class HeightReporter {
  readonly #dialects: readonly Dialect[];
  /** The height told last, in CSS pixels. */
  #reported: number | undefined;
  /** When that was, by the page's clock. */
  #reportedAt = -MIN_INTERVAL_MS;
  /** Waits for the next message that is allowed. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Waits for the host to follow. */
  #scrollBarTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(dialects: readonly Dialect[]) {
    this.#dialects = dialects;
  }

  /** Called at each change of the body's size. */
  onResize(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#reportedAt + MIN_INTERVAL_MS - performance.now();
    if (wait <= 0) this.#report();
    else
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#report();
      }, wait);
  }

  /** Called at each change of the frame's own size. */
  onFrameResize(): void {
    if (this.#isWholeVisible()) document.documentElement.style.scrollbarWidth = '';
  }

  #report(): void {
    // The body alone: the root element is never lower than the frame.
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === this.#reported) return;
    this.#reported = height;
    this.#reportedAt = performance.now();
    for (const dialect of this.#dialects) if (height > 0 || dialect.sendsZero) dialect.sendHeight(height);
    clearTimeout(this.#scrollBarTimer);
    this.#scrollBarTimer = setTimeout(() => this.#showScrollBar(), SCROLL_BAR_AFTER_MS);
  }

  /** A host that does not follow leaves a part hidden: the scroll bar that the page's style hides says so. */
  #showScrollBar(): void {
    if (!this.#isWholeVisible()) document.documentElement.style.scrollbarWidth = 'auto';
  }

  #isWholeVisible(): boolean {
    return this.#reported === undefined || innerHeight + 1 >= this.#reported;
  }
}

/** WordPress follows a frame's link itself, and only one to the frame's own host: such a link leads to the article. */
function handLinksOver(dialect: Dialect): void {
  addEventListener('click', (click) => {
    const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || click.defaultPrevented || click.button !== 0) return;
    click.preventDefault();
    void goLink(location.href, link.href).then((url) => dialect.followLink?.(url));
  });
}

/** Starts telling heights; a page that stands in no frame has nobody to tell. */
export function reportHeight(): void {
  if (parent === window) return;
  const dialects = dialectsOf(new URL(location.href));
  const reporter = new HeightReporter(dialects);
  const report = (): void => reporter.onResize();
  new ResizeObserver(report).observe(document.body);
  // Chromium observes nothing in a frame of another site that is out of sight; WordPress keeps a frame clipped until it
  // has spoken, and a frame that grows only when it is scrolled to pushes what is under it.
  report();
  addEventListener('load', report);
  addEventListener('berita-load', () => setTimeout(report));
  document.fonts.addEventListener('loadingdone', report);
  addEventListener('resize', () => reporter.onFrameResize());
  for (const dialect of dialects) if (dialect.followLink) handLinksOver(dialect);
}
