// One feed in several tabs: what one tab fetches, all receive; while one asks, the others wait.
import { FeedError } from '../feed/feed-error.js';
import type { FeedResponse, FetchError } from './fetch-feed.js';

/** The own properties of an error: what a clone takes along, and the message, which is none of them. */
export interface FailureMessage {
  hash?: undefined;
  status?: number;
  message: string;
  retryAfter?: number;
}

/**
 * What tabs tell each other: a response, without bytes when there is no news, or a failure. From strangers it may be
 * anything.
 */
export type TabMessage = FeedResponse | FailureMessage;

/** A feed's link to the other tabs of this origin. */
export class TabChannel {
  readonly #name: string;
  #channel: BroadcastChannel | undefined;

  /** Joins the tabs that show the feed `url`; `onMessage` gets what they send. */
  constructor(url: string, onMessage: (message: TabMessage) => void) {
    this.#name = `berita-1 ${url}`;
    try {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = ({ data }) => onMessage(data as TabMessage);
    } catch {
      // Missing or forbidden: each tab asks for itself.
    }
  }

  /** Gives the others plain data. */
  broadcast(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  /**
   * Runs `task(true)` while no other tab does, else `task(false)`. Without Web Locks (plain http) always `task(true)`.
   */
  withLock(task: (isFree: boolean) => unknown): void {
    const { locks } = navigator;
    if (!locks) {
      task(true);
      return;
    }
    // Held during a request only: a page that holds a lock is barred from the back/forward cache.
    locks.request(this.#name, { ifAvailable: true }, (lock) => task(lock !== null)).catch(() => task(true));
  }

  /** Leaves. */
  close(): void {
    this.#channel?.close();
  }
}

export function failureMessage(error: FetchError): FailureMessage {
  return { ...error, message: error.message };
}

/**
 * What the server said of a failure in another tab holds for all; a broken connection or a policy may be the other
 * page's own.
 */
export function sharedFailure(message: FailureMessage): FetchError | undefined {
  if (!message.status) return undefined;
  return Object.assign(new FeedError('http', ''), message);
}
