// One widget's subscription to a feed.
import { isSameSnapshot, LOADING_SNAPSHOT } from './snapshot.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

/** What a subscription asks of the entry that it belongs to. */
export interface SubscribedFeed {
  refresh(): Promise<void>;
  update(): void;
  unsubscribe(subscription: Subscription): void;
}

/** The handle that a widget holds, with what the entry has to know of it. */
export class Subscription implements FeedHandle {
  readonly request: FeedRequest;
  readonly #feed: SubscribedFeed;
  readonly #onChange: (snapshot: FeedSnapshot) => void;
  #snapshot = LOADING_SNAPSHOT;
  /** When the widget went out of view: milliseconds since 1970; undefined while it is in view. */
  #hiddenSince: number | undefined;
  #isClosed = false;

  constructor(feed: SubscribedFeed, request: FeedRequest, onChange: (snapshot: FeedSnapshot) => void) {
    this.#feed = feed;
    this.request = request;
    this.#onChange = onChange;
  }

  get snapshot(): FeedSnapshot {
    return this.#snapshot;
  }

  /** Takes over what the widget is told when it subscribes. */
  start(snapshot: FeedSnapshot): void {
    this.#snapshot = snapshot;
  }

  /** Takes over a snapshot, and tells the widget if it differs from the last. */
  notify(snapshot: FeedSnapshot): void {
    if (isSameSnapshot(snapshot, this.#snapshot)) return;
    this.#snapshot = snapshot;
    // In a microtask of its own, so that one widget's exception stays its own.
    queueMicrotask(() => {
      if (!this.#isClosed) this.#onChange(snapshot);
    });
  }

  /** Whether the widget is in view, or was within the last `seconds`. */
  wasInViewWithin(seconds: number): boolean {
    return this.#hiddenSince === undefined || Date.now() - this.#hiddenSince <= seconds * 1000;
  }

  refresh(): Promise<void> {
    return this.#feed.refresh();
  }

  setVisible(isVisible: boolean): void {
    this.#hiddenSince = isVisible ? undefined : Date.now();
    this.#feed.update();
  }

  close(): void {
    this.#isClosed = true;
    this.#feed.unsubscribe(this);
  }
}
