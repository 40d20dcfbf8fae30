// ArrivingFeed: a response on its way, and the feeds that what has come of it is enough for.
import type { ResponseBeginning } from './fetch-feed.js';
import { ParsedFeeds } from './parsed-feeds.js';
import { ResponseReader } from './response-reader.js';
import type { FeedRequest } from './types.js';

/** One response, from its first bytes to its last. */
export class ArrivingFeed {
  /** What it was enough for. */
  readonly feeds = new ParsedFeeds();
  #reader: ResponseReader | undefined;
  /** Chunks of the response that the reader has. */
  #chunkCount = 0;
  #isComing = true;

  /** False once the request has failed. */
  get isComing(): boolean {
    return this.#isComing;
  }

  /** Takes in what has come since the last time. */
  take({ url, contentType, chunks }: ResponseBeginning): void {
    this.#reader ??= new ResponseReader({ url, contentType });
    for (; this.#chunkCount < chunks.length; this.#chunkCount += 1) this.#reader.add(chunks[this.#chunkCount]!);
  }

  /** Reads for each request what has come, where that is all it wants; tells whether there is such a request. */
  read(requests: readonly FeedRequest[]): boolean {
    return this.#reader !== undefined && this.feeds.parseBeginning(this.#reader, requests);
  }

  /** The rest will not come: nothing more is read of it. */
  fail(): void {
    this.#isComing = false;
    this.#reader = undefined;
  }
}
