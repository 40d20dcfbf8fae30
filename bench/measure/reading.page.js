// In the page: what bench/feed-page.js measures, and the time to the first ten items of a feed.
import { parseFeed } from '../../src/feed/index.ts';
import { feedOf } from '../feed-page.js';

const BATCH = 20; // One reading is as short as the clock's grain.

/** Milliseconds of the best of many readings of the first ten of `count` items. */
function firstTen(count) {
  const text = feedOf(count);
  /^/.test(text); // Joins the parts of the text in memory, which is not the reader's work.
  let best = Infinity;
  for (let batch = 0; batch < 25; batch += 1) {
    const before = performance.now();
    for (let reading = 0; reading < BATCH; reading += 1) parseFeed(text, { limit: 10 });
    best = Math.min(best, (performance.now() - before) / BATCH);
  }
  return best;
}

Object.assign(globalThis, { firstTen });
