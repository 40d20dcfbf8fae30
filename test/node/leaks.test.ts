// 1,000 refreshes and 1,000 mounts of the built script leave nothing behind, and a feed of 27 MB little, by the browser's own counters.
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFeedServer } from '../server/feed-server.mjs';
import { counters, launch, serve } from './browser.js';

let browser: Browser;
let page: Page;
let session: CDPSession;
const closers: (() => void)[] = [];

const item = (number: number) => `<item><title>Berita ${number}</title><link>https://berita.example/${number}</link><pubDate>${new Date(Date.UTC(2026, 0, 5, 0, number)).toUTCString()}</pubDate></item>`;
const feed = (from: number) => `<rss version="2.0"><channel><title>Uji</title>${Array.from({ length: 10 }, (_, index) => item(from - index)).join('')}</channel></rss>`;

beforeAll(async () => {
  const feeds = await startFeedServer();
  // Each refresh has a new article on top and drops the last.
  await fetch(`${feeds.origin}/script/leak`, { method: 'PUT', body: JSON.stringify(Array.from({ length: 3000 }, (_, index) => ({ body: feed(20 + index) }))) });
  await fetch(`${feeds.origin}/script/same`, { method: 'PUT', body: JSON.stringify([{ body: feed(20) }]) });
  // 27 MB: 60,000 articles without address, by which they would count as one.
  const thousand = Array.from({ length: 1000 }, (_, index) => `<item><title>Berita ${index}</title><description>${'Ringkasan berita. '.repeat(22)}</description></item>`).join('');
  await fetch(`${feeds.origin}/script/large`, { method: 'PUT', body: JSON.stringify([{ body: `<rss version="2.0"><channel><title>Uji</title>${thousand}`, repeat: 60 }]) });
  const site = await serve({ '/': '<!doctype html><html lang="id"><script type="module" src="/dist/cdn/berita.js"></script><div id="stage"></div>' });
  browser = await launch();
  page = await browser.newPage();
  session = await page.createCDPSession();
  await page.goto(site.origin);
  await page.evaluate((origin) => { (globalThis as unknown as { feeds: string }).feeds = origin; }, feeds.origin);
  closers.push(() => site.server.close(), () => feeds.close());
}, 60_000);

afterAll(async () => {
  await browser?.close();
  closers.forEach((close) => close());
});

/**
 * What 1,000 rounds keep: twice the least of four windows of 500. What leaks does so in each of them; what the engine compiles
 * and buffers for itself comes now and then.
 */
async function growth(round: (times: number) => Promise<void>, warm: number) {
  await round(warm);
  const windows: { heap: number; nodes: number; listeners: number }[] = [];
  for (let window = 0; window < 4; window += 1) {
    const before = await counters(session);
    await round(500);
    const after = await counters(session);
    windows.push({ heap: after.heap - before.heap, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners });
  }
  const least = (name: 'heap' | 'nodes' | 'listeners') => 2 * Math.min(...windows.map((window) => window[name]));
  return { heap: least('heap'), nodes: least('nodes'), listeners: least('listeners') };
}

describe('leaks', () => {
  it('1,000 refreshes with a new article each keep at most 16 kB and no node', async () => {
    await page.evaluate(async () => {
      const widget = document.createElement('berita-update') as HTMLElement & { refresh(): Promise<void> };
      widget.setAttribute('new-items', 'insert');
      widget.setAttribute('feed-url', `${(globalThis as unknown as { feeds: string }).feeds}/f/leak`);
      const loaded = new Promise((resolve) => { widget.addEventListener('berita-load', resolve, { once: true }); });
      document.querySelector('#stage')!.append(widget);
      await loaded;
    });
    const refreshes = (times: number) => page.evaluate(async (count) => {
      const widget = document.querySelector('berita-update') as HTMLElement & { refresh(): Promise<void> };
      for (let index = 0; index < count; index += 1) await widget.refresh();
    }, times);
    const { heap, nodes, listeners } = await growth(refreshes, 400);
    const shown = await page.evaluate(() => document.querySelector('berita-update')!.shadowRoot!.querySelector('[part~="title"]')!.textContent);
    expect(shown).toBe('Berita 2420');
    console.log(`1,000 refreshes: ${heap} bytes, ${nodes} nodes, ${listeners} listeners`);
    expect(nodes).toBeLessThanOrEqual(0);
    expect(listeners).toBeLessThanOrEqual(0);
    expect(heap).toBeLessThanOrEqual(16_384);
  }, 120_000);

  it('1,000 mounts keep at most 64 kB, no node, no listener', async () => {
    await page.evaluate(() => document.querySelector('#stage')!.replaceChildren());
    const mounts = (times: number) => page.evaluate(async (count) => {
      const stage = document.querySelector('#stage')!;
      for (let index = 0; index < count; index += 1) {
        const widget = document.createElement('berita-populer');
        widget.setAttribute('feed-url', `${(globalThis as unknown as { feeds: string }).feeds}/f/same`);
        const loaded = new Promise((resolve) => { widget.addEventListener('berita-load', resolve, { once: true }); });
        stage.append(widget);
        await loaded;
        widget.remove();
      }
    }, times);
    const { heap, nodes, listeners } = await growth(mounts, 300);
    console.log(`1,000 mounts: ${heap} bytes, ${nodes} nodes, ${listeners} listeners`);
    expect(nodes).toBeLessThanOrEqual(0);
    expect(listeners).toBeLessThanOrEqual(0);
    expect(heap).toBeLessThanOrEqual(65_536);
  }, 120_000);

  it.each(['berita-update', 'berita-populer', 'berita-artikel'])('%s keeps at most 5 MB of a feed of 27 MB', async (name) => {
    await page.evaluate(() => document.querySelector('#stage')!.replaceChildren());
    const used = async () => {
      await counters(session);
      const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage') as { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    };
    const before = await used();
    await page.evaluate(async (tag) => {
      const widget = document.createElement(tag);
      widget.setAttribute('feed-url', `${(globalThis as unknown as { feeds: string }).feeds}/f/large`);
      const loaded = new Promise((resolve) => { widget.addEventListener('berita-load', resolve, { once: true }); });
      document.querySelector('#stage')!.append(widget);
      await loaded;
    }, name);
    const kept = await used() - before;
    console.log(`${name}: ${kept} bytes of a feed of 27 MB`);
    expect(kept).toBeLessThanOrEqual(5_000_000);
  }, 60_000);
});
