// Memory: little of a huge feed stays, and many widgets on one feed hold one copy of it.
import { rss } from '../fixtures/formats.mjs';
import { news } from '../fixtures/news.mjs';
import { withPage } from '../measure/browser.mjs';
import { hostPage, loaded } from './page.mjs';

const MEGABYTE = 1_000_000;
const WIDGETS = 50;

/** A feed of at least that many bytes. */
function feedOfSize(bytes, origin) {
  const each = rss(news(1000, origin)).length / 1000;
  return rss(news(Math.ceil(bytes / each), origin));
}

/** Bytes that the page's scripts and nodes hold after a collection, typed arrays and texts outside the heap included. */
async function held(session) {
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

async function keptOf(browser, site) {
  return withPage(browser, async (page, session) => {
    await page.goto(`${site.origin}/memory`);
    const before = await held(session);
    await page.evaluate(() => { document.querySelector('berita-update').loading = 'eager'; });
    await page.evaluate(() => document.querySelector('berita-update').refresh());
    await loaded(page, 1);
    return await held(session) - before;
  });
}

/** Distinct objects among the feeds that the widgets of a page were handed. */
async function copiesOf(browser, site) {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(() => {
      globalThis.feeds = [];
      addEventListener('berita-load', ({ feed }) => globalThis.feeds.push(feed));
    });
    await page.goto(`${site.origin}/copies`);
    await loaded(page, WIDGETS);
    await page.waitForFunction((count) => globalThis.feeds.length >= count, {}, WIDGETS);
    return page.evaluate(() => new Set(globalThis.feeds).size);
  });
}

export const memory = {
  name: 'memory',
  async measure({ browser, servers: { site, publisher } }) {
    const huge = feedOfSize(27 * MEGABYTE, publisher.origin);
    publisher.publish('/huge.xml', () => huge);
    site.add('/memory', hostPage(`<div style="height: 9000px"></div><berita-update refresh="0" feed-url="${publisher.origin}/huge.xml"></berita-update>`));
    site.add('/copies', hostPage(`<berita-update loading="eager" feed-url="${publisher.origin}/feed.xml"></berita-update>`.repeat(WIDGETS)));
    return [
      { name: `kept after a feed of ${Math.round(huge.length / MEGABYTE)} MB, bytes`, value: await keptOf(browser, site), limit: 5 * MEGABYTE },
      { name: `copies of a feed that ${WIDGETS} widgets hold`, value: await copiesOf(browser, site), limit: 1 },
    ];
  },
};
