// When a feed is asked for again: intervals and back-off, as one pure function.
import { limits } from './limits.js';

/** What the time of the next request depends on. Intervals in seconds. */
export interface RefreshConditions {
  /** What the widgets want; Infinity: no refresh. A failure is tried again even then. */
  wanted: number;
  /** What the publisher asks for: the feed's `ttl` or the response's `max-age`. */
  publisherMin: number;
  /** Failures since the last success. */
  failures: number;
  /** `Retry-After` of the last failure; 0: none. */
  retryAfter: number;
  /** Whether a list of this visit is on show, so that a failure need not be mended sooner than news is wanted. */
  hasFreshList: boolean;
  /** When the publisher's server was asked last: milliseconds since 1970. */
  lastRequestAt: number;
  /** Factor on the interval that keeps browsers from asking in step. */
  jitter: number;
}

/** Milliseconds since 1970; Infinity: never. */
export function nextRequestAt(conditions: RefreshConditions): number {
  const { lastRequestAt, jitter, failures } = conditions;
  const seconds = failures > 0 ? retryInterval(conditions) : usualInterval(conditions);
  return lastRequestAt + seconds * 1000 * jitter;
}

function usualInterval({ wanted, publisherMin }: RefreshConditions): number {
  return Math.max(wanted, limits.minIntervalS, publisherMin);
}

function retryInterval(conditions: RefreshConditions): number {
  const { publisherMin, failures, retryAfter, hasFreshList } = conditions;
  const usual = usualInterval(conditions);
  const waitsForUsual = hasFreshList && usual < Infinity;
  const first = waitsForUsual ? usual : Math.max(limits.minIntervalS, publisherMin);
  const backedOff = Math.min(limits.maxRetryDelayS, first * 2 ** (failures - 1));
  return Math.max(first, retryAfter, backedOff);
}
