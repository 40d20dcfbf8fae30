// parseFeed: bytes or text of any feed to one Feed.
import { decodeBytes } from './charset.js';
import { copy } from './copy.js';
import { FeedError } from './error.js';
import { authors, toArticle, toFeed } from './formats/article.js';
import { jsonNode, readJson } from './formats/json.js';
import { first, type Node } from './formats/node.js';
import { readTree } from './formats/tree.js';
import type { Article, Feed, ParseOptions } from './model.js';
import { canonicalUrl, safeUrl } from './urls.js';

/**
 * Reads a feed of any format: RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0, JSON Feed 1.0, 1.1, WordPress posts and popular posts (REST), and
 * Google News sitemaps (whose `format` is `rss`). `limit` counts in feed order, and reading stops there. Only `FeedError` is thrown:
 * `empty` for an answer without content, `parse` for what is no feed, with the format that was tried and the place in `message`.
 */
export function parseFeed(input: string | Uint8Array, { url, contentType, limit = Infinity, timeZone = 'Asia/Jakarta' }: ParseOptions = {}): Feed {
  const source = typeof input === 'string' ? input : decodeBytes(input, contentType);
  const [start] = /[^\s\0\ufeff]/.exec(source) ?? '';
  if (!start) throw new FeedError('empty', 'No content');
  const fail = (message: string, cause?: unknown): never => {
    throw new FeedError('parse', message, { cause });
  };
  const base = safeUrl(url);
  const articles: Article[] = [];
  const seen = new Set<string>();
  let home = base;
  const accept = (item: Node, root: Node): boolean => {
    const article = toArticle(item, home ??= toFeed(root, base, timeZone).url, timeZone);
    const address = article.url && canonicalUrl(article.url);
    // A sitemap lists pages that are no news, too: they have no title.
    if ((!address || !seen.has(address)) && (article.title || root.key !== 'urlset')) articles.push(article);
    if (address) seen.add(address);
    return articles.length >= limit;
  };

  let root: Node | string | undefined;
  if (/[[{]/.test(start)) {
    const data = readJson(source.trim(), fail);
    const posts = Array.isArray(data);
    const { items, ...top } = (posts ? { items: data } : data) as Record<string, unknown>;
    if (!Array.isArray(items) || (posts && !items.every((post) => (post as { link?: unknown } | null)?.link))) return fail('JSON at character 0: neither JSON Feed nor WordPress posts');
    root = jsonNode(top, base);
    root.key = posts ? 'wordpress' : 'json-feed';
    for (const item of items) if (accept(jsonNode(item, base), root)) break;
  } else root = readTree(source, base, accept);
  if (typeof root !== 'object') return fail(root ? `XML: ${root} begins ${/^<html/.test(root) ? 'an HTML page' : 'no feed'}` : 'Neither XML nor JSON at character 0');
  const { key } = root;
  if (/feed/.test(key)) {
    const names = authors(root);
    for (const article of articles) if (!article.authors[0]) article.authors = names;
  }
  // The last match must not keep the source alive either.
  const feed = copy({
    format: new Map([['feed', 'atom'], ['?:rdf', 'rdf'], ['json-feed', key], ['wordpress', key]]).get(key) ?? 'rss',
    ...toFeed(root, base, timeZone), ranked: first(root, 'c:treatas', ({ text }) => /list/.test(text)) || articles.some(({ rank }) => rank), rankedBy: 'order', articles,
  } as Feed);
  /^/.test('');
  return feed;
}
