// Whether a new document replaces the copy that is there.
import type { StoredFeed } from '../store/store.js';

/** What is known of a document that came. */
export interface Arrival {
  readonly articleCount: number;
  readonly isComplete: boolean;
}

/**
 * `keep-cut`: the copy stays and the answer was a failure. `keep-empty`: the copy stays until an empty feed
 * comes again.
 */
export type Verdict = 'replace' | 'keep-cut' | 'keep-empty';

/** An empty list replaces articles only when it comes twice; what was cut off never replaces what is whole. */
export function judge(current: StoredFeed | undefined, { articleCount, isComplete }: Arrival): Verdict {
  if (!current) return 'replace';
  if (!isComplete && !current.incomplete) return 'keep-cut';
  const wouldEmpty = articleCount === 0 && current.articleCount > 0;
  return wouldEmpty && !current.emptyOnce ? 'keep-empty' : 'replace';
}
