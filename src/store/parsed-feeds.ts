// One response, read as each widget wants it: widgets that want the same of it share one `Feed`.
import { articleIdentity } from '../feed/identity.js';
import type { Feed } from '../feed/model.js';
import { rankArticles } from '../feed/ranking.js';
import { nextTask } from './next-task.js';
import type { ResponseReader } from './response-reader.js';
import type { FeedRequest } from './types.js';

/** Articles of a ranking that are remembered, to tell how they have moved. */
const RANKING_LENGTH = 100;

const keyOf = ({ limit, timeZone }: FeedRequest) => `${limit} ${timeZone}`;

/** The feeds read from one response, by what was wanted of it. */
export class ParsedFeeds {
  readonly #feeds = new Map<string, Feed>();
  /** Those that are being read. */
  readonly #pendingFeeds = new Map<string, Promise<Feed>>();

  get isEmpty(): boolean {
    return this.#feeds.size === 0;
  }

  /** True when a feed for the request is there. */
  has(request: FeedRequest): boolean {
    return this.#feeds.has(keyOf(request));
  }

  /** The feed as a request wants it; while there is no such, any, unless the request needs all articles. */
  feedFor(request: FeedRequest): Feed | undefined {
    return this.#feeds.get(keyOf(request)) ?? (request.limit === Infinity ? undefined : this.anyFeed());
  }

  /** Any of the feeds: what does not depend on the request is the same in all. */
  anyFeed(): Feed | undefined {
    for (const feed of this.#feeds.values()) return feed;
    return undefined;
  }

  /** The feed that was read for a request, and no other. */
  ownFeedFor(request: FeedRequest): Feed | undefined {
    return this.#feeds.get(keyOf(request));
  }

  /**
   * Reads a response for each request that wants something else of it: at once, unless it is large or needs the rare
   * parts of the reader; rejects when it is no feed. A widget that joins while this waits is visited, too.
   */
  async parse(reader: ResponseReader, subscribers: Iterable<{ readonly request: FeedRequest }>): Promise<void> {
    for (const { request } of subscribers) {
      if (this.has(request)) continue;
      // Nobody waits for the page while a large feed is read once for each of many widgets.
      if (reader.isLarge) await nextTask();
      const isBeingRead = this.#pendingFeeds.has(keyOf(request));
      const feed = isBeingRead ? undefined : reader.readAtOnce(request);
      if (feed) this.#feeds.set(keyOf(request), feed);
      else await this.#parseInTasks(reader, request);
    }
  }

  /**
   * Reads for each request what has come of a response, where that is all it wants; tells whether there is such a
   * request.
   */
  parseBeginning(reader: ResponseReader, requests: readonly FeedRequest[]): boolean {
    let isEnough = false;
    for (const request of requests) {
      const feed = this.ownFeedFor(request) ?? reader.readBeginning(request);
      if (!feed) continue;
      this.#feeds.set(keyOf(request), feed);
      isEnough = true;
    }
    return isEnough;
  }

  async #parseInTasks(reader: ResponseReader, request: FeedRequest): Promise<void> {
    const key = keyOf(request);
    let pendingFeed = this.#pendingFeeds.get(key);
    if (!pendingFeed) {
      pendingFeed = reader.readInTasks(request);
      this.#pendingFeeds.set(key, pendingFeed);
    }
    try {
      this.#feeds.set(key, await pendingFeed);
    } finally {
      this.#pendingFeeds.delete(key);
    }
  }

  /**
   * The articles as ranked, by identity, best first, once all feeds are parsed; none where the feed says that its order
   * is no ranking, so that no movement is told against it.
   */
  ranking(): string[] {
    let longest: Feed | undefined;
    for (const feed of this.#feeds.values()) {
      if (feed.articles.length >= (longest?.articles.length ?? 0)) longest = feed;
    }
    if (!longest || longest.ranked === false) return [];
    const ranked = rankArticles(longest).articles.slice(0, RANKING_LENGTH);
    return ranked.map(articleIdentity);
  }
}
