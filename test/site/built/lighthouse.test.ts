// Lighthouse on the home page, the builder and a document: at least 95 for accessibility, best practices and search.
// Performance is printed, as its figure is of the machine's other work, too.
import lighthouse from 'lighthouse';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../../scripts/browsers/browser.mjs';
import { serveSite } from '../../../site/serve.mjs';

const LEAST = 95;
const GATED = ['accessibility', 'best-practices', 'seo'];
const CATEGORIES = ['performance', ...GATED];
/** What Lighthouse's own benchmark says of the middling phone that its throttling stands for. */
const PHONE_INDEX = 400;

let browser: Browser;
let origin: string;
let close: () => void;
beforeAll(async () => {
  ({ origin, close } = await serveSite());
  browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromiumArgs });
});
afterAll(async () => {
  await browser.close();
  close();
});

/** The four figures of a page, on a simulated phone and its line. */
async function scoresOf(path: string): Promise<Record<string, number>> {
  const page = await browser.newPage();
  const benchmark = `(${pageFunctions.computeBenchmarkIndex.toString()})()`;
  const index = (await page.evaluate(benchmark)) as number;
  // The usual factor of 4 supposes a fast desktop: by its own benchmark, any machine stands for the same phone.
  const throttling = { cpuSlowdownMultiplier: index / PHONE_INDEX };
  const flags = { logLevel: 'error' as const, onlyCategories: CATEGORIES, throttling, disableFullPageScreenshot: true };
  const result = await lighthouse(origin + path, flags, undefined, page as never);
  await page.close();
  const { categories } = result!.lhr;
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]));
  console.log(`Lighthouse ${path}: ${JSON.stringify(scores)}, benchmark ${Math.round(index)}`);
  return scores;
}

describe('Lighthouse', () => {
  it.each(['/', '/en/builder.html', '/docs/partner.html'])('gives %s 95 and more', async (path) => {
    const scores = await scoresOf(path);
    for (const name of GATED) expect(scores[name], name).toBeGreaterThanOrEqual(LEAST);
  });
});
