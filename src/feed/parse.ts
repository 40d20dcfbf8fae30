// parseFeed: bytes or text of any feed to one Feed.
import { decodeBytes } from './charset.js';
import { FeedError } from './error.js';
import { authors, toArticle, toFeed } from './formats/article.js';
import { jsonNode } from './formats/json.js';
import { first, type Node } from './formats/node.js';
import { readTree } from './formats/tree.js';
import type { Article, Feed, FeedFormat, ParseOptions } from './model.js';
import { canonicalUrl, safeUrl } from './urls.js';

/**
 * Reads a feed of any format.
 */
export function parseFeed(input: string | Uint8Array, { url, contentType, limit = Infinity, timeZone = 'Asia/Jakarta' }: ParseOptions = {}): Feed {
  const source = typeof input === 'string' ? input : decodeBytes(input, contentType);
  const start = source.search(/[^\s\0\ufeff]/);
  if (start < 0) throw new FeedError('empty', 'An answer without content');
  const feedUrl = safeUrl(url);
  const articles: Article[] = [];
  const seen = new Map<string, string>();
  let base = feedUrl;
  const accept = (item: Node, root: Node): boolean => {
    base ??= toFeed(root, feedUrl, timeZone).url;
    const article = toArticle(item, base, timeZone);
    // One address, one story; but where one page is the address of several stories, their titles tell them apart.
    const address = article.url && canonicalUrl(article.url);
    const story = `${article.url} ${article.title}`;
    const known = address && seen.get(address);
    if (!known || (known !== article.url && !seen.has(story)) || address.endsWith('/')) articles.push(article);
    if (address) seen.set(address, article.url!).set(story, '');
    return articles.length >= limit;
  };

  let root: Node | string | undefined;
  let format: FeedFormat;
  if (/[[{]/.test(source[start]!)) {
    let data: unknown;
    try {
      data = JSON.parse(source.slice(start));
    } catch (cause) {
      throw new FeedError('parse', `JSON: ${(cause as Error).message}`, { cause });
    }
    const posts = Array.isArray(data);
    const { items, ...top } = (posts ? { items: data } : data) as Record<string, unknown>;
    root = jsonNode(top, feedUrl);
    format = posts ? 'wordpress' : 'json-feed';
    if (!Array.isArray(items) || (posts && items.some((post) => !(post as Record<string, unknown> | null)?.link))) throw new FeedError('parse', 'JSON, but neither a JSON Feed nor WordPress posts');
    for (const item of items) if (accept(jsonNode(item, feedUrl), root)) break;
  } else {
    root = readTree(source, feedUrl, accept);
    if (typeof root !== 'object') {
      throw new FeedError('parse', root === 'html' ? 'XML: an HTML page, not a feed' : root ? `XML: <${root.slice(0, 40)}>, the first element, begins no feed` : 'Neither XML nor JSON: no element in it');
    }
    format = root.key === 'feed' ? 'atom' : root.key === 'r:rdf' ? 'rdf' : 'rss';
  }
  if (/feed/.test(root.key + format)) {
    const names = authors(root);
    for (const article of articles) if (!article.authors.length) article.authors = names;
  }
  const feed = {
    format, ...toFeed(root, feedUrl, timeZone),
    ranked: first(root, 'c:treatas', ({ text }) => text.trim()) === 'list' || articles.some(({ rank }) => rank),
    rankedBy: 'order', articles,
  };
  // What is copied this way keeps nothing of the source alive, has no undefined members, and the last match is no longer the source.
  const copy = JSON.parse(JSON.stringify(feed)) as Feed;
  /^/.test('');
  return copy;
}
