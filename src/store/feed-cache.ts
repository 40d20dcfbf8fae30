// The last good answers, kept in IndexedDB for the next visit. Nothing here ever throws: a page without storage is a page without copies.
import type { Answer } from './fetch-feed.js';
import { copies } from './limits.js';

/** An answer as it is kept: with its ranking and the one before, as article ids, best first. */
export interface Copy extends Answer {
  ids: string[];
  previous: string[];
}

const resultOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });

/** Works on the copies; opens them for each use, as Safari closes a connection that lies open, and an open one bars other versions of this script. */
async function withCopies<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T): Promise<Awaited<T>> {
  // The number is the version of `Copy`: a changed shape takes a new database.
  const request = indexedDB.open('berita-1');
  request.onupgradeneeded = () => request.result.createObjectStore('feeds');
  const database = await resultOf(request);
  const store = database.transaction('feeds', mode).objectStore('feeds');
  database.close(); // When the transaction has ended.
  return await work(store);
}

/** The copy of a feed; undefined when there is none or storage is blocked. Its content is as reliable as any stored thing. */
export const readCopy = (url: string): Promise<Copy | undefined> =>
  withCopies('readonly', (store) => resultOf<Copy | undefined>(store.get(url))).catch(() => undefined); // As on the first visit.

/** Keeps a copy, and drops the one that was not written for longest when there are too many. */
export const saveCopy = (url: string, copy: Copy): Promise<void> =>
  withCopies('readwrite', (store) => {
    store.put(copy, url);
    // No feed has the address '': there the addresses of all copies are, the last written first.
    const kept = store.get('');
    kept.onsuccess = () => {
      const urls = [url, ...(Array.isArray(kept.result) ? kept.result.filter((other) => other !== url) : [])];
      for (const old of urls.splice(copies)) store.delete(old);
      store.put(urls, '');
    };
  }).catch(() => {
    /* Full or blocked: the next visit starts without a copy. */
  });
