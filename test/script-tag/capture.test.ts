// Captures of a whole page, as archives and link previews make them: nobody scrolls, and every list is there.
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openPage, serve } from '../support/browser.js';

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: Array.from({ length: 60 }, (_, index) => ({
    id: String(index),
    url: `https://berita.example/${index}`,
    title: `Berita nomor ${index} dari pesisir utara`,
    date_published: '2026-09-06T09:47:00Z',
  })),
});
const list = (limit: number) =>
  `<berita-populer limit="${limit}"><script type="application/feed+json">${feed}</script></berita-populer>`;
const page = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<body style="width: 300px; margin: 0; background: #fff">${list(3)}<p style="height: 4000px"></p>${list(7)}${list(60)}
<script type="module" src="/dist/cdn/berita.js"></script>`;

let browser: Browser;
let tab: Page;
let close: () => void;

beforeAll(async () => {
  const site = await serve({ '/': page });
  close = () => site.server.close();
  browser = await launch();
  tab = await openPage(browser);
  await tab.setViewport({ width: 320, height: 600 });
  await tab.goto(site.origin);
});

afterAll(async () => {
  await browser?.close();
  close();
});

/** Whether there is ink in the band of the picture. */
function hasInk({ data, width }: PNG, top: number, bottom: number): boolean {
  for (let at = Math.floor(top) * width * 4; at < Math.floor(bottom) * width * 4; at += 4)
    if (data[at]! < 128) return true;
  return false;
}

describe('a page that is captured whole, without being scrolled', () => {
  it('has every row of every list in the picture, once the browser has been idle', async () => {
    // In idle moments, of which this is one; the widgets' own state tells that theirs have been.
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('berita-populer')].every(
        (widget) => widget.shadowRoot?.querySelector('[part="item"]') && !widget.matches(':state(berita-lazy)'),
      ),
    );
    const rows = await tab.evaluate(() =>
      [...document.querySelectorAll('berita-populer')].flatMap((widget) =>
        [...widget.shadowRoot!.querySelectorAll('[part="item"]')].map((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return { top, bottom };
        }),
      ),
    );
    expect(rows).toHaveLength(70);
    const picture = PNG.sync.read(Buffer.from(await tab.screenshot({ fullPage: true, captureBeyondViewport: true })));
    expect(picture.height).toBeGreaterThan(6000);
    const blank = rows.filter(({ top, bottom }) => !hasInk(picture, top, bottom));
    expect(blank).toEqual([]);
  });
});
