// parseFeed: bytes or text of any feed to one Feed.
import { decodeBytes } from './charset.js';
import { FeedError } from './error.js';
import { parseJson } from './formats/json.js';
import { authorsOf, parseChannel, parseItem, type Context } from './formats/syndication.js';
import { readTree, type Node } from './formats/tree.js';
import type { Article, Feed, ParseOptions } from './model.js';
import { canonicalUrl, safeUrl } from './urls.js';

function parseXml(source: string, options: ParseOptions, accept: (article: Article) => boolean): Feed {
  const base = safeUrl(options.url);
  const context: Context = { atom: false, timeZone: options.timeZone, base };
  const begin = (root: Node) => {
    context.atom = root.key === 'feed';
    context.base ??= parseChannel(root, context).url;
  };
  const articles: Article[] = [];
  const { root, first, firstAt } = readTree(source, base, (item, root) => {
    if (!articles.length) begin(root);
    const article = parseItem(item, context);
    if (article && accept(article)) articles.push(article);
    return articles.length >= (options.limit ?? Infinity);
  });
  if (!root) {
    throw new FeedError('parse', first === 'html' ? `XML: an HTML page, not a feed (<html> at character ${firstAt})`
      : first ? `XML: <${first.slice(0, 40)}> at character ${firstAt} begins no feed (rss, feed, rdf:RDF, urlset)`
        : 'Neither XML nor JSON: no tag in it (character 0)');
  }
  begin(root);
  const authors = context.atom ? authorsOf(root, context) : [];
  for (const article of articles) if (!article.authors.length) article.authors = authors;
  const channel = parseChannel(root, { ...context, base });
  return { ...channel, rankedBy: 'order', articles };
}

/**
 * Reads a feed of any format.
 */
export function parseFeed(input: string | Uint8Array, options: ParseOptions = {}): Feed {
  const source = (typeof input === 'string' ? input : decodeBytes(input, options.contentType)).replace(/^\ufeff/, '');
  const start = source.search(/[^\s\0]/);
  if (start < 0) throw new FeedError('empty', 'An answer without content');
  // One address, one story; but where a feed gives one page as the address of several stories, their titles tell them apart.
  const seen = new Map<string, string>();
  const accept = ({ url, title }: Article) => {
    if (!url) return true;
    const [address, story] = [canonicalUrl(url), `${url} ${title}`];
    const known = seen.get(address);
    if (known && (known !== url || seen.has(story))) return false;
    seen.set(address, url).set(story, url);
    return true;
  };
  let feed: Feed | undefined;
  if (/[[{]/.test(source[start] as string)) {
    try {
      feed = parseJson(JSON.parse(source), options);
    } catch (cause) {
      throw new FeedError('parse', `JSON: ${(cause as Error).message}`);
    }
    if (!feed) throw new FeedError('parse', 'JSON, but no feed: neither JSON Feed nor WordPress posts (character 0)');
    feed.articles = feed.articles.filter(accept).slice(0, options.limit);
  } else feed = parseXml(source, options, accept);
  // Slices of the source would keep all of it alive, and so would the last match.
  feed = JSON.parse(JSON.stringify(feed)) as Feed;
  /^/.test('');
  return feed;
}
