// Brings a widget the feed it asks for, by property, inline data or address.
import type { ReactiveControllerHost } from 'lit';
import { FeedError } from '../feed/feed-error.js';
import { parseFeed, type Feed } from '../feed/index.js';
import { safeUrl } from '../feed/urls.js';
import { openFeed, type FeedHandle, type FeedSnapshot } from '../store/index.js';
import { forgetNearness, watchNearness } from './visibility-controller.js';
import { warnOnce } from './warn-once.js';

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
  /** The host, laid out, is near the viewport. */
  cameNear(): void;
}

const waiting: FeedSnapshot = { stale: false, loading: true };

/** What a widget reads of its feed. */
export interface FeedSource {
  /** What is known of the feed now. */
  readonly snapshot: FeedSnapshot;
  /** The feed to show. */
  readonly feed: Feed | undefined;
  /** Inline data on its way from text to feed; never rejects. */
  readonly reading: Promise<void> | undefined;
  /** Asks again now; resolves when the answer, or the failure, is shown. */
  refresh(): Promise<void>;
}

/** Brings the host the feed it asks for. */
export function createFeedSource(host: FeedHost): FeedSource {
  let snapshot = waiting;
  let inline: Feed | undefined;
  let reading: Promise<void> | undefined;
  /** When the inline data was fetched: milliseconds since 1970. */
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** True once inline data has had its time, or newer is wanted. */
  let due = false;
  /** Whether the host is in the viewport or near it. */
  let near = false;
  let handle: FeedHandle | undefined;
  /** What was asked for last: another wish closes the handle, so that the last one wins. */
  let asked: string | undefined;
  let address: string | undefined;

  const report = (error: FeedError) => {
    // Once for each feed and cause.
    warnOnce(`[${error.code}] ${error.message}`, `${address ?? host.feedUrl ?? host.localName} ${error.code}`);
    host.feedFailed(error);
  };

  const show = (next: FeedSnapshot) => {
    const { feed, stale, error } = snapshot;
    snapshot = next;
    host.requestUpdate();
    if (next.feed && (next.feed !== feed || next.stale !== stale)) host.feedLoaded(next.feed, next.stale);
    if (next.error && next.error !== error) report(next.error);
  };

  const fail = (error: FeedError) => show({ ...waiting, loading: false, error });

  const close = () => {
    handle?.close();
    asked = handle = undefined;
  };

  /** True when the address is to be asked: nothing else is to be shown, and someone may see it. */
  const wanted = () =>
    !host.givenFeed &&
    host.isConnected &&
    (!(inline ?? reading) || (due && host.feedUrl)) &&
    (host.loading === 'eager' || near || handle);

  /** Opens the feed that is wanted now, unless it is open. */
  const ask = () => {
    if (!wanted()) return close();
    const { feedUrl, timeZone, refreshInterval: refresh, neededArticles: limit, maxAge } = host;
    const wish = `${[feedUrl, timeZone, refresh, limit, maxAge]}`;
    if (wish === asked) return;
    close();
    asked = wish;
    const url = safeUrl(feedUrl, host.baseURI);
    // An element that was only moved keeps what it shows.
    if (url !== address) snapshot = waiting;
    address = url;
    if (!url)
      return fail(
        new FeedError(
          'network',
          feedUrl
            ? `<${host.localName}> has a feed-url that is no http(s) address: "${feedUrl}".`
            : `<${host.localName}> has no feed-url.`,
        ),
      );
    handle = openFeed({ url, timeZone, refresh, limit, maxAge }, show);
    handle.setVisible(near);
    show(handle.snapshot);
  };

  /**
   * Asks before the first update: a tag that is upgraded has its attributes, so the request leaves before the next one is, and before
   * anything is rendered. Where a server has rendered, its nodes are taken over first, in the state that they show.
   */
  const askEarly = () => {
    if (host.hasUpdated || (host.feedUrl && !host.renderRoot.hasChildNodes())) ask();
  };

  const readInline = async (json: string) => {
    try {
      inline = parseFeed(json, {
        contentType: 'application/feed+json',
        url: host.baseURI,
        timeZone: host.timeZone,
      });
    } catch (error) {
      fail(error as FeedError);
    }
  };

  host.addController({
    hostConnected() {
      const script = host.querySelector<HTMLScriptElement>(':scope > script[type="application/feed+json"]');
      if (script) {
        // A page that a server rendered may have lain in a cache.
        since = Math.min(Date.now(), +script.dataset.time! || Infinity);
        // By an update, which comes after the server's nodes were taken over.
        if (host.refreshInterval)
          timer = setTimeout(
            () => {
              due = true;
              host.requestUpdate();
            },
            since + host.refreshInterval * 1000 - Date.now(),
          );
        if (!inline)
          reading ??= readInline(script.text).then(() => {
            reading = undefined;
            host.requestUpdate();
          });
      }
      watchNearness(
        host,
        (isNear, sure) => {
          near = isNear;
          if (near && sure) host.cameNear();
          handle?.setVisible(near);
          askEarly();
        },
        host.loading !== 'eager',
      );
      askEarly();
      host.requestUpdate();
    },
    hostUpdate: ask,
    hostDisconnected() {
      clearTimeout(timer);
      forgetNearness(host);
      near = false;
      close();
    },
  });

  return {
    get snapshot() {
      return snapshot;
    },
    get reading() {
      return reading;
    },
    // The property first, then an answer, then inline data; an answer of the last visit is older than that.
    get feed() {
      return host.givenFeed ?? (inline && !(snapshot.fetchedAt! >= since) ? inline : snapshot.feed);
    },
    async refresh() {
      due = true;
      ask();
      await handle?.refresh();
      await host.updateComplete;
    },
  };
}
