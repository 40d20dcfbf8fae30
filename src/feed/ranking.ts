// Ranking: which order of the articles counts, and why.
import type { Article, Feed, RankBasis } from './model.js';

/** What `auto` looks for, the best reason first. */
const AUTOMATIC: readonly RankBasis[] = ['rank', 'list', 'views', 'comments'];

/**
 * The feed with its articles in the order of `by`, and `rankedBy` saying what that was. `auto` takes the first that the
 * feed has of: explicit ranks, a list that says its order is a ranking (`cf:treatAs`), views, comments; else, where the
 * feed says that it is no ranking, and where `by` is missing from the feed, the feed's own order stays. Articles
 * without the number come last; equals stay as they are. The given feed is not changed.
 */
export function rankArticles(feed: Feed, by: 'auto' | 'order' | 'views' | 'comments' = 'auto'): Feed {
  const rankedBy = basisOf(feed, by);
  const articles = [...feed.articles];
  if (rankedBy === 'rank' || rankedBy === 'views' || rankedBy === 'comments') {
    articles.sort((a, b) => compareNumbers(placeOf(a, rankedBy), placeOf(b, rankedBy)));
  }
  return { ...feed, rankedBy, articles };
}

function basisOf(feed: Feed, by: 'auto' | 'order' | 'views' | 'comments'): RankBasis {
  const isNoRanking = by === 'auto' && feed.ranked === false;
  if (by === 'order' || isNoRanking) return 'order';
  for (const basis of by === 'auto' ? AUTOMATIC : [by]) {
    if (hasBasis(feed, basis)) return basis;
  }
  return 'order';
}

function hasBasis(feed: Feed, basis: RankBasis): boolean {
  if (basis === 'list') return feed.ranked === true;
  return basis !== 'order' && feed.articles.some((article) => article[basis] !== undefined);
}

/** Where an article belongs, the smallest first: ranks as they are, the larger counts before the smaller. */
function placeOf(article: Article, basis: 'rank' | 'views' | 'comments'): number {
  const figure = article[basis];
  if (figure === undefined) return Infinity;
  return basis === 'rank' ? figure : -figure;
}

/** Two that have no number are equal: their difference is none. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a - b);
