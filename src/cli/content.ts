// What a feed's content lacks: dates, zones, titles, links, pictures, order; what it repeats, and how old it is.
import { FeedError, parseFeed, type Article, type Feed } from '../feed/index.js';
import { size } from './size.js';
import type { Code, Finding, Level } from './words.js';

const day = 86_400_000; // Milliseconds.
const old = 2; // Days.
const large = 1_000_000; // Bytes.

export interface Content {
  feed?: Feed;
  findings: Finding[];
  newest?: string;
}

/** Items that the source holds, read or not: their opening tags, or the entries of the JSON array. */
function countItems(bytes: Uint8Array, { format }: Feed): number {
  const text = new TextDecoder().decode(bytes);
  if (format === 'json-feed' || format === 'wordpress') {
    const data = JSON.parse(text.trim().replace(/^\ufeff/, '')) as unknown[] | { items: unknown[] };
    return (Array.isArray(data) ? data : data.items).length;
  }
  return text.match(/<(?:\w{1,20}:)?(?:item|entry|url)[\s>]/gi)?.length ?? 0;
}

const times = (articles: Article[]) =>
  articles.map(({ published, updated }) => Date.parse(published ?? updated ?? '')).filter((time) => time);

/** Findings of a feed's bytes; `now` in milliseconds since 1970. */
export function contentFindings(bytes: Uint8Array, contentType: string, url: string | undefined, now: number): Content {
  const findings: Finding[] = [];
  const add = (level: Level, code: Code, ...facts: (string | number)[]) => {
    findings.push({ level, code, facts });
  };
  const options = { contentType, ...(url ? { url } : {}) };
  let feed: Feed;
  try {
    feed = parseFeed(bytes, options);
  } catch (error) {
    const { code, message } = error as FeedError;
    add('error', code === 'empty' ? 'empty' : 'parse', message.replace(/\.$/, ''));
    return { findings };
  }
  const { articles, format, ranked } = feed;
  const total = articles.length;
  const share = (level: Level, code: Code, count: number, of = total) => {
    if (count) add(level, code, count, of);
  };
  const missing = (test: (article: Article) => unknown) => articles.filter((article) => !test(article)).length;

  add('ok', 'read', format, total, size(bytes.length));
  if (bytes.length > large) add('warn', 'large', size(bytes.length));
  if (!total) {
    add('warn', 'noItems');
    return { feed, findings };
  }
  share(
    'error',
    'noTitle',
    missing(({ title }) => title),
  );
  share(
    'warn',
    'noLink',
    missing((article) => article.url),
  );
  share(
    'warn',
    'noDate',
    missing(({ published, updated }) => published ?? updated),
  );
  // A date that moves with the reader's zone states none.
  const elsewhere = parseFeed(bytes, { ...options, timeZone: 'Asia/Jayapura' }).articles;
  share('warn', 'noZone', articles.filter(({ published }, index) => published !== elsewhere[index]?.published).length);

  const dated = times(articles);
  const newest = Math.max(...dated);
  const age = Math.floor((now - newest) / day);
  if (dated.length && age >= old) add('warn', 'stale', age);
  share('warn', 'future', dated.filter((time) => time > now + day).length);
  if (!ranked && dated.some((time, index) => index && time > dated[index - 1]! + day)) add('warn', 'unordered');

  share('warn', 'duplicates', Math.max(0, countItems(bytes, feed) - total));
  const titles = articles.map(({ title }) => title).filter(Boolean);
  share('warn', 'sameTitle', titles.length - new Set(titles).size);

  const pictures = articles.flatMap(({ image }) => image ?? []);
  share('warn', 'noPicture', total - pictures.length);
  share('warn', 'insecurePicture', pictures.filter((picture) => picture.url.startsWith('http:')).length);
  // JSON Feed has no field for them.
  if (format !== 'json-feed')
    share('ok', 'noSize', pictures.filter(({ width, height }) => !width || !height).length, pictures.length);
  return { feed, findings, ...(dated.length ? { newest: new Date(newest).toISOString() } : {}) };
}
