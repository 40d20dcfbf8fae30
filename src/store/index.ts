// Entry of the store: one entry a feed URL for the whole page.
import { FeedEntry } from './feed-entry.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

export type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

const entries = new Map<string, FeedEntry>();

/**
 * Subscribes to a feed: any number of subscriptions to one address make one request. `onChange` is called (never at
 * once) with each new snapshot; close the handle to unsubscribe. Never throws: every failure shows in a snapshot.
 */
export function openFeed(request: FeedRequest, onChange: (snapshot: FeedSnapshot) => void): FeedHandle {
  const { url } = request;
  let entry = entries.get(url);
  if (!entry) {
    entry = new FeedEntry(url, () => entries.delete(url));
    entries.set(url, entry);
  }
  return entry.subscribe(request, onChange);
}
