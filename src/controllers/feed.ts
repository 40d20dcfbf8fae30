// FeedController: brings its host the feed it asks for, by property, inline data or address.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../feed/error.js';
import type { Feed } from '../feed/index.js';
import { readFeed } from '../feed/read.js';
import { safeUrl } from '../feed/urls.js';
import { openFeed, type FeedHandle, type FeedRequest, type FeedSnapshot } from '../store/index.js';
import { forgetNearness, watchNearness } from './visibility.js';

/** What the controller reads of its host. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  readonly renderRoot: Node;
  feedUrl?: string | undefined;
  /** A feed or article handed over by property: no request is made. */
  readonly givenFeed: Feed | undefined;
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
}

const waiting: FeedSnapshot = { stale: false, loading: true };
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
  /** Inline data on its way from text to feed; never rejects. */
  reading: Promise<void> | undefined;
  private inline: Feed | undefined;
  /** When the inline data was fetched: milliseconds since 1970. */
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** True once inline data has had its time, or newer is wanted. */
  private due = false;
  private readonly host: FeedHost;
  /** Whether the host is in the viewport or near it. */
  private near = false;
  private handle: FeedHandle | undefined;
  /** What was asked for last: another wish closes the handle, so that the last one wins. */
  private asked = '';
  private address: string | undefined;

  constructor(host: FeedHost) {
    this.host = host;
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
    this.ask();
    await this.handle?.refresh();
    await this.host.updateComplete;
  }

  hostConnected(): void {
    const { host } = this;
    const script = host.querySelector<HTMLScriptElement>(':scope > script[type="application/feed+json"]');
    if (script) {
      // A page that a server rendered may have lain in a cache.
      this.since = Math.min(Date.now(), +script.dataset.time! || Infinity);
      // By an update, which comes after the server's nodes were taken over.
      if (host.refreshInterval) this.timer = setTimeout(() => { this.due = true; host.requestUpdate(); }, this.since + host.refreshInterval * 1000 - Date.now());
      if (!this.inline) this.reading ??= this.readInline(script.text).then(() => {
        this.reading = undefined;
        host.requestUpdate();
      });
    }
    watchNearness(host, (near) => {
      this.near = near;
      this.handle?.setVisible(near);
      this.askEarly();
    });
    this.askEarly();
    host.requestUpdate();
  }

  hostUpdate(): void {
    this.ask();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    forgetNearness(this.host);
    this.near = false;
    this.close();
  }

  private async readInline(json: string): Promise<void> {
    const { host } = this;
    try {
      const feed = readFeed(json, { contentType: 'application/feed+json', url: host.baseURI, timeZone: host.timeZone });
      this.inline = feed instanceof Promise ? await feed : feed;
    } catch (error) {
      this.fail(error as FeedError);
    }
  }

  /** The address to ask now; undefined while none is needed. */
  private wanted(): string | undefined {
    const { host } = this;
    const hasInline = this.inline ?? this.reading;
    if (host.givenFeed || (hasInline && !(this.due && host.feedUrl)) || !host.isConnected) return undefined;
    return host.loading === 'eager' || this.near || this.handle ? host.feedUrl ?? '' : undefined;
  }

  /**
   * Asks before the first update: a tag that is upgraded has its attributes, so the request leaves before the next one is, and before
   * anything is rendered. Where a server has rendered, its nodes are taken over first, in the state that they show.
   */
  private askEarly(): void {
    const { feedUrl, hasUpdated, renderRoot } = this.host;
    if (hasUpdated || (feedUrl && !renderRoot.hasChildNodes())) this.ask();
  }

  /** Opens the feed that is wanted now, unless it is open. */
  private ask(): void {
    const url = this.wanted();
    const { timeZone, refreshInterval: refresh, neededArticles: limit, maxAge } = this.host;
    const asked = url === undefined ? '' : `${[url, timeZone, refresh, limit, maxAge]}`;
    if (asked === this.asked) return;
    this.close();
    this.asked = asked;
    if (url !== undefined) this.open({ url, timeZone, refresh, limit, maxAge });
  }

  private open(request: FeedRequest): void {
    const url = safeUrl(request.url, this.host.baseURI);
    // An element that was only moved keeps what it shows.
    if (url !== this.address) this.snapshot = waiting;
    this.address = url;
    if (!url) {
      const { localName } = this.host;
      this.fail(new FeedError('network', request.url ? `<${localName}> has a feed-url that is no http(s) address: "${request.url}".` : `<${localName}> has no feed-url.`));
      return;
    }
    this.handle = openFeed({ ...request, url }, (snapshot) => this.show(snapshot));
    this.handle.setVisible(this.near);
    this.show(this.handle.snapshot);
  }

  private show(snapshot: FeedSnapshot): void {
    const { host, snapshot: { feed, stale, error } } = this;
    this.snapshot = snapshot;
    host.requestUpdate();
    if (snapshot.feed && (snapshot.feed !== feed || snapshot.stale !== stale)) host.feedLoaded(snapshot.feed, snapshot.stale);
    if (snapshot.error && snapshot.error !== error) this.report(snapshot.error);
  }

  private close(): void {
    this.handle?.close();
    this.handle = undefined;
    this.asked = '';
  }

  private fail(error: FeedError): void {
    this.snapshot = { ...waiting, loading: false, error };
    this.host.requestUpdate();
    this.report(error);
  }

  private report(error: FeedError): void {
    warn(this.address ?? this.host.feedUrl ?? this.host.localName, error);
    this.host.feedFailed(error);
  }
}
