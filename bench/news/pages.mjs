// The pages whose visitors wait for news: this project as it is pasted, as it is recommended, and rendered by a server,
// beside others.
import { news } from '../fixtures/news.mjs';
import { rss } from '../fixtures/formats.mjs';
import { handWritten, own, parsingPeers, staticPage } from '../implementations/index.mjs';

/** The recommended snippet of docs/partner.md: the feed is preloaded, the boxes are reserved. */
const recommended = {
  ...own,
  name: 'berita-widgets, recommended snippet',
  head: ({ publisher }) =>
    `<link rel="preload" as="fetch" crossorigin href="${publisher}/feed.xml"><link rel="stylesheet" href="/dist/cdn/berita.css">`,
};

/** What `renderWidget` gives, with the script that takes it over. */
export async function serverRendered() {
  const { renderWidget } = await import('../../dist/ssr/index.js');
  const { parseFeed } = await import('../../dist/feed/index.js');
  return {
    ...own,
    name: 'berita-widgets, server-rendered',
    body: ({ widgets, publisher }) => {
      const feedUrl = `${publisher}/feed.xml`;
      const feed = parseFeed(rss(news(20, publisher)), { url: feedUrl });
      const options = { feed, feedUrl, limit: 10, images: 'thumb', loading: 'eager' };
      return renderWidget('berita-populer', options).repeat(widgets);
    },
  };
}

/** The floor, the reference and this project's pages. */
export async function newsPages() {
  return [staticPage, handWritten, own, recommended, await serverRendered()];
}

export { handWritten, own, parsingPeers, recommended, staticPage };
