// The last good responses, kept in IndexedDB for the next visit. Nothing here ever throws: a page without storage is a
// page without copies.
import type { FeedResponse } from './fetch-feed.js';
import { limits } from './limits.js';

/** A response as it is kept: with its ranking and the one before, as articles' identities, best first. */
export interface CachedFeed extends FeedResponse {
  bytes: Uint8Array;
  ids: readonly string[];
  previous: readonly string[];
}

/** What is brought back, and kept. */
export interface CacheableContent {
  applyCachedFeed(feed: CachedFeed): Promise<void>;
  /** Undefined when there is nothing to keep. */
  toCachedFeed(): CachedFeed | undefined;
}

/** The copy of one feed. */
export class FeedCache {
  readonly #url: string;
  #restored = Promise.resolve(false);

  constructor(url: string) {
    this.#url = url;
  }

  /**
   * Brings the copy into `content`; tells whether there was one. Damaged ones and blocked storage are as the first
   * visit.
   */
  restoreInto(content: CacheableContent): Promise<boolean> {
    this.#restored = this.#restore(content);
    return this.#restored;
  }

  /** Keeps `content`, once the copy before, which knows the ranking before, was read. */
  async saveFrom(content: CacheableContent): Promise<void> {
    await this.#restored;
    const feed = content.toCachedFeed();
    if (feed) await this.#save(feed);
  }

  async #restore(content: CacheableContent): Promise<boolean> {
    try {
      const cached = await withFeedStore('readonly', (store) => resultOf<unknown>(store.get(this.#url)));
      if (!isCachedFeed(cached)) return false;
      await content.applyCachedFeed(cached);
      return true;
    } catch {
      return false;
    }
  }

  /** Keeps a copy, and drops the one that was not written for longest when there are too many. */
  async #save(feed: CachedFeed): Promise<void> {
    try {
      await withFeedStore('readwrite', (store) => {
        store.put(feed, this.#url);
        // No feed has the address '': there the addresses of all copies are, the last written first.
        const addresses = store.get('');
        addresses.onsuccess = () => {
          const urls = lastWrittenFirst(this.#url, addresses.result);
          for (const url of urls.splice(limits.maxCachedFeeds)) store.delete(url);
          store.put(urls, '');
        };
      });
    } catch {
      // Full or blocked: the next visit starts without a copy.
    }
  }
}

function lastWrittenFirst(url: string, known: unknown): string[] {
  const urls = [url];
  if (Array.isArray(known)) for (const knownUrl of known as string[]) if (knownUrl !== url) urls.push(knownUrl);
  return urls;
}

/** Whatever may have become of stored data: other versions of the script, extensions and people write there, too. */
function isCachedFeed(value: unknown): value is CachedFeed {
  const { bytes, time, ids, previous } = Object(value) as Partial<CachedFeed>;
  return bytes instanceof Uint8Array && Number(time) > 0 && Array.isArray(ids) && Array.isArray(previous);
}

const resultOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });

/**
 * Opens the database for each use, as Safari closes a connection that lies open, and an open one bars other versions of
 * this script.
 */
async function withFeedStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T): Promise<Awaited<T>> {
  // The number is the version of `CachedFeed`: a changed shape takes a new database.
  const request = indexedDB.open('berita-1');
  request.onupgradeneeded = () => request.result.createObjectStore('feeds');
  const database = await resultOf(request);
  const store = database.transaction('feeds', mode).objectStore('feeds');
  database.close(); // When the transaction has ended.
  return await work(store);
}
