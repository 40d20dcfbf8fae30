// What a screen reader is given: Chromium's own accessibility tree of the widgets, as text.
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStory, openStorybook } from './browser.js';

let page: Page;
let close: (() => Promise<void>) | undefined;
beforeAll(async () => {
  ({ page, close } = await openStorybook());
});
afterAll(() => close?.());

const spoken = new Set(['region', 'heading', 'list', 'listitem', 'link', 'button', 'status', 'time', 'StaticText']);
const nameless = new Set(['list', 'listitem', 'time', 'status']);

/** `role name` of each node that is read out, in order; text inside a node of the same name is left out. */
async function readOut(id: string): Promise<string[]> {
  expect(await openStory(page, id)).toBe(true);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const lines: string[] = [];
  let last = '';
  const isReadOut = (kind: string, words: string): boolean =>
    spoken.has(kind) && (words !== '' || nameless.has(kind)) && !(kind === 'StaticText' && words === last);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): typeof nodes => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(inOrder)] : [];
  };
  for (const { ignored, role, name } of inOrder(nodes[0]!.nodeId)) {
    const [kind, words] = [String(role?.value), String(name?.value ?? '').trim()];
    if (ignored || !isReadOut(kind, words)) continue;
    last = words;
    lines.push(nameless.has(kind) ? kind : `${kind} ${words}`);
  }
  return lines;
}

test('the ranking: a labelled region, its heading, a list, and for each row rank, headline, date and views in words', async () => {
  const lines = await readOut('berita-populer--views');
  expect(lines.slice(0, 13)).toEqual([
    'region Populer',
    'heading Populer',
    'status',
    'list',
    'listitem',
    'StaticText Peringkat 1',
    'link Resep Pindang Serani, Kuncinya di Belimbing Wuluh',
    'time',
    'StaticText Jumat,',
    'StaticText 09 Januari 2026',
    'StaticText |',
    'StaticText 16:20',
    'StaticText 22,9 rb dibaca',
  ]);
  expect(lines.filter((line) => line === 'listitem')).toHaveLength(7);
  expect(lines).not.toContain('StaticText 1');
});

test('the timeline: days are headings, hours are times', async () => {
  expect((await readOut('berita-update--timeline')).slice(0, 9)).toEqual([
    'region Update',
    'heading Update',
    'status',
    'heading Senin, 12 Januari 2026',
    'list',
    'listitem',
    'time',
    'StaticText 04:13',
    'link Hujan Ringan di Pesisir Utara, Angin Mereda Menjelang Siang',
  ]);
});

test('the carousel and the ticker: buttons say what they do', async () => {
  expect((await readOut('berita-populer--carousel')).filter((line) => line.startsWith('button'))).toEqual([
    'button Sebelumnya',
    'button Berikutnya',
  ]);
  expect((await readOut('berita-update--ticker-narrow')).filter((line) => line.startsWith('button'))).toEqual([
    'button Putar',
    'button Berikutnya',
  ]);
});

test('new items and a failure are said in a live region', async () => {
  const news = await readOut('berita-update--new-items');
  const notice = news.indexOf('status');
  expect(news.slice(notice, notice + 2)).toEqual(['status', 'button 2 berita baru']);
  const failure = await readOut('berita-update--failed');
  expect(failure.slice(failure.lastIndexOf('status'))).toEqual([
    'status',
    'StaticText Berita sedang tidak tersedia. Coba lagi beberapa saat lagi.',
    'button Coba lagi',
  ]);
});
