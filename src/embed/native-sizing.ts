// Browsers that size a frame by its content without a script in the page that holds it: CSS `frame-sizing`, in
// Chromium since 154 (CSS Box Sizing 4, "Responsive iframes").
import type { Dialect } from './dialect.js';

/** How long the browser has to follow a height before the page is loaded once more, in milliseconds. */
const PATIENCE_MS = 1500;
/** Heights that the browser rounds are not too low. */
const TOLERANCE_PX = 2;

export interface NativeOptions {
  /** The frame's address says that its host leaves the height to the browser: `#frame-sizing`. */
  readonly mayReload: boolean;
  /** Whether the host has a script of ours, which sets the height. */
  readonly isGreeted: () => boolean;
}

/** Asks the browser to measure again. */
export class NativeDialect implements Dialect {
  readonly #options: NativeOptions;
  #height = 0;
  #isWaiting = false;

  constructor(options: NativeOptions) {
    this.#options = options;
  }

  sendHeight(height: number): void {
    const { requestResize } = window as { requestResize?: () => void };
    if (!requestResize) return;
    this.#height = height;
    try {
      requestResize.call(window);
    } catch {
      // A host outside of `frame-ancestors` is refused.
    }
    if (!this.#options.mayReload || this.#isWaiting) return;
    this.#isWaiting = true;
    setTimeout(() => this.#reloadWhereIgnored(), PATIENCE_MS);
  }

  /**
   * Chromium 156 loses the size of some frames that it loads while it is busy, and takes no later one for such a
   * document. The document that a reload brings is measured.
   */
  #reloadWhereIgnored(): void {
    this.#isWaiting = false;
    const isTooLow = innerHeight > 0 && innerHeight + TOLERANCE_PX < this.#height;
    if (!isTooLow || this.#options.isGreeted() || isReload()) return;
    location.reload();
  }
}

/** Whether this document came by a reload: one is enough. */
function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload';
}
