// FeedController: brings a widget the feed it asks for, by property, inline data or address.
import { initialState, shallowArrayEquals, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../feed/feed-error.js';
import type { Feed } from '../feed/index.js';
import { safeUrl } from '../feed/urls.js';
import { openFeed, type FeedHandle, type FeedSnapshot } from '../store/index.js';
import { LOADING_SNAPSHOT } from '../store/snapshot.js';
import { InlineData } from './inline-data.js';
import { VisibilityController } from './visibility-controller.js';
import { warnOnce } from './warn-once.js';

/** What the controller reads of its host, and tells it. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  readonly renderRoot: Node;
  feedUrl?: string | undefined;
  /** A feed or article handed over by property: no request is made. */
  readonly feedOverride: Feed | undefined;
  loading: string;
  timeZone: string;
  refreshInterval: number;
  maxAge: number;
  /** Articles needed at most; undefined: those that lead a ranking. */
  readonly neededArticles: number | undefined;
  /** A new feed is about to be shown, or the one shown has become stale. */
  feedLoaded(feed: Feed, stale: boolean): void;
  /** A request failed. */
  feedFailed(error: FeedError): void;
  /** The host, laid out, is near the viewport. */
  onNearViewport(): void;
}

/**
 * How long a widget waits for the address that its framework may set after the insertion, before the developer is told.
 */
const ADDRESS_GRACE_MS = 3000;

/** What is asked of the store; empty while nothing is wanted. */
type FeedArguments =
  [] | [url: string | undefined, timeZone: string, refresh: number, limit: number | undefined, maxAge: number];

/** The feed whose response has ended; undefined while the rest of it is coming. */
const loadedFeedOf = ({ feed, loading, stale }: FeedSnapshot): Feed | undefined =>
  loading && !stale ? undefined : feed;

