// When a feed's entry asks again: it waits for the time that the rule gives, for someone to look, and for the other
// tabs.
import { limits } from './limits.js';
import { nextRequestAt, type RefreshConditions } from './refresh-rule.js';
import type { TabChannel } from './tab-channel.js';

/** What the widgets and the publisher want. */
export type FeedConditions = Pick<RefreshConditions, 'wanted' | 'publisherMin' | 'retryAfter' | 'hasFreshList'>;

/** What the scheduler has to know of a feed, and what it does with it. */
export interface ScheduledFeed {
  refreshConditions(): FeedConditions;
  readonly isRequesting: boolean;
  /** Whether a widget of the feed is in view, or was lately. */
  isInView(): boolean;
  /** Asks the publisher's server. */
  refresh(): Promise<void>;
  /** Tells the widgets what has changed, also by the time that has passed, and reschedules. */
  update(): void;
}

/** The schedule of one feed: a timer while it waits, nothing while it is paused. */
export class RefreshScheduler {
  readonly #feed: ScheduledFeed;
  readonly #tabs: TabChannel;
  // Of several tabs, the one with the least jitter asks for all.
  readonly #jitter = 1 + Math.random() * 0.1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the publisher's server was asked last, by this tab or another: milliseconds since 1970; 0: never. */
  #lastRequestAt = 0;
  #failureCount = 0;

  /** `signal` ends the schedule. */
  constructor(feed: ScheduledFeed, tabs: TabChannel, signal: AbortSignal) {
    this.#feed = feed;
    this.#tabs = tabs;
    // Going offline needs no listener: the timer finds out.
    addEventListener('visibilitychange', () => feed.update(), { signal });
    addEventListener('online', () => this.#onOnline(), { signal });
  }

  /** The publisher's server was asked, by this tab or another. */
  recordOutcome(outcome: 'success' | 'failure'): void {
    this.#failureCount = outcome === 'failure' ? this.#failureCount + 1 : 0;
    this.#lastRequestAt = Date.now();
  }

  /** Asks when it is time to, else sets the timer; called whenever anything that this depends on has changed. */
  reschedule(): void {
    this.stop();
    if (this.#feed.isRequesting || isPaused() || !this.#feed.isInView()) return;
    const delay = this.#msUntilNextRequest();
    if (delay > 0) {
      this.#timer = setTimeout(() => this.#feed.update(), Math.min(delay, limits.staleCheckIntervalS * 1000));
    } else {
      this.#tabs.withLock((isFree) => this.#askUnlessAnotherTabDoes(isFree));
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #askUnlessAnotherTabDoes(isFree: boolean): Promise<void> | undefined {
    if (isFree && this.#msUntilNextRequest() <= 0) return this.#feed.refresh();
    this.#lastRequestAt = Date.now(); // The other tab will tell; if it does not, this one asks an interval later.
    this.#feed.update();
    return undefined;
  }

  #msUntilNextRequest(): number {
    const now = Date.now();
    // The clock was set back: nobody knows how long ago the last request was.
    if (now < this.#lastRequestAt) return 0;
    const state = { failures: this.#failureCount, lastRequestAt: this.#lastRequestAt, jitter: this.#jitter };
    return nextRequestAt({ ...this.#feed.refreshConditions(), ...state }) - now;
  }

  #onOnline(): void {
    const { retryAfter } = this.#feed.refreshConditions();
    // A failure while offline says nothing of the server: it is asked at once.
    if (this.#failureCount > 0 && retryAfter === 0) this.#lastRequestAt = 0;
    this.#feed.update();
  }
}

/** True while nobody could see news or none can be had. */
const isPaused = () => document.hidden === true || navigator.onLine === false;
