// DOM mutations of a refresh, watched in all shadow roots: none when nothing has changed, a handful for one new item on
// top.
import { rss } from '../fixtures/formats.mjs';
import { news } from '../fixtures/news.mjs';
import { withPage } from '../measure/browser.mjs';
import { hostPage, loaded } from './page.mjs';

/** In the page: mutation records in all widgets' shadow roots during one refresh, until a frame after it. */
async function mutationsOfRefresh() {
  const widgets = [...document.querySelectorAll('berita-populer, berita-update, berita-artikel')];
  let count = 0;
  const observer = new MutationObserver((records) => {
    count += records.length;
  });
  for (const { shadowRoot } of widgets)
    observer.observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  await Promise.all(widgets.map((widget) => widget.refresh()));
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  count += observer.takeRecords().length;
  observer.disconnect();
  return count;
}

const firstTitle = () =>
  document.querySelector('berita-update').shadowRoot.querySelector('[part~="title"]').textContent;

export const mutations = {
  name: 'mutations',
  async measure({ browser, servers: { site, publisher } }) {
    const articles = news(21, publisher.origin);
    let newest = 1; // Index of the first article that the feed has.
    publisher.publish('/changing.xml', () => rss(articles.slice(newest)));
    const feed = `${publisher.origin}/changing.xml`;
    site.add(
      '/unchanged',
      hostPage(
        `<berita-populer images="all" feed-url="${feed}"></berita-populer><berita-update images="all" feed-url="${feed}"></berita-update><berita-artikel limit="4" feed-url="${feed}"></berita-artikel>`,
      ),
    );
    site.add(
      '/changed',
      hostPage(`<berita-update images="all" new-items="insert" feed-url="${feed}"></berita-update>`),
    );
    const unchanged = await withPage(browser, async (page) => {
      await page.goto(`${site.origin}/unchanged`);
      await loaded(page, 3);
      return page.evaluate(mutationsOfRefresh);
    });
    const changed = await withPage(browser, async (page) => {
      await page.goto(`${site.origin}/changed`);
      await loaded(page, 1);
      newest = 0;
      const count = await page.evaluate(mutationsOfRefresh);
      if ((await page.evaluate(firstTitle)) !== articles[0].title) throw new Error('The new article is not on top.');
      return count;
    });
    return [
      { name: 'mutations of an unchanged refresh, three widgets', value: unchanged, limit: 0 },
      // The row in, the last one out; the class and the summary of the row that led before; what follows of both.
      { name: 'mutations of one new item on top', value: changed, limit: 6 },
    ];
  },
};
