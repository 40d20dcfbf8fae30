// What 1,000 refreshes, 1,000 mounts, the largest feed that is read and one that is refused leave in memory.
import { startFeedServer } from '../../test/support/server/feed-server.mjs';
import { withPage } from '../measure/browser.mjs';
import {
  largeFeedGrowth,
  leaksPage,
  mountGrowth,
  mountLimits,
  publishFeeds,
  refreshGrowth,
  refreshLimits,
} from '../measure/leaks.mjs';

const gatesOf = (what, { heap, nodes, listeners, timers }, limit) => [
  { name: `${what}, bytes of heap`, value: heap, limit },
  { name: `${what}, nodes, listeners, timers`, value: Math.max(nodes, listeners, timers), limit: 0 },
];

export const leaks = {
  name: 'leaks',
  noisy: true,
  // By test/script-tag/leaks.test.ts, so that CI need not measure it twice.
  tested: true,
  async measure({ browser, servers: { site } }) {
    const server = await startFeedServer();
    const feeds = await publishFeeds(server);
    site.add('/leaks', leaksPage);
    const gates = await withPage(browser, async (page, session) => {
      await page.goto(`${site.origin}/leaks`);
      const gates = [
        ...gatesOf('1,000 refreshes', await refreshGrowth(page, session, feeds.changing), refreshLimits.heap),
        ...gatesOf('1,000 mounts', await mountGrowth(page, session, feeds.same), mountLimits.heap),
      ];
      for (const tag of ['berita-update', 'berita-populer', 'berita-artikel']) {
        for (const [size, address] of [
          ['2.7 MB, read', feeds.large],
          ['27 MB, refused', feeds.huge],
        ]) {
          gates.push({
            name: `a feed of ${size}, in ${tag}, bytes`,
            value: await largeFeedGrowth(page, session, tag, address),
            limit: 2_000_000,
          });
        }
      }
      return gates;
    });
    server.close();
    return gates;
  },
};
