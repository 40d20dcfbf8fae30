// What the store's tests share: holds on feeds that are let go after each test, and limits made short.
import { openFeed } from '../../src/store/index.js';
import { defaultLimits, limits } from '../../src/store/limits.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from '../../src/store/types.js';
import { until } from '../support/server/client.js';

const held = new Set<FeedHandle>();

/** Opens a feed and keeps all snapshots it gives. */
export function hold(
  url: string,
  request: Partial<FeedRequest> = {},
): { handle: FeedHandle; snapshots: FeedSnapshot[]; titles(): string } {
  const snapshots: FeedSnapshot[] = [];
  const handle = openFeed({ url, ...request }, (snapshot) => snapshots.push(snapshot));
  held.add(handle);
  return { handle, snapshots, titles: () => (handle.snapshot.feed?.articles ?? []).map(({ title }) => title).join() };
}

/** Opens a feed and waits for its first answer or failure. */
export async function settled(url: string, request: Partial<FeedRequest> = {}): Promise<ReturnType<typeof hold>> {
  const one = hold(url, request);
  await until(() => !one.handle.snapshot.loading);
  return one;
}

/** Milliseconds pass. For showing that something does NOT happen; what must happen is waited for with `until`. */
export const pass = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

let hidden = false;
let onLine = true;
/** Puts the tab into the background, or the browser offline, as the page sees it. */
export function setHidden(value: boolean): void {
  hidden = value;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
export function setOnLine(value: boolean): void {
  onLine = value;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
  window.dispatchEvent(new Event(value ? 'online' : 'offline'));
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
const opened = async () => {
  const request = indexedDB.open('berita-1');
  request.onupgradeneeded = () => request.result.createObjectStore('feeds');
  return done(request);
};
/** Works on the copies that the store keeps for the next visit. */
export const inStore = async <T>(work: (store: IDBObjectStore) => IDBRequest<T>) => {
  const database = await opened();
  const result = await done(work(database.transaction('feeds', 'readwrite').objectStore('feeds')));
  database.close();
  return result;
};
/** The copy of one feed. */
export const stored = (url: string) => inStore((store) => store.get(url));

/** Lets go of everything and puts the usual limits back. */
export async function restore(): Promise<void> {
  for (const handle of held) handle.close();
  held.clear();
  Object.assign(limits, defaultLimits);
  if (hidden) setHidden(false);
  if (!onLine) setOnLine(true);
  await pass(5);
}
