// The demo's article pages, clicked through by a browser, change the order of the demo's list: with SQLite, and with
// Valkey or Redis where one is installed. Needs the build in dist/.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLISH_EVERY_MS } from '../../src/gateway/popularity/popular-source.js';
import { isInstalled, startRedis, type RedisServer } from '../gateway/redis-server.mjs';
import { launch, openPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';

interface Demo {
  partner: string;
  publisher: string;
  gateway: string;
  close(): void;
}
interface DemoModule {
  startDemo(port: number, edit: undefined, gateway: { store: string; parts: object }): Promise<Demo>;
}

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari';

const load = <T>(path: string) => import(new URL(`../../${path}`, import.meta.url).href) as Promise<T>;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** What the list shows: its heading, and each row's words. */
interface Shown {
  heading: string;
  rows: { rank: string; title: string; views: string; moved: string }[];
}

const readList = (page: Page): Promise<Shown> =>
  page.$eval('berita-populer', (element) => {
    const root = element.shadowRoot!;
    const textOf = (parent: ParentNode, selector: string) =>
      parent.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return {
      heading: textOf(root, '[part~="heading"]'),
      rows: [...root.querySelectorAll('[part~="item"]')].map((row) => ({
        rank: textOf(row, '[part~="rank"]'),
        title: textOf(row, '[part~="title"]'),
        views: textOf(row, '[part~="views"]'),
        moved: row.querySelector('.move')?.getAttribute('aria-label') ?? '',
      })),
    };
  });

/** How long what is read takes to show at most: an order is made anew, then the list asks for it by itself. */
async function longestSeconds(page: Page): Promise<number> {
  const refreshSeconds = await page.$eval(
    'berita-populer',
    (element) => (element as unknown as { refreshInterval: number }).refreshInterval,
  );
  return PUBLISH_EVERY_MS / 1000 + refreshSeconds;
}

async function openList(demo: Demo, userAgent = PHONE): Promise<Page> {
  const page = await openPage(browser);
  await page.setUserAgent({ userAgent });
  await page.goto(`${demo.partner}/gateway/`);
  await page.waitForFunction(() =>
    document.querySelector('berita-populer')?.shadowRoot?.querySelector('[part~="item"]'),
  );
  return page;
}

let readers = 0;

/** Somebody opens the list, chooses the article, and reads it until the page has said so. */
async function read(demo: Demo, title: string): Promise<void> {
  readers += 1;
  const page = await openList(demo, `${PHONE}/${readers}`);
  const reported = page.waitForResponse(
    (response) =>
      response.url() === `${demo.gateway}/v1/read` && response.request().postData()?.includes('["r",') === true,
  );
  await page.$eval(
    'berita-populer',
    (element, wanted) => {
      const rows = [...element.shadowRoot!.querySelectorAll('[part~="item"]')];
      const row = rows.find((candidate) => candidate.querySelector('[part~="title"]')?.textContent?.trim() === wanted);
      (row!.querySelector('a') as HTMLAnchorElement).click();
    },
    title,
  );
  expect((await reported).status()).toBe(204);
  expect(page.url()).toContain(`${demo.publisher}/baca/`);
  await page.close();
}

const times = (count: number, work: () => Promise<void>) => Array.from({ length: count }, work);

const describeDemo = (name: string, openStore: () => Promise<{ store: string; close(): Promise<void> | void }>) =>
  describe(`the demo's list with ${name}`, () => {
    let demo: Demo;
    let closeStore: () => Promise<void> | void;
    /** How far the gateway's clock is ahead. */
    let ahead = 0;

    beforeEach(async () => {
      ahead = 0;
      const { store, close } = await openStore();
      closeStore = close;
      const { startDemo } = await load<DemoModule>('demo/server.mjs');
      demo = await startDemo(0, undefined, { store, parts: { now: () => Date.now() + ahead } });
    });
    afterEach(async () => {
      demo.close();
      await closeStore();
    });

    it('is no ranking at first, then follows what is read within a minute', async () => {
      const list = await openList(demo);
      const before = await readList(list);
      expect(before.heading).toBe('Terbaru');
      expect(await longestSeconds(list)).toBeLessThanOrEqual(60);
      expect(before.rows.every(({ rank, views }) => rank === '' && views === '')).toBe(true);

      const [a, b, c] = before.rows.slice(-3).map(({ title }) => title) as [string, string, string];
      await Promise.all([
        ...times(3, () => read(demo, a)),
        ...times(2, () => read(demo, b)),
        ...times(1, () => read(demo, c)),
      ]);
      ahead += PUBLISH_EVERY_MS;
      const ranked = await listThat(list, ({ rows }) => rows[0]!.rank === '1' && rows[0]!.views === '3 dibaca');
      expect(ranked.heading).toBe('Populer');
      // No movement against a list that was no ranking.
      expect(ranked.rows).toEqual([
        { rank: '1', title: a, views: '3 dibaca', moved: '' },
        { rank: '2', title: b, views: '2 dibaca', moved: '' },
        { rank: '3', title: c, views: '1 dibaca', moved: '' },
      ]);

      await Promise.all(times(3, () => read(demo, c)));
      ahead += PUBLISH_EVERY_MS;
      const after = await listThat(list, ({ rows }) => rows[0]!.title === c);
      expect(after.rows.map(({ title }) => title)).toEqual([c, a, b]);
      expect(after.rows.map(({ moved }) => moved)).toEqual([
        'naik 2 peringkat',
        'turun 1 peringkat',
        'turun 1 peringkat',
      ]);
      await list.close();
    });
  });

/** The list as soon as it is as wanted; it asks for news here as it does by itself every fifteen seconds. */
const listThat = (page: Page, isWanted: (shown: Shown) => boolean): Promise<Shown> =>
  eventually(async () => {
    await page.$eval('berita-populer', (element) => (element as unknown as { refresh(): Promise<void> }).refresh());
    const shown = await readList(page);
    expect(shown).toSatisfy(isWanted);
    return shown;
  });

describeDemo('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'berita-demo-'));
  return {
    store: `sqlite:${join(folder, 'berita.db')}`,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
});

const program = (['valkey-server', 'redis-server'] as const).find(isInstalled);
if (program) {
  describeDemo(program, async () => {
    const server: RedisServer = await startRedis(program);
    return { store: `redis://127.0.0.1:${server.port}`, close: () => server.stop() };
  });
} else console.log('Neither valkey-server nor redis-server is installed: the demo is tried with SQLite alone.');
