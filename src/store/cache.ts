// The last good answers, kept in IndexedDB for the next visit. Nothing here ever throws: a page without storage is a page without copies.
import { createStore, get, promisifyRequest } from 'idb-keyval';
import type { Answer } from './load.js';
import { timing } from './timing.js';

/** An answer as it is kept: with its ranking and the one before, as article ids, best first. */
export interface Copy extends Answer {
  ids: string[];
  previous?: string[] | undefined;
}

// The number is the version of `Copy`: a changed shape takes a new database. No address is the empty string, so
// that key holds the addresses of all copies, the last written first.
const database = /* @__PURE__ */ createStore('berita-1', 'feeds');
const order = '';

/** The copy of a feed; undefined when there is none, it is damaged, or storage is blocked. */
export async function readCopy(url: string): Promise<Copy | undefined> {
  try {
    const copy = await get<Copy>(url, database);
    if (copy!.time > 0 && Array.isArray(copy!.ids) && Array.isArray(copy!.previous ?? [])) return copy;
  } catch { /* None, blocked or damaged: as on the first visit. */ }
  return undefined;
}

/** Keeps a copy and drops the ones that were not written for longest. */
export async function saveCopy(url: string, copy: Copy): Promise<void> {
  try {
    await database('readwrite', (store) => {
      store.put(copy, url);
      const kept = store.get(order);
      kept.onsuccess = () => {
        const urls = [url, ...(Array.isArray(kept.result) ? kept.result as string[] : []).filter((other) => other !== url)];
        for (const old of urls.splice(timing.copies)) store.delete(old);
        store.put(urls, order);
      };
      return promisifyRequest(store.transaction);
    });
  } catch { /* Full or blocked: the next visit starts without a copy. */ }
}
