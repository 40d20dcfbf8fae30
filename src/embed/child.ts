// The frame's half: tells its host how high the content is, in each dialect that the host asked for.
import { dialectsOf, type Dialect } from './dialects.js';
import { goLink } from './go-link.js';

/** At most ten messages a second. */
const MIN_INTERVAL_MS = 100;

/** Tells hosts the height of the page's content, whenever it has changed. */
class HeightReporter {
  readonly #dialects: readonly Dialect[];
  /** The height told last, in CSS pixels. */
  #reported: number | undefined;
  /** When that was, by the page's clock. */
  #reportedAt = -MIN_INTERVAL_MS;
  /** Waits for the next message that is allowed. */
  #timer: ReturnType<typeof setTimeout> | undefined;

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

  #report(): void {
    // The body alone: the root element is never lower than the frame.
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === this.#reported) return;
    this.#reported = height;
    this.#reportedAt = performance.now();
    for (const dialect of this.#dialects) if (height > 0 || dialect.sendsZero) dialect.sendHeight(height);
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

/** Starts telling heights. */
export function reportHeight(): void {
  const dialects = dialectsOf(new URL(location.href));
  const reporter = new HeightReporter(dialects);
  new ResizeObserver(() => reporter.onResize()).observe(document.body);
  for (const dialect of dialects) if (dialect.followLink) handLinksOver(dialect);
}
