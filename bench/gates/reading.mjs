// Reading feeds in Chromium: all items beside the platform's own parser, and the first ten however long the feed is.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { withPage } from '../measure/browser.mjs';
import { interleave } from '../measure/rounds.mjs';
import { bestRatio } from '../measure/statistics.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function pageCode() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: here('..'),
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: here('../measure/reading.page.js'), formats: ['iife'], name: 'bench' },
    },
  });
  return [result].flat()[0].output[0].code;
}

export const reading = {
  name: 'reading',
  noisy: true,
  timed: true,
  measure: ({ browser, short, effort }) =>
    withPage(browser, async (page) => {
      await page.evaluate(await pageCode());
      const rounds = (short ? 5 : 9) * effort;
      const all = (name) => async () => (await page.evaluate((reader) => globalThis.measure(reader, 2000, 3), name))[1];
      const firstTen = (count) => () => page.evaluate((items) => globalThis.firstTen(items), count);
      const times = await interleave(
        new Map([
          ['own', all('berita-widgets/feed')],
          ['DOM', all('DOMParser and walk')],
          ['few', firstTen(20)],
          ['many', firstTen(20_000)],
        ]),
        rounds,
      );
      return [
        {
          name: 'reading 2,000 items / DOMParser and walk',
          value: bestRatio(times.get('own'), times.get('DOM')),
          // What the reader of all dialects reached on a busy machine, and a quarter on top; the design's aim is 0.25.
          limit: 0.36,
          note: 'aim 0.25',
        },
        { name: 'first 10 of 20,000 items / of 20', value: bestRatio(times.get('many'), times.get('few')), limit: 1.5 },
      ];
    }),
};
