// LazyLayoutController: lists out of view are laid out when the browser has nothing else to do, a few at a time.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The state of a widget whose list is laid out only near the viewport. */
const STATE = 'berita-lazy';
/** How long a busy page may put a list off, and how long browsers wait that do not tell when they are idle. */
const MAX_WAIT_MS = 1000;
const FALLBACK_WAIT_MS = 50;
/** Each idle callback is a frame of the whole page: so many lists stay far below a long task. */
const LISTS_PER_IDLE_CALLBACK = 3;

/** The lists that are to be laid out; those that leave the page leave it, too. */
const queue: LazyLayoutController[] = [];
let isIdleCallbackPending = false;

function requestLayout(): void {
  if (isIdleCallbackPending || queue.length === 0) return;
  isIdleCallbackPending = true;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(layOutNext, { timeout: MAX_WAIT_MS });
  else setTimeout(layOutNext, FALLBACK_WAIT_MS);
}

function layOutNext(): void {
  isIdleCallbackPending = false;
  for (let count = 0; count < LISTS_PER_IDLE_CALLBACK; count += 1) queue.shift()?.layOut();
  requestLayout();
}

/**
 * Holds the state `berita-lazy` until an idle moment after the host first shows articles: what the visitor sees comes
 * first, and a page that is captured whole without being scrolled has no blank lists.
 */
export class LazyLayoutController implements ReactiveController {
  readonly #states: CustomStateSet | undefined;
  readonly #hasArticles: () => boolean;
  #isConnected = false;
  #isLaidOut = false;

  constructor(host: ReactiveControllerHost, states: CustomStateSet | undefined, hasArticles: () => boolean) {
    this.#states = states;
    this.#hasArticles = hasArticles;
    states?.add(STATE);
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#enqueue();
  }

  hostUpdated(): void {
    this.#enqueue();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    const index = queue.indexOf(this);
    if (index >= 0) queue.splice(index, 1);
  }

  #enqueue(): void {
    // The update that shows the articles may come after the host has left the page.
    if (!this.#isConnected || this.#isLaidOut || !this.#hasArticles() || queue.indexOf(this) >= 0) return;
    queue.push(this);
    requestLayout();
  }

  /** Lays the list out: no longer only where it is near the viewport. */
  layOut(): void {
    this.#isLaidOut = true;
    this.#states?.delete(STATE);
  }
}
