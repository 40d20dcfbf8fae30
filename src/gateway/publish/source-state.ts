// How a feed of one upstream does, for monitors.
import type { SingleFeedSettings } from '../settings.js';
import type { StoredFeed } from '../store/store.js';
import type { SourceFailure, SourceState } from './source.js';

/** What is known of a feed. */
export interface SourceFacts {
  readonly settings: SingleFeedSettings;
  /** The copy that is answered with. */
  readonly stored: StoredFeed | undefined;
  /** Why the last request failed. */
  readonly failure: SourceFailure | undefined;
  /** Whether a reader has asked lately. */
  readonly isWanted: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The state; a copy that nobody has seen may be old without being a matter for an operator. */
export function stateOf({ settings, stored, failure, isWanted, now }: SourceFacts): SourceState {
  const base = { name: settings.name, kind: settings.kind, failure };
  if (!stored) return { ...base, state: failure ? 'failed' : 'waiting', isDegraded: failure !== undefined };
  const ageMs = now - stored.fetchedAt;
  const isDegraded = ageMs > settings.maxStaleMs && (isWanted || failure !== undefined);
  const state = freshness(failure !== undefined, now < stored.nextAt);
  return { ...base, state, isDegraded, age: Math.floor(ageMs / 1000), articles: stored.articleCount };
}

function freshness(isFailing: boolean, isFresh: boolean): SourceState['state'] {
  if (isFailing) return 'failing';
  return isFresh ? 'fresh' : 'stale';
}