/** Holds the store's subscription of its host as long as it is wanted. */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #visibility: VisibilityController;
  readonly #inlineData: InlineData;
  /** Lasts as long as the subscription: another one aborts it, and so does a run without arguments. */
  readonly #task: Task<FeedArguments, typeof initialState>;
  /** What the task was run with last. */
  #openArguments: FeedArguments = [];
  #handle: FeedHandle | undefined;
  #snapshot = LOADING_SNAPSHOT;
  /** The address of the subscription, absolute. */
  #address: string | undefined;
  #hasBadAddress = false;
  /** True once the feed was asked for by name, by `refresh()` or for a print: being out of view no longer matters. */
  #wantedNow = false;

  constructor(host: FeedHost) {
    this.#host = host;
    this.#inlineData = new InlineData(host, (error) => this.#fail(error));
    this.#task = new Task<FeedArguments, typeof initialState>(host, {
      autoRun: false,
      task: (args, { signal }) => this.#subscribe(args, signal),
    });
    host.addController(this);
    this.#visibility = new VisibilityController(host, {
      measureEarly: () => host.loading !== 'eager',
      onChange: (isNear, measured) => this.#onVisibilityChange(isNear, measured),
    });
  }

  /** What is known of the feed now. */
  get snapshot(): FeedSnapshot {
    return this.#snapshot;
  }

  /**
   * The feed to show: by property, else an answer, else inline data; an answer of the last visit is older than that.
   */
  get feed(): Feed | undefined {
    const { feedOverride } = this.#host;
    if (feedOverride) return feedOverride;
    const { feed, fetchedAt } = this.#snapshot;
    const inline = this.#inlineData;
    const isNewer = fetchedAt !== undefined && fetchedAt >= inline.renderedAt;
    return isNewer ? feed : (inline.feed ?? feed);
  }

  /** The address asked for now, absolute. */
  get address(): string | undefined {
    return this.#address;
  }

  /**
   * Whether the feed has been asked for; false while the host was never near the viewport, and while it has no address.
   */
  get isOpen(): boolean {
    return this.#handle !== undefined;
  }

  /**
   * Whether the host has no address, or one that can't be asked: the developer's mistake, of which a visitor is told
   * nothing.
   */
  get hasBadAddress(): boolean {
    return this.#hasBadAddress;
  }

  /** Asks again now; resolves when the answer, or the failure, is shown. */
  async refresh(): Promise<void> {
    this.openNow();
    await this.#handle?.refresh();
    await this.#host.updateComplete;
  }

  /** Asks for the feed also where inline data is shown or the host is out of view. */
  openNow(): void {
    this.#wantedNow = true;
    this.#open();
  }

  hostConnected(): void {
    this.#inlineData.read();
    this.#openEarly();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#open();
  }

  hostDisconnected(): void {
    this.#wantedNow = false;
    this.#open();
  }

  #onVisibilityChange(isNear: boolean, measured: boolean): void {
    if (isNear && measured) this.#host.onNearViewport();
    this.#handle?.setVisible(isNear);
    this.#openEarly();
  }

  /**
   * Asks before the first update: a tag that is upgraded has its attributes, so the request leaves before the next one
   * is, and before anything is rendered. Where a server has rendered, its nodes are taken over first, in the state that
   * they show.
   */
  #openEarly(): void {
    const { hasUpdated, feedUrl, renderRoot } = this.#host;
    if (hasUpdated || (feedUrl && !renderRoot.hasChildNodes())) this.#open();
  }

  /** Opens the feed that is wanted now, unless it is open; closes what is open where none is. */
  #open(): void {
    const args = this.#wantedArguments();
    if (shallowArrayEquals(args, this.#openArguments)) return;
    this.#openArguments = args;
    void this.#task.run(args);
  }

  #wantedArguments(): FeedArguments {
    if (!this.#isWanted()) return [];
    const { feedUrl, baseURI, timeZone, refreshInterval, neededArticles, maxAge } = this.#host;
    return [safeUrl(feedUrl, baseURI), timeZone, refreshInterval, neededArticles, maxAge];
  }

  /** True when the address is to be asked: nothing else is to be shown, and someone may see it. */
  #isWanted(): boolean {
    const { isConnected, feedOverride, feedUrl, loading } = this.#host;
    if (!isConnected || feedOverride) return false;
    if (this.#inlineData.feed && !(feedUrl && this.#isNewerWanted())) return false;
    return loading === 'eager' || this.#wantedNow || this.#visibility.isNear || this.isOpen;
  }

  /** Whether inline data, where there is some, is not enough. */
  #isNewerWanted(): boolean {
    return this.#wantedNow || this.#inlineData.isDue;
  }

  #subscribe(args: FeedArguments, signal: AbortSignal): typeof initialState | Promise<typeof initialState> {
    this.#hasBadAddress = false;
    if (!args.length) return initialState;
    const [url, timeZone, refresh, limit, maxAge] = args;
    // An element that was only moved keeps what it shows.
    if (!url || url !== this.#address) this.#snapshot = LOADING_SNAPSHOT;
    this.#address = url;
    const unsubscribe = url ? this.#openFeed({ url, timeZone, refresh, limit, maxAge }) : this.#awaitAddress();
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        unsubscribe();
        resolve(initialState);
      });
    });
  }

  /** Subscribes to a feed; gives what ends it. */
  #openFeed(request: Parameters<typeof openFeed>[0]): () => void {
    const handle = openFeed(request, (snapshot) => this.#show(snapshot));
    this.#handle = handle;
    handle.setVisible(this.#visibility.isNear);
    this.#show(handle.snapshot);
    return () => {
      handle.close();
      this.#handle = undefined;
    };
  }

  /** Tells the developer that there is no address to ask, unless one comes in time; gives what takes it back. */
  #awaitAddress(): () => void {
    const timer = setTimeout(() => {
      const { localName, feedUrl } = this.#host;
      const problem = feedUrl ? `a feed-url that is no http(s) address: "${feedUrl}"` : 'no feed-url';
      this.#hasBadAddress = true;
      this.#fail(new FeedError('network', `<${localName}> has ${problem}.`));
    }, ADDRESS_GRACE_MS);
    return () => clearTimeout(timer);
  }

  #show(next: FeedSnapshot): void {
    const previous = this.#snapshot;
    this.#snapshot = next;
    this.#host.requestUpdate();
    const feed = loadedFeedOf(next);
    const isChanged = feed !== loadedFeedOf(previous) || next.stale !== previous.stale;
    if (feed && isChanged) this.#host.feedLoaded(feed, next.stale);
    if (next.error && next.error !== previous.error) this.#report(next.error);
  }

  #fail(error: FeedError): void {
    this.#show({ stale: false, loading: false, error });
  }

  #report(error: FeedError): void {
    const { feedUrl, localName } = this.#host;
    // Once for each feed and cause.
    warnOnce(`[${error.code}] ${error.message}`, `${this.#address ?? feedUrl ?? localName} ${error.code}`);
    this.#host.feedFailed(error);
  }
}
