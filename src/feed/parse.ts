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
export function parseFeed(input: string | Uint8Array, options: ParseOptions = {}): Feed {
  // Decoding, and the platform's JSON.parse, take in all they are given: with a limit, the beginning of the feed is tried first,
  // and has to be enough unless what JSON says of the feed itself comes after its items.
  for (let size = options.limit! < Infinity ? 32768 : Infinity; ; size *= 8) {
    const whole = size >= input.length;
    try {
      const feed = read(typeof input === 'string' ? input.slice(0, size) : decodeBytes(input.subarray(0, size), options.contentType), options);
      if (whole || (feed.articles.length >= options.limit! && (feed.title || feed.format !== 'json-feed'))) return feed;
    } catch (error) {
      if (whole) throw error;
    }
  }
}

function read(source: string, { url, limit = Infinity, timeZone = 'Asia/Jakarta' }: ParseOptions): Feed {
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
