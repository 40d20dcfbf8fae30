// FeedController: brings its host the feed it asks for, by property, inline data or address.
import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError, parseFeed, type Feed } from '../feed/index.js';
import { safeUrl } from '../feed/urls.js';
import { openFeed, type FeedHandle, type FeedRequest, type FeedSnapshot } from '../store/index.js';
import { VisibilityController } from './visibility.js';

/** What the controller reads of its host. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  feedUrl?: string | undefined;
  /** A feed or article handed over by property: no request is made. */
  readonly givenFeed: Feed | undefined;
  loading: string;
  timeZone: string;
  refreshInterval: number;
  maxAge: number;
  /** Articles needed at most; undefined: all. */
  readonly neededArticles: number | undefined;
  /** A new feed is about to be shown, or the one shown has become stale. */
  feedLoaded(feed: Feed, stale: boolean): void;
  /** A request failed. */
  feedFailed(error: FeedError): void;
}

const waiting: FeedSnapshot = { stale: false, loading: true };
const failed = (error: FeedError): FeedSnapshot => ({ stale: false, loading: false, error });
const warned = new Set<string>();

/** One hint in the console for each feed and cause, for the developer of the page. */
function warn(url: string, error: FeedError): void {
  const key = `${url} ${error.code}`;
  if (warned.has(key)) return;
  warned.add(key);
  console.warn(`berita-widgets: [${error.code}] ${error.message}`);
}

export class FeedController implements ReactiveController {
  /** What is known of the feed now. */
  snapshot = waiting;
  private handle: FeedHandle | undefined;
  private inline: Feed | undefined;
  /** When the inline data was fetched: milliseconds since 1970. */
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** True once inline data has had its time, or newer is wanted. */
  private due = false;
  private readonly host: FeedHost;
  private readonly visibility: VisibilityController;
  private readonly task: Task;
  private address: string | undefined;
  private connections = 0;

  constructor(host: FeedHost) {
    this.host = host;
    this.visibility = new VisibilityController(host, (near) => {
      this.handle?.setVisible(near);
      if (near) host.requestUpdate();
    });
    // The task ends with the first answer; a new address aborts it, so that the last one wins.
    this.task = new Task(host, {
      args: () => [this.wanted(), host.timeZone, host.refreshInterval, host.neededArticles, host.maxAge, this.connections] as const,
      task: ([url, timeZone, refresh, limit, maxAge], { signal }) => (url === undefined ? undefined : this.open({ url, timeZone, refresh, limit, maxAge }, signal)),
      // A failure shows in the snapshot, and through `feedFailed`.
      onError: () => {},
    }) as unknown as Task;
    host.addController(this);
  }

  /** The feed to show: the property first, then an answer, then inline data; an answer of the last visit is older than that. */
  get feed(): Feed | undefined {
    const { host, inline, snapshot } = this;
    return host.givenFeed ?? (inline && !(snapshot.fetchedAt! >= this.since) ? inline : snapshot.feed);
  }

  /** Asks again now; resolves when the answer, or the failure, is shown. */
  async refresh(): Promise<void> {
    this.due = true;
    await (this.handle ? this.handle.refresh() : this.task.run());
    await this.host.updateComplete;
  }

  hostConnected(): void {
    this.connections += 1;
    const script = this.host.querySelector<HTMLScriptElement>(':scope > script[type="application/feed+json"]');
    if (!script) return;
    this.readInline(script.text);
    const { refreshInterval } = this.host;
    // A page that a server rendered may have lain in a cache.
    this.since = Math.min(Date.now(), +script.dataset.time! || Infinity);
    if (refreshInterval) this.timer = setTimeout(() => this.refresh(), this.since + refreshInterval * 1000 - Date.now());
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.close();
    this.task.abort();
  }

  private readInline(json: string): void {
    try {
      this.inline = parseFeed(json, { contentType: 'application/feed+json', url: this.host.baseURI, timeZone: this.host.timeZone });
    } catch (error) {
      this.fail(error as FeedError);
    }
  }

  /** The address to ask now; undefined while none is needed. */
  private wanted(): string | undefined {
    const { host } = this;
    if (host.givenFeed || (this.inline && !(this.due && host.feedUrl)) || !host.isConnected) return undefined;
    return host.loading === 'eager' || this.visibility.near || this.handle ? host.feedUrl ?? '' : undefined;
  }

  private open(request: FeedRequest, signal: AbortSignal): Promise<void> {
    this.close();
    const url = safeUrl(request.url, this.host.baseURI);
    // An element that was only moved keeps what it shows.
    if (url !== this.address) this.snapshot = waiting;
    this.address = url;
    if (!url) {
      const { localName } = this.host;
      this.fail(new FeedError('network', request.url ? `<${localName}> has a feed-url that is no http(s) address: "${request.url}".` : `<${localName}> has no feed-url.`));
      return Promise.reject(this.snapshot.error!);
    }
    return new Promise((resolve, reject) => {
      const show = (snapshot: FeedSnapshot) => {
        if (signal.aborted) return;
        const before = this.snapshot;
        this.snapshot = snapshot;
        this.host.requestUpdate();
        if (snapshot.feed && (snapshot.feed !== before.feed || snapshot.stale !== before.stale)) this.host.feedLoaded(snapshot.feed, snapshot.stale);
        if (snapshot.error && snapshot.error !== before.error) this.report(url, snapshot.error);
        if (snapshot.feed) resolve();
        else if (snapshot.error) reject(snapshot.error);
      };
      this.handle = openFeed({ ...request, url }, show);
      this.handle.setVisible(this.visibility.near);
      show(this.handle.snapshot);
    });
  }

  private close(): void {
    this.handle?.close();
    this.handle = undefined;
  }

  private fail(error: FeedError): void {
    this.snapshot = failed(error);
    this.report(this.host.feedUrl ?? this.host.localName, error);
  }

  private report(url: string, error: FeedError): void {
    warn(url, error);
    this.host.feedFailed(error);
  }
}
