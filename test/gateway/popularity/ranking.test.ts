// What a ranking publishes: order, hysteresis, rounding, and that few reads are no ranking.
import { describe, expect, it } from 'vitest';
import { publishOrder, roundViews } from '../../../src/gateway/popularity/ranking.js';
import type { RankedKey } from '../../../src/gateway/popularity/read-store.js';

const read = (key: string, reads: number, views = reads): RankedKey => ({ key, reads, views });
const order = (candidates: RankedKey[], previous: string[] = []) =>
  publishOrder(candidates, { atLeast: 20, limit: 10, previous })?.map(({ key }) => key);

describe('a published ranking', () => {
  it('has the most read first, with ranks from 1', () => {
    expect(
      publishOrder([read('a', 10), read('b', 30), read('c', 20)], { atLeast: 20, limit: 2, previous: [] }),
    ).toEqual([
      { key: 'b', rank: 1, views: 30 },
      { key: 'c', rank: 2, views: 20 },
    ]);
  });

  it('does not swap near-equals, and swaps what is clearly ahead', () => {
    expect(order([read('a', 1000), read('b', 1010), read('c', 50)], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(order([read('a', 1000), read('b', 1110), read('c', 50)], ['a', 'b', 'c'])).toEqual(['b', 'a', 'c']);
  });

  it('lets no newcomer pass what is as much read', () => {
    expect(order([read('new', 1010), read('a', 1000), read('c', 50)], ['a', 'c'])).toEqual(['a', 'new', 'c']);
  });

  it('is none where there are few reads, or fewer than three articles', () => {
    expect(order([read('a', 10), read('b', 5), read('c', 4)])).toBeUndefined();
    expect(order([read('a', 1000), read('b', 1000)])).toBeUndefined();
    expect(order([])).toBeUndefined();
    expect(order([read('a', 10), read('b', 6), read('c', 4)])).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [22_941, 23_000],
    [99, 99],
    [100, 100],
    [149, 150],
    [0.5, 1],
    [1_250_000, 1_300_000],
  ])('shows %d views as %d', (views, shown) => {
    expect(roundViews(views)).toBe(shown);
  });
});
