// Ranking: which order counts, and that the feed says so.
import { expect, test } from 'vitest';
import { parseFeed, rankArticles } from '../../src/feed/index.js';

const json = (items: Record<string, unknown>[]) =>
  parseFeed(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: items.map((item, index) => ({ id: String(index), title: String(index), ...item })),
    }),
  );
const order = (feed: ReturnType<typeof json>, by?: 'auto' | 'order' | 'views' | 'comments') => {
  const { rankedBy, articles } = rankArticles(feed, by);
  return [rankedBy, articles.map(({ id }) => id).join('')];
};

test('explicit ranks, then views, then comments, then the order; articles without the number come last; equals stay', () => {
  const ranked = json([
    { _berita: { rank: 3, views: 9 } },
    { _berita: { rank: 1, views: 1 } },
    {},
    { _berita: { rank: 2, views: 9 } },
  ]);
  expect(order(ranked)).toEqual(['rank', '1302']);
  expect(order(ranked, 'views')).toEqual(['views', '0312']);
  expect(order(ranked, 'order')).toEqual(['order', '0123']);
  expect(order(ranked, 'comments')).toEqual(['order', '0123']);
  expect(order(json([{ _berita: { views: 1 } }, { _berita: { views: 5 } }]))).toEqual(['views', '10']);
  expect(order(json([{}, {}]))).toEqual(['order', '01']);
  expect(ranked.articles.map(({ id }) => id).join('')).toBe('0123');
});

test('a list that says its order is a ranking stays as it is', () => {
  const feed = parseFeed(
    '<rss xmlns:cf="http://www.microsoft.com/schemas/rss/core/2005"><channel><cf:treatAs>list</cf:treatAs><item><title>a</title><views>1</views></item><item><title>b</title><views>2</views></item></channel></rss>',
  );
  expect(feed.ranked).toBe(true);
  expect(rankArticles(feed)).toMatchObject({ rankedBy: 'list', articles: [{ title: 'a' }, { title: 'b' }] });
});

test('comments count where there are no views', () => {
  const feed = parseFeed(
    '<rss><channel><item><title>a</title><slash:comments>1</slash:comments></item><item><title>b</title><slash:comments>1.200</slash:comments></item></channel></rss>',
  );
  expect(rankArticles(feed)).toMatchObject({
    rankedBy: 'comments',
    articles: [{ title: 'b', comments: 1200 }, { title: 'a' }],
  });
});
