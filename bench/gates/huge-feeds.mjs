// The longest task of the main thread, in its own processor time, while feeds come that are too large, endless or
// compressed.
import { withPage } from '../measure/browser.mjs';
import { startHugeFeeds } from '../measure/huge-feeds.mjs';
import { mainThreadTasks } from '../measure/tasks.mjs';
import { hostPage } from './page.mjs';

// Milliseconds: the design's aim.
const AIM = 200;
const ALLOWED = 3_000_000; // Bytes: `maxResponseBytes` of src/store/limits.ts.

/** Lists, cards and the full article of one feed: who reads its beginning, its leaders, and all of it. */
const widgets = (address) =>
  [
    ['berita-update', ''],
    ['berita-populer', ''],
    ['berita-artikel', 'article-id="none"'],
  ]
    .map(([tag, more]) => `<${tag} loading="eager" feed-url="${address}" ${more}></${tag}>`)
    .join('');

/** Milliseconds of the longest task until every widget has its news or its error. */
function longestTask(browser, address) {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(() => {
      globalThis.outcomes = [];
      for (const type of ['berita-load', 'berita-error'])
        addEventListener(type, ({ error }) => globalThis.outcomes.push(error?.code ?? 'shown'));
    });
    await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] });
    await page.goto(address);
    await page.waitForFunction(() => globalThis.outcomes.length >= 3, { polling: 50, timeout: 60_000 });
    const outcomes = await page.evaluate(() => globalThis.outcomes);
    const events = JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;
    return { time: Math.max(...mainThreadTasks(events)), outcomes };
  });
}

export const hugeFeeds = {
  name: 'huge feeds',
  noisy: true,
  timed: true,
  async measure({ browser, servers: { site } }) {
    const publisher = await startHugeFeeds(ALLOWED);
    const gates = [];
    for (const [index, [name, address]] of publisher.addresses.entries()) {
      site.add(`/huge/${index}`, hostPage(widgets(address)));
      const { time, outcomes } = await longestTask(browser, `${site.origin}/huge/${index}`);
      gates.push({
        name: `longest task while a feed comes: ${name}, ms of CPU`,
        value: time,
        limit: AIM,
        note: [...new Set(outcomes)].join(', '),
      });
    }
    publisher.close();
    return gates;
  },
};
