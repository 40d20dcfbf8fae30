// Entry of the store: one entry a feed URL for the whole page.
import { createEntry, type OpenEntry } from './feed-entry.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

export type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

const entries = new Map<string, OpenEntry>();

/**
 * Takes hold of a feed: any number of holds on one address make one request. `onChange` is called (never at once)
 * with each new snapshot; close the handle to let go. Never throws: every failure shows in a snapshot.
 */
export function openFeed(request: FeedRequest, onChange: (snapshot: FeedSnapshot) => void): FeedHandle {
  const { url } = request;
  let open = entries.get(url);
  if (!open) entries.set(url, (open = createEntry(url, () => entries.delete(url))));
  return open(request, onChange);
}
