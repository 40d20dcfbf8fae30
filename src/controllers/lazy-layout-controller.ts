// LazyLayoutController: lists out of view are laid out when the browser has nothing else to do, a few at a time.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The state of a widget whose list is laid out only near the viewport. */
const STATE = 'berita-lazy';
/** How long a busy page may put a list off, and how long browsers wait that do not tell when they are idle. */
const MAX_WAIT_MS = 1000;
const UNTOLD_WAIT_MS = 50;
/** Lists laid out in one moment: each moment is a frame of the whole page, and these stay far below a long task. */
const LISTS_A_MOMENT = 3;

/** The lists that are to be laid out; those that leave the page leave it, too. */
const waiting: LazyLayoutController[] = [];
let isMomentAsked = false;

function askForMoment(): void {
  if (isMomentAsked || waiting.length === 0) return;
  isMomentAsked = true;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(layOutNext, { timeout: MAX_WAIT_MS });
  else setTimeout(layOutNext, UNTOLD_WAIT_MS);
}

function layOutNext(): void {
  isMomentAsked = false;
  for (let count = 0; count < LISTS_A_MOMENT; count += 1) waiting.shift()?.layOut();
  askForMoment();
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
    this.#waitForMoment();
  }

  hostUpdated(): void {
    this.#waitForMoment();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    const index = waiting.indexOf(this);
    if (index >= 0) waiting.splice(index, 1);
  }

  #waitForMoment(): void {
    // The update that shows the articles may come after the host has left the page.
    if (!this.#isConnected || this.#isLaidOut || !this.#hasArticles() || waiting.indexOf(this) >= 0) return;
    waiting.push(this);
    askForMoment();
  }

  /** Lays the list out: no longer only where it is near the viewport. */
  layOut(): void {
    this.#isLaidOut = true;
    this.#states?.delete(STATE);
  }
}
