// Every story in the built Storybook, light and dark: looks as its reference, and has no axe violation.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/browser.mjs';
import { difference } from './compare.js';
import { serve } from './static-server.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const built = path('../../storybook-static');
const engineFile = path('./references/chromium.txt');
const index = JSON.parse(readFileSync(`${built}/index.json`, 'utf8')) as { entries: Record<string, { id: string; type: string }> };
const ids = Object.values(index.entries).filter(({ type }) => type === 'story').map(({ id }) => id);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serve>>;
let comparable = true;

interface Preview { currentRender?: { id: string; phase: string } }
interface Channel { emit(event: string, data: object): void }

async function openStory(id: string): Promise<void> {
  await page.evaluate((storyId) => (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' }), id);
  const phase = await page.waitForFunction((wanted) => {
    const { id: current, phase: now } = (window as unknown as { __STORYBOOK_PREVIEW__: Preview }).__STORYBOOK_PREVIEW__.currentRender ?? { id: '', phase: '' };
    return current === wanted && ['finished', 'errored', 'aborted'].includes(now) ? now : '';
  }, id);
  expect(await phase.jsonValue()).toBe('finished');
}

async function violations(): Promise<string[]> {
  return page.evaluate(async () => {
    type Axe = { run(context: string, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] }> };
    const found = await (window as unknown as { axe: Axe }).axe.run('.stage', { rules: { region: { enabled: false } } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`));
  });
}

beforeAll(async () => {
  server = await serve(built);
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArgs, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'] });
  const version = browser.version().split('.')[0]!;
  if (process.env.UPDATE) writeFileSync(engineFile, `${version}\n`);
  const recorded = existsSync(engineFile) ? readFileSync(engineFile, 'utf8').trim() : '';
  comparable = version === recorded;
  if (!comparable) console.warn(`Chromium ${version} is here, the references are of ${recorded || 'none'}: pictures are not compared, only axe runs.`);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', timezoneId: 'Asia/Jakarta' });
  await page.clock.setFixedTime(new Date('2026-01-12T05:00:00+07:00'));
  await page.goto(`${server.origin}/iframe.html?id=${ids[0]}&viewMode=story`);
  await page.waitForFunction(() => '__STORYBOOK_PREVIEW__' in window);
  await page.evaluate(axe);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test.each(ids)('%s', async (id) => {
  await openStory(id);
  const problems: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => { document.documentElement.dataset.theme = name; (document.activeElement as HTMLElement | null)?.blur(); }, theme);
    await page.mouse.move(1439, 899);
    const picture = await page.locator('.stage').screenshot({ animations: 'disabled', caret: 'hide' });
    const differs = comparable ? difference(picture, path(`./references/${theme}/${id}.png`)) : undefined;
    if (differs) problems.push(differs);
    problems.push(...(await violations()).map((violation) => `${theme}: ${violation}`));
  }
  expect(problems).toEqual([]);
});
