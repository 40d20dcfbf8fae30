// A feed as the document that is published: JSON Feed 1.1 in bytes, with its hash.
import { articleIdentity } from '../../feed/identity.js';
import type { Article, Feed } from '../../feed/index.js';
import { toJsonFeed } from '../../feed/json/write-json-feed.js';
import { sha256 } from './hash.js';

/** Articles that are kept of a feed: what `?limit` can ask for. */
export const MAX_ARTICLES = 100;

/** Bytes and their hash. */
export interface FeedDocument {
  readonly body: Uint8Array;
  /** SHA-256, base64url, 22 characters. */
  readonly hash: string;
  readonly articleCount: number;
}

/** The name by which the gateway knows an article: 16 characters of the hash of its identity. */
const articleKey = (article: Article): Promise<string> => sha256(articleIdentity(article), 16);

/** `feed` as it is published, with the articles' bodies and keys. */
export async function toDocument(feed: Feed): Promise<FeedDocument> {
  const articles = feed.articles.slice(0, MAX_ARTICLES);
  const keys = new Map<Article, string>();
  for (const article of articles) keys.set(article, await articleKey(article));
  const json = toJsonFeed({ ...feed, articles }, { keyOf: (article) => keys.get(article) });
  const body = new TextEncoder().encode(JSON.stringify(json));
  return { body, hash: await sha256(body, 22), articleCount: articles.length };
}
