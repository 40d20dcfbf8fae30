// One response, parsed as each widget wants it: widgets that want the same of it share one `Feed`.
import { decodeUtf8, isCommonFeed } from '../feed/common-feeds.js';
import { articleIdentity } from '../feed/identity.js';
import { loadRareParts } from '../feed/load-rare-parts.js';
import type { Feed, ParseOptions } from '../feed/model.js';
import type { RareParts } from '../feed/rare-parts.js';
import { readFeed } from '../feed/read-feed.js';
import { rankArticles } from '../feed/ranking.js';
import type { FeedResponse } from './fetch-feed.js';
import { limits } from './limits.js';
import { nextTask } from './next-task.js';
import type { FeedRequest } from './types.js';

/** Articles of a ranking that are remembered, to tell how they have moved. */
const RANKING_LENGTH = 100;

const keyOf = ({ limit, timeZone }: FeedRequest) => `${limit} ${timeZone}`;

/** What a response is read from: its text, or its bytes and what decodes them. */
interface Source {
  input: string | Uint8Array;
  parts: RareParts | undefined;
}

/** The feeds parsed from one response, by what was wanted of it. */
export class ParsedFeeds {
  readonly #feeds = new Map<string, Feed>();

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

  /**
   * Parses a response for each request that wants something else of it. At once, unless it is large or needs the rare
   * parts of the reader; rejects when it is no feed. A widget that joins while this waits is visited, too.
   */
  async parse(response: FeedResponse, subscribers: Iterable<{ readonly request: FeedRequest }>): Promise<void> {
    const { bytes } = response;
    if (!bytes) return;
    let source: Source | undefined;
    for (const { request } of subscribers) {
      const key = keyOf(request);
      if (this.#feeds.has(key)) continue;
      // Nobody waits for the page while a large feed is parsed once for each of many widgets.
      if (bytes.length > limits.maxBytesPerTask) await nextTask();
      source ??= commonSource(bytes) ?? { input: bytes, parts: await loadRareParts() };
      if (!this.#feeds.has(key)) this.#feeds.set(key, parseFor(request, response, source));
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

/** The text of a response that needs no rare parts. */
function commonSource(bytes: Uint8Array): Source | undefined {
  const text = decodeUtf8(bytes);
  return text !== undefined && isCommonFeed(text) ? { input: text, parts: undefined } : undefined;
}

function parseFor(request: FeedRequest, response: FeedResponse, { input, parts }: Source): Feed {
  const { limit, timeZone } = request;
  const { url, contentType } = response;
  const isLarge = input.length > limits.maxBytesPerTask;
  // Only of a large one, as it costs a look at its beginning.
  const parsed = isLarge ? Math.min(limit ?? Infinity, limits.maxParsedArticles) : limit;
  const { feed } = readFeed(input, { url, contentType, limit: parsed, timeZone } as ParseOptions, parts);
  return limit === undefined ? topRanked(feed) : feed;
}

/** Of a feed with thousands of articles those that lead it, in whatever ranking. */
function topRanked(feed: Feed): Feed {
  if (feed.articles.length <= limits.maxArticles) return feed;
  const top = new Set<unknown>();
  for (const basis of ['auto', 'order', 'views', 'comments'] as const) {
    const { articles } = rankArticles(feed, basis);
    for (const article of articles.slice(0, limits.maxArticles)) top.add(article);
  }
  return { ...feed, articles: feed.articles.filter((article) => top.has(article)) };
}
