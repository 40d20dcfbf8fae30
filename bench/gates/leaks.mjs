// What 1,000 refreshes and 1,000 mounts keep.
import { startFeedServer } from '../../test/server/feed-server.mjs';
import { withPage } from '../measure/browser.mjs';
import { leaksPage, mountGrowth, publishFeeds, refreshGrowth } from '../measure/leaks.mjs';

const gatesOf = (what, { heap, nodes, listeners, timers }, limit) => [
  { name: `${what}, bytes of heap`, value: heap, limit },
  { name: `${what}, nodes, listeners, timers`, value: Math.max(nodes, listeners, timers), limit: 0 },
];

export const leaks = {
  name: 'leaks',
  noisy: true,
  async measure({ browser, servers: { site } }) {
    const server = await startFeedServer();
    const feeds = await publishFeeds(server);
    site.add('/leaks', leaksPage);
    const gates = await withPage(browser, async (page, session) => {
      await page.goto(`${site.origin}/leaks`);
      return [
        ...gatesOf('1,000 refreshes', await refreshGrowth(page, session, feeds.changing), 16_384),
        ...gatesOf('1,000 mounts', await mountGrowth(page, session, feeds.same), 65_536),
      ];
    });
    server.close();
    return gates;
  },
};
