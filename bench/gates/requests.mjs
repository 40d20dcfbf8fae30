// Requests of a page with many widgets on one feed: the script, the feed, nothing else, and no preflight.
import { withPage } from '../measure/browser.mjs';
import { hostPage, loaded } from './page.mjs';

const WIDGETS = 20;

export const requests = {
  name: 'requests',
  async measure({ browser, servers: { site, publisher } }) {
    site.add(
      '/requests',
      hostPage(
        `<berita-populer loading="eager" feed-url="${publisher.origin}/feed.xml"></berita-populer><berita-update loading="eager" feed-url="${publisher.origin}/feed.xml"></berita-update>`.repeat(
          WIDGETS / 2,
        ),
      ),
    );
    const types = await withPage(browser, async (page, session) => {
      const seen = [];
      await session.send('Network.enable');
      session.on('Network.requestWillBeSent', ({ type, request }) => {
        if (!request.url.startsWith('data:')) seen.push(type);
      });
      await page.goto(`${site.origin}/requests`);
      await loaded(page, WIDGETS);
      await page.waitForNetworkIdle();
      return seen.filter((type) => type !== 'Document');
    });
    return [
      { name: `requests of ${WIDGETS} widgets on one feed`, value: types.length, limit: 2, note: types.join(', ') },
      { name: 'CORS preflights among them', value: types.filter((type) => type === 'Preflight').length, limit: 0 },
    ];
  },
};
