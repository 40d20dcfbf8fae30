// Hostile input: the time for twice the input is about twice the time, measured side by side in one run.
import { expect, test } from 'vitest';
import { hostile } from '../fixtures/hostile.js';
import { FeedError, parseFeed } from '../../src/feed/index.js';

function timeOf(input: string): number {
  const before = performance.now();
  try {
    parseFeed(input, { url: 'https://a.example/' });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
  return performance.now() - before;
}

// The best of several runs of each size, taken in turn, so that a busy machine slows both. Between n and 8n linear time is 8 times
// as long, and up to 20 with garbage and caches (`npm run bench:feed` prints n and 2n); quadratic time is 64 times as long.
test.each(Object.entries(hostile))('%s takes linear time', (_, make) => {
  const small = make(30_000);
  const large = make(240_000);
  let [least, most] = [Infinity, Infinity];
  for (let run = 0; run < 8; run += 1) {
    least = Math.min(least, timeOf(small));
    most = Math.min(most, timeOf(large));
  }
  expect(most / Math.max(least, 1)).toBeLessThan(40);
}, 60_000);
