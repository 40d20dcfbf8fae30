// Entry of the store: one entry a feed URL for the whole page.
import { FeedError, parseFeed } from '../feed/index.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

export type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

/** Takes hold of a feed; `onChange` is called (never at once) with each new snapshot. */
export function openFeed(request: FeedRequest, onChange: (snapshot: FeedSnapshot) => void): FeedHandle {
  let snapshot: FeedSnapshot = { stale: false, loading: true };
  const control = new AbortController();
  const set = (next: FeedSnapshot) => { snapshot = next; if (!control.signal.aborted) onChange(next); };
  const refresh = async () => {
    try {
      const response = await fetch(request.url, { credentials: 'omit', cache: 'no-cache', signal: control.signal });
      if (!response.ok) throw new FeedError('http', `${request.url} answered ${response.status}.`, { status: response.status });
      const feed = parseFeed(new Uint8Array(await response.arrayBuffer()), { url: response.url, contentType: response.headers.get('content-type') ?? '', timeZone: request.timeZone ?? 'Asia/Jakarta' });
      set({ feed, fetchedAt: Date.now(), stale: false, loading: false });
    } catch (cause) {
      const error = cause instanceof FeedError ? cause : new FeedError('network', `${request.url} could not be fetched: refused, or no CORS header.`, { cause });
      set({ ...snapshot, stale: snapshot.feed !== undefined, loading: false, error });
    }
  };
  void refresh();
  return { get snapshot() { return snapshot; }, refresh, setVisible() {}, close: () => control.abort() };
}
