// The last good answers, kept in IndexedDB for the next visit. Nothing here ever throws: a page without storage is a page without copies.
import { createStore, promisifyRequest } from 'idb-keyval';
import type { Answer } from './load.js';
import { copies } from './limits.js';

/** An answer as it is kept: with its ranking and the one before, as article ids, best first. */
export interface Copy extends Answer {
  ids: string[];
  previous: string[];
}

// The number is the version of `Copy`: a changed shape takes a new database.
const database = /* @__PURE__ */ createStore('berita-1', 'feeds');

/** The copy of a feed; undefined when there is none or storage is blocked. Its content is as reliable as any stored thing. */
export const readCopy = async (url: string): Promise<Copy | undefined> => {
  try {
    return await database('readonly', (store) => promisifyRequest<Copy>(store.get(url)));
  } catch { /* As on the first visit. */ }
};

/** Keeps a copy, and drops the one that was not written for longest when there are too many. */
export const saveCopy = async (url: string, copy: Copy): Promise<void> => {
  try {
    await database('readwrite', (store) => {
      store.put(copy, url);
      // No feed has the address '': there the addresses of all copies are, the last written first.
      const kept = store.get('');
      kept.onsuccess = () => {
        const urls = [url, ...Array.isArray(kept.result) ? kept.result.filter((other) => other !== url) : []];
        for (const old of urls.splice(copies)) store.delete(old);
        store.put(urls, '');
      };
      return promisifyRequest(store.transaction);
    });
  } catch { /* Full or blocked: the next visit starts without a copy. */ }
};
