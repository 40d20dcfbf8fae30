// The rule of when a feed is asked for again, as numbers.
import { describe, expect, it } from 'vitest';
import { nextRequestAt, type RefreshConditions } from '../../src/store/refresh-rule.js';

const LAST = 1_000_000;
const calm: RefreshConditions = {
  wanted: 60,
  publisherMin: 0,
  failures: 0,
  retryAfter: 0,
  hasFreshList: true,
  lastRequestAt: LAST,
  jitter: 1,
};
/** Seconds from the last request to the next. */
const secondsUntilNext = (changes: Partial<RefreshConditions>) =>
  (nextRequestAt({ ...calm, ...changes }) - LAST) / 1000;

describe('the next request', () => {
  it.each<[string, Partial<RefreshConditions>, number]>([
    ['is when the widgets want it', {}, 60],
    ['is never, where none of them does', { wanted: Infinity }, Infinity],
    ['is not sooner than the least interval', { wanted: 1 }, 15],
    ['is not sooner than the publisher asks for', { publisherMin: 3600 }, 3600],
    ['is later by the jitter', { jitter: 1.1 }, 66],
    ['after a failure is when news is wanted, as long as a list is on show', { failures: 1 }, 60],
    ['after a failure comes soon where nothing is on show', { failures: 1, hasFreshList: false }, 15],
    ['after a failure comes soon where no refresh is wanted', { failures: 1, wanted: Infinity }, 15],
    ['is twice as far away after each further failure', { failures: 4, hasFreshList: false }, 120],
    ['is at most a quarter of an hour away after many failures', { failures: 50, hasFreshList: false }, 900],
    ['is not sooner after failures than without', { failures: 50, wanted: 7200 }, 7200],
    ['honours Retry-After', { failures: 1, retryAfter: 5000 }, 5000],
  ])('%s', (_, changes, seconds) => expect(secondsUntilNext(changes)).toBeCloseTo(seconds, 3));
});
