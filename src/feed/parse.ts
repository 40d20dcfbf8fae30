// Bytes or text of any feed to one Feed.
import { decodeBytes } from './charset/charset.js';
import { copy } from './text/detach-string.js';
import { FeedError } from './feed-error.js';
import { authors, link, toArticle, toFeed } from './fields/article.js';
import { first, type Node } from './xml/feed-node.js';
import { readTree } from './xml/feed-tree.js';
import type { Article, Feed, FeedFormat, ParseOptions } from './model.js';
import { need, NEEDED } from './rare.js';
import { articleIdentity } from './identity.js';
import { safeUrl } from './urls.js';

/** `parseFeed` with what is in the slot for rare feeds; throws `NEEDED` where that is not enough. */
export function parse(input: string | Uint8Array, options: ParseOptions = {}): Feed {
  // Decoding, and the platform's JSON.parse, take in all they are given: with a limit, the beginning of the feed is tried first,
  // and has to be enough unless what JSON says of the feed itself comes after its items.
  for (let size = options.limit! < Infinity ? 32768 : Infinity; ; size *= 8) {
    const whole = size >= input.length;
    try {
      const feed = read(
        typeof input === 'string' ? input.slice(0, size) : decodeBytes(input.subarray(0, size), options.contentType),
        options,
      );
      if (whole || (feed.articles.length >= options.limit! && (feed.title || feed.format !== 'json-feed'))) return feed;
    } catch (error) {
      if (whole || error === NEEDED) throw error;
    }
  }
}

function read(source: string, { url, limit = Infinity, timeZone = 'Asia/Jakarta' }: ParseOptions): Feed {
  const [start] = /[^\s\0\ufeff]/.exec(source) ?? '';
  if (!start) throw new FeedError('empty', 'No content');
  const base = safeUrl(url);
  const articles: Article[] = [];
  const seen = new Set<string>();
  let home = base;
  const accept = (item: Node, root: Node): boolean => {
    const article = toArticle(item, (home ??= link(root, base)), timeZone);
    const identity = articleIdentity(article);
    // A sitemap lists pages that are no news, too: they have no title.
    if (!seen.has(identity) && (article.title || root.name.key !== 'urlset')) articles.push(article);
    seen.add(identity);
    return articles.length >= limit;
  };

  const root = /[[{]/.test(start) ? need().readJson(source.trim(), base, accept) : readTree(source, base, accept);
  if (!root) throw need().failure(source);
  const { key } = root.name;
  if (/feed/.test(key)) {
    const names = authors(root);
    for (const article of articles) if (!article.authors[0]) article.authors = names;
  }
  const feed = copy<Feed>({
    format: (key === 'feed' ? 'atom' : key === '?:rdf' ? 'rdf' : /[jw]/.test(key) ? key : 'rss') as FeedFormat,
    ...toFeed(root, base, timeZone),
    ranked: saysRanking(root, articles),
    rankedBy: 'order',
    articles,
  });
  // The last match must not keep the source alive either.
  /^/.test('');
  return feed;
}

/** Whether the feed says that its order is a ranking, or that it is none; undefined where it says nothing. */
function saysRanking(root: Node, articles: readonly Article[]): boolean | undefined {
  const stated = first(root, 'ranked', ({ text }) => text);
  if (stated === 'false') return false;
  const isList = first(root, 'c:treatas', ({ text }) => /list/.test(text));
  return stated === 'true' || isList || articles.some(({ rank }) => rank !== undefined) ? true : undefined;
}
