// 1,000 refreshes and 1,000 mounts of the built script leave nothing behind, and large feeds little, by the browser's
// own counters.
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeFeedGrowth, leaksPage, mountGrowth, publishFeeds, refreshGrowth } from '../../bench/measure/leaks.mjs';
import { startFeedServer } from '../support/server/feed-server.mjs';
import { launch, openPage, serve } from '../support/browser.js';

let browser: Browser;
let page: Page;
let session: CDPSession;
let feeds: Awaited<ReturnType<typeof publishFeeds>>;
const closers: (() => void)[] = [];

beforeAll(async () => {
  const server = await startFeedServer();
  feeds = await publishFeeds(server);
  const site = await serve({ '/': leaksPage });
  browser = await launch();
  page = await openPage(browser);
  session = await page.createCDPSession();
  await page.goto(site.origin);
  closers.push(
    () => site.server.close(),
    () => server.close(),
  );
});

afterAll(async () => {
  await browser?.close();
  closers.forEach((close) => close());
});

describe('leaks', () => {
  it('1,000 refreshes with a new article each keep at most 16 kB, no node, no listener, no timer', async () => {
    const { shown, rounds, heap, nodes, listeners, timers } = await refreshGrowth(page, session, feeds.changing);
    expect(shown).toBe(`Berita ${20 + rounds}`);
    console.log(
      `1,000 refreshes, after ${rounds}: ${heap} bytes, ${nodes} nodes, ${listeners} listeners, ${timers} timers`,
    );
    expect(nodes).toBeLessThanOrEqual(0);
    expect(listeners).toBeLessThanOrEqual(0);
    expect(timers).toBeLessThanOrEqual(0);
    expect(heap).toBeLessThanOrEqual(16_384);
  });

  it('1,000 mounts keep at most 64 kB, no node, no listener, no timer', async () => {
    const { rounds, heap, nodes, listeners, timers } = await mountGrowth(page, session, feeds.same);
    console.log(
      `1,000 mounts, after ${rounds}: ${heap} bytes, ${nodes} nodes, ${listeners} listeners, ${timers} timers`,
    );
    expect(nodes).toBeLessThanOrEqual(0);
    expect(listeners).toBeLessThanOrEqual(0);
    expect(timers).toBeLessThanOrEqual(0);
    expect(heap).toBeLessThanOrEqual(65_536);
  });

  it.each([
    ['berita-update', '2.7 MB, read', 'large'],
    ['berita-populer', '2.7 MB, read', 'large'],
    ['berita-artikel', '2.7 MB, read', 'large'],
    ['berita-update', '27 MB, refused', 'huge'],
  ] as const)('%s keeps at most 2 MB of a feed of %s', async (tag, size, name) => {
    const kept = await largeFeedGrowth(page, session, tag, feeds[name]);
    console.log(`${tag}: ${kept} bytes of a feed of ${size}`);
    expect(kept).toBeLessThanOrEqual(2_000_000);
  });
});
