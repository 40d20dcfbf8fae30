// Entry of berita-widgets/feed: reads any news feed into one model. No DOM, no Intl, no network.
export { FeedError, type FeedErrorCode } from './error.js';
export type { Article, Feed, FeedFormat, ParseOptions, Picture, RankBasis } from './model.js';
export { parseFeed } from './parse.js';
export { rankArticles } from './ranking.js';
