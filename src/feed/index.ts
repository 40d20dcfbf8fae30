// Entry of berita-widgets/feed: reads any news feed into one model. No DOM, no Intl, no network.
import type { Feed, ParseOptions } from './model.js';
import { rareParts } from './rare-parts.js';
import { readFeed } from './read-feed.js';

export { FeedError, type FeedErrorCode } from './feed-error.js';
export type { Article, Feed, FeedFormat, ParseOptions, Picture, RankBasis } from './model.js';
export { rankArticles } from './ranking.js';

/**
 * Reads a feed of any format: RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0, JSON Feed 1.0, 1.1, WordPress posts and popular posts
 * (REST), and Google News sitemaps (whose `format` is `rss`). `limit` counts in feed order, and reading stops there.
 * Only `FeedError` is thrown: `empty` for an answer without content, `parse` for what is no feed, with the format that
 * was tried and the place in `message`.
 */
export function parseFeed(input: string | Uint8Array, options?: ParseOptions): Feed {
  return readFeed(input, options, rareParts).feed;
}
