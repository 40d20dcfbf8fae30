// Reads a feedparser test's `Expect:` expression, and says in this model's terms what it expects.
import type { Article, Feed } from '../../../src/feed/index.js';

/** One comparison of a test: a path into feedparser's result, and the value there. */
export interface Expectation {
  path: string;
  value: unknown;
}

const COMPARISON = /(entries\[\d\]|feed)((?:\[(?:'\w+'|\d)\]|\.\w+)+) *== */g;

/** A part of the source that was read: what it says, and where it ends. */
interface Part<T> {
  value: T;
  end: number;
}

const SIMPLE_ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

/** One escape at `start`: `\u00e9`, `\xe9`, `\n`. */
function readEscape(source: string, start: number): Part<string> | undefined {
  const match = /^\\(?:u(?<unit>[\da-f]{4})|x(?<byte>[\da-f]{2})|(?<simple>.))/i.exec(source.slice(start));
  if (!match) return undefined;
  const { unit, byte, simple } = match.groups!;
  const end = start + match[0].length;
  if (simple) return { value: SIMPLE_ESCAPES.get(simple) ?? simple, end };
  return { value: String.fromCharCode(parseInt((unit ?? byte)!, 16)), end };
}

/** The text from `start` to the closing quote. */
function readQuoted(source: string, start: number, quote: string): Part<string> | undefined {
  let value = '';
  let index = start;
  while (!source.startsWith(quote, index)) {
    if (index >= source.length) return undefined;
    const part = source[index] === '\\' ? readEscape(source, index) : { value: source.charAt(index), end: index + 1 };
    if (!part) return undefined;
    value += part.value;
    index = part.end;
  }
  return { value, end: index + quote.length };
}

/** One string, or several joined by +. */
function readString(source: string, start: number): Part<string> | undefined {
  let value = '';
  let index = start;
  for (;;) {
    const quote = /^(?:u|b)?("""|'''|"|')/.exec(source.slice(index));
    const part = quote ? readQuoted(source, index + quote[0].length, quote[1]!) : undefined;
    if (!part) return undefined;
    value += part.value;
    const plus = /^ *\+ */.exec(source.slice(part.end));
    if (!plus) return { value, end: part.end };
    index = part.end + plus[0].length;
  }
}

/** A Python literal that begins at `start`: strings, or a tuple of numbers. */
function literal(source: string, start: number): Part<unknown> | undefined {
  const tuple = /^\(([\d, ]+)\)/.exec(source.slice(start));
  if (tuple) return { value: tuple[1]!.split(',').map(Number), end: start + tuple[0].length };
  return readString(source, start);
}

/**
 * The comparisons of an expression; none when it holds anything that this does not read (`len`, `ord`, `or`,
 * dictionaries …).
 */
export function readExpectations(expression: string): Expectation[] {
  const found: Expectation[] = [];
  let rest = expression.trim().replace(/^not bozo and |^bozo and /, '');
  let end = 0;
  for (const match of rest.matchAll(COMPARISON)) {
    if (match.index < end) continue;
    const read = literal(rest, match.index + match[0].length);
    if (!read) return [];
    found.push({ path: (match[1]! + match[2]!).replace(/\['?(\w+)'?\]/g, '.$1'), value: read.value });
    end = read.end;
    rest = rest.slice(0, match.index) + ' '.repeat(end - match.index) + rest.slice(end);
  }
  return /^[\s()]*(?:and[\s()]*)*$/.test(rest) ? found : [];
}

type Reader = (feed: Feed, article: Article | undefined, index: number) => unknown;
const nth = (values: string[] | undefined, index: number) => values?.[index];

// What of feedparser's result is in this model, by path; `#` stands for an index.
const READERS: [RegExp, Reader, 'text' | 'html' | 'url' | 'date' | 'name'][] = [
  [/^feed\.title(_detail\.value)?$/, (feed) => feed.title, 'text'],
  [/^feed\.link$/, (feed) => feed.url, 'url'],
  [/^feed\.language$/, (feed) => feed.language, 'text'],
  [/^feed\.updated(_parsed)?$/, (feed) => feed.updated, 'date'],
  [/^entries\.title(_detail\.value)?$/, (_, article) => article?.title, 'text'],
  [/^entries\.(summary|description)(_detail\.value)?$/, (_, article) => article?.summary, 'text'],
  [/^entries\.content\.0\.value$/, (_, article) => article?.content, 'html'],
  [/^entries\.link$/, (_, article) => article?.url, 'url'],
  [/^entries\.(id|guid)$/, (_, article) => article?.id, 'text'],
  [/^entries\.(published|issued|created)(_parsed)?$/, (_, article) => article?.published, 'date'],
  [/^entries\.(updated|modified|date)(_parsed)?$/, (_, article) => article?.updated ?? article?.published, 'date'],
  [/^entries\.author$/, (_, article) => article?.authors[0], 'name'],
  [/^entries\.author_detail\.name$/, (_, article) => article?.authors[0], 'name'],
  [/^entries\.authors\.#\.name$/, (_, article, index) => nth(article?.authors, index), 'name'],
  [/^entries\.category$/, (_, article) => article?.categories[0], 'text'],
  [/^entries\.tags\.#\.(term|label)$/, (_, article, index) => nth(article?.categories, index), 'text'],
  [/^entries\.enclosures\.0\.(url|href)$/, (_, article) => article?.image?.url, 'url'],
];

/**
 * How to read what `path` names from a parsed feed, and as what to compare it; undefined for what this model has not.
 */
export function readerFor(
  path: string,
): { read: (feed: Feed) => unknown; kind: 'text' | 'html' | 'url' | 'date' | 'name' } | undefined {
  const entry = Number(/^entries\.(\d)/.exec(path)?.[1] ?? 0);
  const generic = path.replace(/^entries\.\d/, 'entries');
  const index = Number(/\.(\d)\./.exec(generic)?.[1] ?? 0);
  for (const [pattern, read, kind] of READERS) {
    if (pattern.test(generic) || pattern.test(generic.replace(/\.\d\./, '.#.')))
      return { kind, read: (feed) => read(feed, feed.articles[entry], index) };
  }
}
