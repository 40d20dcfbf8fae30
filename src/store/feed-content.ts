// What is known of a feed: its newest good response as read, its ranking and the one before.
import type { Feed } from '../feed/index.js';
import { ArrivingFeed } from './arriving-feed.js';
import type { CacheableContent, CachedFeed } from './feed-cache.js';
import type { FeedResponse } from './fetch-feed.js';
import { limits } from './limits.js';
import { nextTask } from './next-task.js';
import { ParsedFeeds } from './parsed-feeds.js';
import { RankingHistory } from './ranking-history.js';
import { ResponseReader } from './response-reader.js';
import { SerialQueue } from './serial-queue.js';
import type { FeedRequest } from './types.js';

/** The content of one feed, for all its subscribers. */
export class FeedContent implements CacheableContent {
  readonly #subscribers: Iterable<{ readonly request: FeedRequest }>;
  // Reading one response may take longer than reading the next: they are applied in the order in which they came.
  readonly #queue = new SerialQueue();
  #response: FeedResponse | undefined;
  #parsedFeeds = new ParsedFeeds();
  readonly #rankings = new RankingHistory();
  #isConfirmed = false;
  /** The first response whose beginning was shown, until one has come whole. */
  #arriving: ArrivingFeed | undefined;

  /** `subscribers`: those who will read, as they are at each moment. */
  constructor(subscribers: Iterable<{ readonly request: FeedRequest }>) {
    this.#subscribers = subscribers;
  }

  /** The newest good response; its bytes are absent when they are too many to keep. */
  get response(): FeedResponse | undefined {
    return this.#response;
  }

  /** True once a response of this visit came. */
  get isConfirmed(): boolean {
    return this.#isConfirmed;
  }

  /** Identities of the articles in the ranking before this one, best first; undefined when no other is known. */
  get previousIds(): readonly string[] | undefined {
    return this.#rankings.previous;
  }

  /** Seconds that the publisher asks to wait between requests; 0: not stated. */
  get publisherMinInterval(): number {
    return Math.max(this.#parsedFeeds.anyFeed()?.ttl ?? 0, this.#response?.maxAge ?? 0);
  }

  feedFor(request: FeedRequest): Feed | undefined {
    return this.#arriving?.feeds.ownFeedFor(request) ?? this.#parsedFeeds.feedFor(request);
  }

  /** True when the feed for the request is all that it wants of a response that is still coming. */
  isArriving(request: FeedRequest): boolean {
    return this.#arriving?.isComing === true && this.#arriving.feeds.has(request);
  }

  /**
   * Reads what has come of a response for those who have nothing to show; tells whether it is enough for one of them.
   */
  readArriving(arriving: ArrivingFeed): boolean {
    if (this.#arriving && this.#arriving !== arriving) return false;
    const requests: FeedRequest[] = [];
    for (const { request } of this.#subscribers) if (!this.feedFor(request)) requests.push(request);
    const isEnough = arriving.read(requests);
    if (isEnough) this.#arriving = arriving;
    return isEnough;
  }

  /** False when the request wants what the newest response was not parsed for: its bytes are gone. */
  canServe(request: FeedRequest): boolean {
    return this.#response === undefined || this.#parsedFeeds.has(request);
  }

  /** Parses the newest response for those who have joined. */
  async parseForJoiners(): Promise<void> {
    if (this.#response) await this.#parse(this.#response, this.#parsedFeeds);
  }

  /**
   * Takes over a response; rejects when it is no feed, and then nothing has changed. Tells whether there was news in
   * it. `arriving`: the response as it came.
   */
  applyResponse(response: FeedResponse, arriving?: ArrivingFeed): Promise<boolean> {
    return this.#queue.run(async () => {
      const isNew = await this.#apply(response, arriving);
      this.#isConfirmed = true;
      this.#arriving = undefined;
      return isNew;
    });
  }

  /** Takes over the copy of the last visit, unless a response of this one came before. */
  applyCachedFeed(cached: CachedFeed): Promise<void> {
    return this.#queue.run(async () => {
      if (!this.#response) await this.#apply(cached);
      this.#rankings.restore(cached.ids, cached.previous);
    });
  }

  /** The newest response as it is kept for the next visit; undefined when it is too large. */
  toCachedFeed(): CachedFeed | undefined {
    const response = this.#response;
    const { current, previous = [] } = this.#rankings;
    return response?.bytes && current ? { ...response, bytes: response.bytes, ids: current, previous } : undefined;
  }

  async #apply(response: FeedResponse, arriving = new ArrivingFeed()): Promise<boolean> {
    const isNew = response.hash !== this.#response?.hash;
    // What was shown of a response stays the same feed when all of it has come.
    const parsedFeeds = isNew || !arriving.feeds.isEmpty ? arriving.feeds : this.#parsedFeeds;
    await this.#parse(response, parsedFeeds);
    if (isNew && !parsedFeeds.isEmpty) {
      // Reading and rendering are two tasks, so that neither is a long one.
      await nextTask();
      await this.#parse(response, parsedFeeds); // For those who have joined meanwhile.
      this.#rankings.update(parsedFeeds.ranking());
    }
    this.#parsedFeeds = parsedFeeds;
    this.#setResponse(response);
    return isNew;
  }

  #setResponse(response: FeedResponse): void {
    const bytes = response.bytes ?? this.#response?.bytes;
    const isKept = bytes !== undefined && bytes.length <= limits.maxCachedBytes;
    // A clock that was set wrong and then right puts a response into the future.
    const time = Math.min(response.time, Date.now());
    this.#response = { ...response, time, bytes: isKept ? bytes : undefined };
  }

  /** Reads a response for those who want of it what was not read yet. */
  async #parse(response: FeedResponse, parsedFeeds: ParsedFeeds): Promise<void> {
    if (!response.bytes) return;
    const reader = new ResponseReader(response);
    reader.add(response.bytes);
    await parsedFeeds.parse(reader, this.#subscribers);
  }
}
