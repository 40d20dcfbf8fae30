// ResponseReader: one response as feeds: its beginning where that is all that is wanted, else all of it.
import { hasCommonEntities, readCommonFeed } from '../feed/common-feeds.js';
import { FeedError } from '../feed/feed-error.js';
import { FeedText } from '../feed/feed-text.js';
import { loadRareParts } from '../feed/load-rare-parts.js';
import type { Feed, ParseOptions } from '../feed/model.js';
import type { RareParts } from '../feed/rare-parts.js';
import { rankArticles } from '../feed/ranking.js';
import { readInSteps, type ReadResult } from '../feed/read-feed.js';
import { limits } from './limits.js';
import { nextTask } from './next-task.js';
import { concat } from './response-bytes.js';
import type { FeedRequest } from './types.js';

/** What a response says of itself. */
export interface ResponseHead {
  /** Address after redirects. */
  url: string;
  contentType: string;
}

/** A text to be read, with the rare parts where it needs them. */
interface Source {
  text: string;
  parts: RareParts | undefined;
}

/** Reads one response, whose bytes may still be coming. */
export class ResponseReader {
  readonly #head: ResponseHead;
  readonly #chunks: Uint8Array[] = [];
  readonly #text = new FeedText();
  #size = 0;
  /** Items that a beginning has to hold for so many articles, where it is more: some were there twice. */
  readonly #itemCounts = new Map<number, number>();
  /** True once a beginning has shown that the rare parts are needed, or that it is no feed. */
  #isWholeNeeded = false;
  #source: Promise<Source> | undefined;

  constructor(head: ResponseHead) {
    this.#head = head;
  }

  /** Takes in the next bytes. */
  add(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#text.add(bytes);
    this.#size += bytes.length;
  }

  /** Whether it is read in several tasks. */
  get isLarge(): boolean {
    return this.#size > limits.maxBytesPerTask;
  }

  /**
   * The feed that a request wants, read from the bytes that have come, as it would be read from all: a reader that has
   * the articles wanted looks at nothing behind them. Undefined while they have not come, and where the whole response
   * is needed.
   */
  readBeginning(request: FeedRequest): Feed | undefined {
    const { limit } = request;
    if (limit === undefined || limit > limits.maxArticles) return undefined;
    for (;;) {
      const items = this.#itemCounts.get(limit) ?? limit;
      const text = this.#isWholeNeeded ? undefined : this.#text.readToItem(items);
      if (text === undefined) return undefined;
      const feed = this.#readCommonFeed(text, this.#optionsFor(request));
      if (feed && feed.articles.length >= limit) return feed;
      // Twice as many each time, so that all tries together take no longer than reading twice.
      this.#itemCounts.set(limit, items * 2);
    }
  }

  /**
   * The feed that a request wants, of all bytes, where one task is enough: undefined where the rare parts have to be
   * loaded, and for a large response. Throws when it is no feed.
   */
  readAtOnce(request: FeedRequest): Feed | undefined {
    const beginning = this.readBeginning(request);
    if (beginning || this.isLarge) return beginning;
    const text = this.#text.readAll();
    const feed = text === undefined ? undefined : readCommonFeed(text, this.#optionsFor(request));
    return feed && topRanked(request, feed);
  }

  /** The feed that a request wants, of all bytes, in as many tasks as it takes; rejects when it is none. */
  async readInTasks(request: FeedRequest): Promise<Feed> {
    this.#source ??= this.#commonSource();
    let source = await this.#source;
    let result = await this.#readInSlices(source, request);
    if (result.needsRareParts) {
      this.#source = this.#rareSource();
      source = await this.#source;
      result = await this.#readInSlices(source, request);
    }
    return topRanked(request, result.feed);
  }

  #readCommonFeed(text: string, options: ParseOptions): Feed | undefined {
    let feed: Feed | undefined;
    try {
      feed = readCommonFeed(text, options);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
    }
    this.#isWholeNeeded = feed === undefined;
    return feed;
  }

  async #commonSource(): Promise<Source> {
    const text = this.#text.readAll();
    // Decoding, the look at the entities, and reading are three tasks, so that none is a long one.
    await nextTask();
    const isCommon = text !== undefined && hasCommonEntities(text);
    await nextTask();
    return isCommon ? { text, parts: undefined } : this.#rareSource();
  }

  async #rareSource(): Promise<Source> {
    const parts = await loadRareParts();
    return { text: parts.decodeBytes(concat(this.#chunks), this.#head.contentType), parts };
  }

  /** Reads in slices of time, each a task; all in one where that is enough. */
  async #readInSlices({ text, parts }: Source, request: FeedRequest): Promise<ReadResult> {
    const steps = readInSteps(text, this.#optionsFor(request), parts);
    let sliceEnd = performance.now() + limits.maxReadingMs;
    let step = steps.next();
    while (!step.done) {
      if (performance.now() > sliceEnd) {
        await nextTask();
        sliceEnd = performance.now() + limits.maxReadingMs;
      }
      step = steps.next();
    }
    return step.value;
  }

  #optionsFor({ limit, timeZone }: FeedRequest): ParseOptions {
    const articleLimit = this.isLarge ? Math.min(limit ?? Infinity, limits.maxParsedArticles) : limit;
    return { ...this.#head, limit: articleLimit, timeZone } as ParseOptions;
  }
}

/** Of a feed with thousands of articles those that lead it, in whatever ranking, where that is what is wanted. */
function topRanked({ limit }: FeedRequest, feed: Feed): Feed {
  if (limit !== undefined || feed.articles.length <= limits.maxArticles) return feed;
  const top = new Set<unknown>();
  for (const basis of ['auto', 'order', 'views', 'comments'] as const) {
    const { articles } = rankArticles(feed, basis);
    for (const article of articles.slice(0, limits.maxArticles)) top.add(article);
  }
  return { ...feed, articles: feed.articles.filter((article) => top.has(article)) };
}
