// Ranking: which order of the articles counts, and why.
import type { Feed } from './model.js';

export function rankArticles(feed: Feed, _by?: string): Feed {
  return feed;
}
