// One feed of the page: the widgets that subscribe to it, and what each is told.
import { FeedContent } from './feed-content.js';
import { FeedLoader, type LoaderListener } from './feed-loader.js';
import { limits } from './limits.js';
import { RefreshScheduler, type ScheduledFeed, type FeedConditions } from './refresh-scheduler.js';
import { takeSnapshot } from './snapshot.js';
import { Subscription, type SubscribedFeed } from './subscription.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

/** The entry of one address in the page's store. */
export class FeedEntry implements ScheduledFeed, SubscribedFeed, LoaderListener {
  readonly #subscribers = new Set<Subscription>();
  readonly #content = new FeedContent(this.#subscribers);
  /** Ends with the last subscriber. */
  readonly #lifetime = new AbortController();
  readonly #loader: FeedLoader;
  readonly #scheduler: RefreshScheduler;
  readonly #onAbandoned: () => void;

  /** `onAbandoned` is called when nobody subscribes any more. */
  constructor(url: string, onAbandoned: () => void) {
    this.#onAbandoned = onAbandoned;
    this.#loader = new FeedLoader(url, this.#content, this);
    this.#scheduler = new RefreshScheduler(this, this.#loader.tabs, this.#lifetime.signal);
  }

  /**
   * Subscribes one more widget. The first makes a request, and so does one that wants more of a response whose bytes
   * were not kept.
   */
  subscribe(request: FeedRequest, onChange: (snapshot: FeedSnapshot) => void): FeedHandle {
    const subscription = new Subscription(this, request, onChange);
    this.#subscribers.add(subscription);
    // Bytes that were a feed for one widget are one for all; if not, the next response decides.
    this.#content.parseForJoiners().then(
      () => this.#notifySubscribers(),
      () => {},
    );
    if (!this.#loader.hasAsked || !this.#content.canServe(request)) void this.refresh();
    else this.update();
    subscription.start(this.#snapshotFor(request));
    return subscription;
  }

  unsubscribe(subscription: Subscription): void {
    this.#subscribers.delete(subscription);
    // A move in the document is a removal and an insertion in one task.
    setTimeout(() => {
      if (this.#subscribers.size === 0) this.#end();
    });
  }

  async refresh(): Promise<void> {
    if (this.#subscribers.size === 0) return;
    const request = this.#loader.request();
    this.#notifySubscribers();
    await request;
  }

  update(): void {
    this.#notifySubscribers();
    this.#scheduler.reschedule();
  }

  onOutcome(outcome: 'success' | 'failure'): void {
    this.#scheduler.recordOutcome(outcome);
    this.update();
  }

  onContent(): void {
    this.#notifySubscribers();
  }

  get isRequesting(): boolean {
    return this.#loader.isRequesting;
  }

  isInView(): boolean {
    for (const subscription of this.#subscribers)
      if (subscription.wasInViewWithin(limits.pauseWhenHiddenForS)) return true;
    return false;
  }

  refreshConditions(): FeedConditions {
    let wanted = Infinity;
    for (const { request } of this.#subscribers) {
      if (request.refresh !== undefined && request.refresh > 0) wanted = Math.min(wanted, request.refresh);
    }
    return {
      wanted,
      publisherMin: this.#content.publisherMinInterval,
      retryAfter: this.#loader.error?.retryAfter ?? 0,
      hasFreshList: this.#content.isConfirmed,
    };
  }

  #notifySubscribers(): void {
    for (const subscription of this.#subscribers) subscription.notify(this.#snapshotFor(subscription.request));
  }

  #snapshotFor(request: FeedRequest): FeedSnapshot {
    return takeSnapshot(request, this.#content, this.#loader);
  }

  #end(): void {
    if (this.#lifetime.signal.aborted) return;
    this.#lifetime.abort();
    this.#scheduler.stop();
    this.#loader.close();
    this.#onAbandoned();
  }
}
