// Many widgets on one feed hold one copy of it.
import { withPage } from '../measure/browser.mjs';
import { hostPage, loaded } from './page.mjs';

const WIDGETS = 50;

/** Distinct objects among the feeds that the widgets of a page were handed. */
async function copiesOf(browser, address) {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(() => {
      globalThis.feeds = [];
      addEventListener('berita-load', ({ feed }) => globalThis.feeds.push(feed));
    });
    await page.goto(address);
    await loaded(page, WIDGETS);
    await page.waitForFunction((count) => globalThis.feeds.length >= count, {}, WIDGETS);
    return page.evaluate(() => new Set(globalThis.feeds).size);
  });
}

export const copies = {
  name: 'copies',
  async measure({ browser, servers: { site, publisher } }) {
    site.add(
      '/copies',
      hostPage(
        `<berita-update loading="eager" feed-url="${publisher.origin}/feed.xml"></berita-update>`.repeat(WIDGETS),
      ),
    );
    return [
      {
        name: `copies of a feed that ${WIDGETS} widgets hold`,
        value: await copiesOf(browser, `${site.origin}/copies`),
        limit: 1,
      },
    ];
  },
};
