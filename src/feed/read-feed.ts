// readFeed: bytes or text of any feed to one Feed, and whether the document was whole.
import { ArticleCollector } from './article-collector.js';
import { DateReader } from './dates/date-reader.js';
import type { ReadDocument } from './document-reader.js';
import { FeedError } from './feed-error.js';
import { authorsOf } from './fields/authors.js';
import { feedFields, saysRanking, type FeedOptions } from './fields/feed.js';
import { readJson } from './json/read-json.js';
import type { Article, Feed, FeedFormat, ParseOptions } from './model.js';
import type { RareParts } from './rare-parts.js';
import { noFeedError, sniffText } from './sniff.js';
import { detach } from './text/detach-string.js';
import { safeUrl } from './urls.js';
import type { FeedNode } from './xml/feed-node.js';
import { readXml } from './xml/feed-tree.js';

/** What reading a document gives. */
export interface ReadResult {
  feed: Feed;
  /**
   * False where the document ended before its root was closed: it was cut off on its way. True where reading stopped at
   * `limit`, as the end was not looked at then.
   */
  isComplete: boolean;
  /**
   * True where a date was met that only the rare parts can read, and they were not given: reading stopped there, and
   * the feed is not what it would be with them.
   */
  needsRareParts: boolean;
}

/** Reads a feed in steps of one item; whoever runs them may turn to other work in between. */
export type ReadingSteps = Generator<undefined, ReadResult>;

/** Bytes, or characters, that are tried first when a limit is set: what ten articles take, mostly. */
const FIRST_PREFIX = 32_768;
const PREFIX_GROWTH = 8;

/** The root elements whose name is not the format's. */
const FORMAT_OF_ROOT = new Map<string, FeedFormat>([
  ['feed', 'atom'],
  ['rdf:rdf', 'rdf'],
  ['json-feed', 'json-feed'],
  ['wordpress', 'wordpress'],
]);

/**
 * Reads a feed as `parseFeed` does, throws as it does, and says whether the document was whole. Without `parts` rarer
 * entities stay as text, bytes are UTF-8, and a date in another writing than the standards' ends the reading.
 */
export function readFeed(input: string | Uint8Array, options: ParseOptions = {}, parts?: RareParts): ReadResult {
  const steps = readInSteps(input, options, parts);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Reads as `readFeed` does, in steps. */
export function* readInSteps(input: string | Uint8Array, options: ParseOptions = {}, parts?: RareParts): ReadingSteps {
  const limit = options.limit ?? Infinity;
  for (const size of prefixSizes(input, limit, parts)) {
    const result = yield* readText(textOf(input, size, options.contentType, parts), options, parts);
    if (size >= input.length) {
      if (result instanceof FeedError) throw result;
      return result;
    }
    if (result instanceof FeedError) continue;
    if (result.needsRareParts || isEnough(result.feed, limit)) return { ...result, isComplete: true };
  }
  throw new FeedError('empty', 'No content');
}

/**
 * How much of an input is read: all, where there is no limit, and where the text of XML is there, whose reader stops by
 * itself. Decoding, the platform's JSON.parse, and the look at entities of the rare parts take in all they are given:
 * with a limit, a growing beginning is tried until it holds enough.
 */
function* prefixSizes(input: string | Uint8Array, limit: number, parts?: RareParts): Generator<number> {
  const stopsByItself = !parts && typeof input === 'string' && sniffText(input) === 'xml';
  if (limit < Infinity && !stopsByItself) {
    for (let size = FIRST_PREFIX; size < input.length; size *= PREFIX_GROWTH) yield size;
  }
  yield input.length;
}

/** What JSON says of the feed itself may come after its items: a beginning without a title is not enough. */
function isEnough(feed: Feed, limit: number): boolean {
  return feed.articles.length >= limit && (feed.title !== undefined || feed.format !== 'json-feed');
}

function textOf(
  input: string | Uint8Array,
  size: number,
  contentType: string | undefined,
  parts: RareParts | undefined,
): string {
  if (typeof input === 'string') return input.slice(0, size);
  const bytes = input.subarray(0, size);
  return parts ? parts.decodeBytes(bytes, contentType) : new TextDecoder().decode(bytes);
}

function* readText(
  text: string,
  options: ParseOptions,
  parts?: RareParts,
): Generator<undefined, ReadResult | FeedError> {
  const { url, limit = Infinity, timeZone = 'Asia/Jakarta' } = options;
  const source = parts ? parts.numberEntities(text) : text;
  const kind = sniffText(source);
  if (kind === 'empty') return new FeedError('empty', 'No content');
  const documentUrl = safeUrl(url);
  const dates = new DateReader(timeZone, parts?.parseLooseDate);
  const readDate = (date: string) => dates.read(date);
  const collector = new ArticleCollector({ documentUrl, limit, readDate });
  const receiveItem = (item: FeedNode, root: FeedNode) => {
    const wanted = collector.add(item, root);
    return dates.needsOther ? 'enough' : wanted;
  };
  const document: ReadDocument | FeedError =
    kind === 'json' ? yield* readJson(source.trim(), receiveItem) : yield* readXml(source, documentUrl, receiveItem);
  if (document instanceof FeedError) return document;
  const { root, isComplete } = document;
  if (!root) return noFeedError(source);
  const feed = detach<Feed>(toFeed(root, collector.articles, { documentUrl, readDate }));
  // The last match of a regular expression must not keep the source alive either.
  /^/.test('');
  return { feed, isComplete, needsRareParts: dates.needsOther };
}

function toFeed(root: FeedNode, articles: Article[], options: FeedOptions): Feed {
  const format = FORMAT_OF_ROOT.get(root.name.name) ?? 'rss';
  if (format === 'atom' || format === 'json-feed') shareAuthors(authorsOf(root), articles);
  return {
    format,
    ...feedFields(root, options),
    ranked: saysRanking(root, articles),
    rankedBy: 'order',
    articles,
  };
}

/** In these formats a feed's authors are those of the articles that name none. */
function shareAuthors(authors: string[], articles: readonly Article[]): void {
  for (const article of articles) {
    if (article.authors.length === 0) article.authors = authors;
  }
}
