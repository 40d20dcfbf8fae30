// Layout shift with default options and berita.css: nothing below a widget moves, however late the script and the feed
// are.
import { withPage } from '../measure/browser.mjs';
import { hostPage, loaded } from './page.mjs';

const LATE = 700; // Milliseconds; the page has been painted long before.
const viewports = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };

// The first visit ends with the news shown, wherever it is on the page.
const tags = (feed) =>
  ['berita-populer', 'berita-update', 'berita-artikel']
    .map(
      (tag) => `<h2>Kabar</h2><${tag} loading="eager" feed-url="${feed}"></${tag}><p>Isi halaman di bawah widget.</p>`,
    )
    .join('');

/** Sum of the page's layout-shift entries, also those that a visitor's own input would excuse. */
async function shiftOf(browser, address, viewport) {
  return withPage(browser, async (page) => {
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) globalThis.shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    await loaded(page, 3);
    await page.waitForNetworkIdle();
    return page.evaluate(() => globalThis.shift);
  });
}

export const layoutShift = {
  name: 'layout shift',
  async measure({ browser, servers: { site, publisher } }) {
    const feed = `${publisher.origin}/feed.xml`;
    const options = { head: '<link rel="stylesheet" href="/dist/berita.css">' };
    site.add('/shift/slow-feed', hostPage(tags(`${feed}?delay=${LATE}`), options));
    site.add('/shift/late-script', hostPage(tags(feed), { ...options, script: `/dist/cdn/berita.js?delay=${LATE}` }));
    site.add(
      '/shift/both-late',
      hostPage(tags(`${feed}?delay=${LATE}`), { ...options, script: `/dist/cdn/berita.js?delay=${LATE}` }),
    );
    const gates = [];
    for (const late of ['slow-feed', 'late-script', 'both-late']) {
      for (const [device, viewport] of Object.entries(viewports)) {
        gates.push({
          name: `layout shift, ${late.replace('-', ' ')}, ${device}`,
          value: await shiftOf(browser, `${site.origin}/shift/${late}`, viewport),
          limit: 0,
        });
      }
    }
    return gates;
  },
};
