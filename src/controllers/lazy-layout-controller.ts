// LazyLayoutController: lists out of view are laid out when the browser has nothing else to do, a few at a time.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The state of a widget whose list is laid out only near the viewport. */
const STATE = 'berita-lazy';
/** How long a busy page may put a list off, and how long browsers wait that do not tell when they are idle. */
const MAX_WAIT_MS = 1000;
const UNTOLD_WAIT_MS = 50;
/** Lists laid out in one moment: each moment is a frame of the whole page, and these stay far below a long task. */
const LISTS_A_MOMENT = 3;

const waiting: (() => void)[] = [];

function runNext(): void {
  for (let count = 0; count < LISTS_A_MOMENT; count += 1) waiting.shift()?.();
  if (waiting.length) runWhenIdle();
}

function runWhenIdle(): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(runNext, { timeout: MAX_WAIT_MS });
  else setTimeout(runNext, UNTOLD_WAIT_MS);
}

/** Calls `work` in an idle moment, with little else in it, so that no task is long. */
function whenIdle(work: () => void): void {
  waiting.push(work);
  if (waiting.length === 1) runWhenIdle();
}

/**
 * Holds the state `berita-lazy` until an idle moment after the host first shows articles: what the visitor sees comes
 * first, and a page that is captured whole without being scrolled has no blank lists.
 */
export class LazyLayoutController implements ReactiveController {
  readonly #states: CustomStateSet | undefined;
  readonly #hasArticles: () => boolean;
  #isEnding = false;

  constructor(host: ReactiveControllerHost, states: CustomStateSet | undefined, hasArticles: () => boolean) {
    this.#states = states;
    this.#hasArticles = hasArticles;
    states?.add(STATE);
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isEnding || !this.#hasArticles()) return;
    this.#isEnding = true;
    whenIdle(() => this.#states?.delete(STATE));
  }
}
