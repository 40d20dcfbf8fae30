// Reading feeds in Chromium: all items beside the platform's own parser, and the first ten however long the feed is.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { withPage } from '../measure/browser.mjs';
import { interleave } from '../measure/rounds.mjs';
import { pairedRatio } from '../measure/statistics.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function pageCode() {
  const result = await build({ configFile: false, logLevel: 'error', root: here('..'), build: { write: false, target: 'es2022', lib: { entry: here('../feed-page.js'), formats: ['iife'], name: 'bench' } } });
  return [result].flat()[0].output[0].code;
}

export const reading = {
  name: 'reading',
  noisy: true,
  measure: ({ browser, effort, short }) => withPage(browser, async (page) => {
    await page.evaluate(await pageCode());
    // The best of a few in each round: a feed is read in a warm page as often as in a cold one, and the best has least noise.
    const best = (name, count, runs) => async () => (await page.evaluate((...given) => globalThis.measure(...given), name, count, runs))[1];
    const rounds = (short ? 5 : 9) * effort;
    const all = await interleave(new Map([['own', best('berita-widgets/feed', 2000, 2)], ['DOM', best('DOMParser and walk', 2000, 2)]]), rounds);
    const ten = await interleave(new Map([['few', best('berita-widgets/feed, first 10', 20, 20)], ['many', best('berita-widgets/feed, first 10', 20_000, 6)]]), 3 * effort);
    return [
      { name: 'reading 2,000 items / DOMParser and walk', value: pairedRatio(all.get('own'), all.get('DOM')), limit: 0.25 },
      // The clock's grain is a tenth of this time.
      { name: 'first 10 of 20,000 items / of 20', value: Math.min(...ten.get('many')) / Math.min(...ten.get('few')), limit: 1.5 },
    ];
  }),
};
