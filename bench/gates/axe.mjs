// axe on every page of the demo, in light and dark.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { startDemo } from '../../demo/server.mjs';
import { demoPages } from '../demo-pages.mjs';
import { withPage } from '../measure/browser.mjs';
import { loaded } from './page.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `rule: how many nodes` of each violation. */
async function violations(browser, { address, widgets }, scheme) {
  return withPage(browser, async (page) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(address);
    // Lazy widgets further down would wait for a visitor to scroll.
    await page.evaluate(() =>
      document.querySelectorAll('berita-populer, berita-update, berita-artikel').forEach((widget) => {
        widget.loading = 'eager';
      }),
    );
    await loaded(page, widgets);
    await page.evaluate(source);
    const { violations: found } = await page.evaluate(() => globalThis.axe.run());
    return found.map(({ id, nodes }) => `${id}: ${nodes.length}`);
  });
}

export const axe = {
  name: 'axe',
  async measure({ browser }) {
    const demo = await startDemo(0);
    const gates = [];
    for (const page of demoPages(demo)) {
      for (const scheme of ['light', 'dark']) {
        const found = await violations(browser, page, scheme);
        gates.push({
          name: `axe violations, ${page.name}, ${scheme}`,
          value: found.length,
          limit: 0,
          note: found.join(', '),
        });
      }
    }
    demo.close();
    return gates;
  },
};
