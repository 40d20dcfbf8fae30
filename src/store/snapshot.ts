// Snapshots: what a widget is told of its feed at one moment.
import type { FeedContent } from './feed-content.js';
import type { FeedLoader } from './feed-loader.js';
import type { FeedRequest, FeedSnapshot } from './types.js';

const DEFAULT_MAX_AGE_S = 86_400;

/** Nothing is known yet, and the response is waited for. */
export const LOADING_SNAPSHOT: FeedSnapshot = { stale: false, loading: true };

/** What is known now, as far as the request is concerned. */
export function takeSnapshot(request: FeedRequest, content: FeedContent, loader: FeedLoader): FeedSnapshot {
  const { response, isConfirmed, previousIds } = content;
  const { isRequesting, error } = loader;
  const feed = content.feedFor(request);
  // What is there of a response that is still coming is as good as all of it: the request wants no more.
  if (content.isArriving(request)) return { feed, stale: false, loading: true, previousIds } as FeedSnapshot;
  const isDoubtful = !isConfirmed || error !== undefined;
  // The absolute age, as a clock that was set wrong and then right puts the response into the future.
  const age = response ? Math.abs(Date.now() - response.time) : 0;
  const isTooOld = age >= (request.maxAge ?? DEFAULT_MAX_AGE_S) * 1000;
  return {
    feed,
    fetchedAt: response?.time,
    stale: feed !== undefined && (isDoubtful || isTooOld),
    loading: isRequesting && isDoubtful,
    error,
    previousIds,
  } as FeedSnapshot;
}

/** True when a widget has nothing to do. `fetchedAt` does not count: an equal response only moves it. */
export function isSameSnapshot(snapshot: FeedSnapshot, last: FeedSnapshot): boolean {
  return (
    snapshot.feed === last.feed &&
    snapshot.stale === last.stale &&
    snapshot.loading === last.loading &&
    snapshot.error === last.error &&
    snapshot.previousIds === last.previousIds
  );
}
