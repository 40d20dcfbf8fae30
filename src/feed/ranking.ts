// Ranking: which order of the articles counts, and why.
import type { Article, Feed, RankBasis } from './model.js';

/**
 * The feed with its articles in the order of `by`, and `rankedBy` saying what that was. `auto` takes the first that the feed has of:
 * explicit ranks, a list that says its order is a ranking (`cf:treatAs`), views, comments; else, and where `by` is missing from the
 * feed, the feed's own order stays. Articles without the number come last; equals stay as they are. The given feed is not changed.
 */
export function rankArticles(feed: Feed, by: 'auto' | 'order' | 'views' | 'comments' = 'auto'): Feed {
  const has = (basis: RankBasis) =>
    basis === 'list' ? feed.ranked : feed.articles.some((article) => article[basis as 'rank'] != null);
  const rankedBy =
    (by === 'auto' ? (feed.ranked === false ? [] : (['rank', 'list', 'views', 'comments'] as const)) : [by]).find(
      has,
    ) ?? 'order';
  const value = (article: Article) =>
    rankedBy === 'rank' ? (article.rank ?? Infinity) : -(article[rankedBy as 'views'] ?? -1);
  return { ...feed, rankedBy, articles: [...feed.articles].sort((a, b) => value(a) - value(b) || 0) };
}
