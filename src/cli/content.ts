// What a feed's content lacks: dates, zones, titles, links, pictures, order; what it repeats, and how old it is.
import { parseFeed, type Article, type Feed, type FeedError, type ParseOptions } from '../feed/index.js';
import { FindingList } from './finding-list.js';
import type { Finding } from './findings.js';
import { size } from './size.js';

const DAY_MS = 86_400_000;
const OLD_DAYS = 2;
const LARGE_BYTES = 1_000_000;
/** What a publisher asks readers to wait is told from here on: it is far above the 60 seconds of berita-update. */
export const LONG_INTERVAL_S = 900;
/** A zone that is neither the default nor UTC. */
const OTHER_ZONE = 'Asia/Jayapura';

/** What was read of a feed, and found in it. */
export interface Content {
  feed?: Feed;
  findings: Finding[];
  /** Date of the newest article, ISO 8601 in UTC. */
  newest?: string;
}

/** Findings of a feed's bytes; `now` in milliseconds since 1970. */
export function contentFindings(bytes: Uint8Array, options: ParseOptions, now: number): Content {
  const list = new FindingList();
  let feed: Feed;
  try {
    feed = parseFeed(bytes, options);
  } catch (error) {
    const { code, message } = error as FeedError;
    list.add('error', code === 'empty' ? 'empty' : 'parse', message.replace(/\.$/, ''));
    return { findings: list.all };
  }
  list.add('ok', 'read', feed.format, feed.articles.length, size(bytes.length));
  if (bytes.length > LARGE_BYTES) list.add('warn', 'large', size(bytes.length));
  if (feed.ttl !== undefined && feed.ttl > LONG_INTERVAL_S) list.add('warn', 'slowUpdates', Math.round(feed.ttl / 60));
  if (feed.articles.length === 0) {
    list.add('warn', 'noItems');
    return { feed, findings: list.all };
  }
  addMissing(list, feed);
  addZones(list, feed, parseFeed(bytes, { ...options, timeZone: OTHER_ZONE }));
  const newest = addDates(list, feed, now);
  addRepeats(list, feed, bytes);
  addPictures(list, feed);
  return { feed, findings: list.all, ...(newest ? { newest } : {}) };
}

function addMissing(list: FindingList, { articles }: Feed): void {
  const total = articles.length;
  const missing = (has: (article: Article) => unknown) => articles.filter((article) => !has(article)).length;
  const noTitle = missing(({ title }) => title);
  const noLink = missing(({ url }) => url);
  const noDate = missing(({ published, updated }) => published ?? updated);
  list.addShare('error', 'noTitle', noTitle, total);
  list.addShare('warn', 'noLink', noLink, total);
  list.addShare('warn', 'noDate', noDate, total);
}

/** A date that moves with the reader's zone states none. */
function addZones(list: FindingList, { articles }: Feed, elsewhere: Feed): void {
  const moved = articles.filter(({ published }, index) => published !== elsewhere.articles[index]?.published);
  list.addShare('warn', 'noZone', moved.length, articles.length);
}

/** Gives the newest date. */
function addDates(list: FindingList, { articles, ranked }: Feed, now: number): string | undefined {
  const times = articles
    .map(({ published, updated }) => Date.parse(published ?? updated ?? ''))
    .filter((time) => !Number.isNaN(time));
  if (times.length === 0) return undefined;
  const newest = Math.max(...times);
  const age = Math.floor((now - newest) / DAY_MS);
  if (age >= OLD_DAYS) list.add('warn', 'stale', age);
  const future = times.filter((time) => time > now + DAY_MS).length;
  list.addShare('warn', 'future', future, articles.length);
  const isUnordered = times.some((time, index) => index > 0 && time > times[index - 1]! + DAY_MS);
  if (isUnordered && !ranked) list.add('warn', 'unordered');
  return new Date(newest).toISOString();
}

function addRepeats(list: FindingList, feed: Feed, bytes: Uint8Array): void {
  const total = feed.articles.length;
  list.addShare('warn', 'duplicates', countItems(bytes, feed) - total, total);
  const titles = feed.articles.map(({ title }) => title).filter(Boolean);
  list.addShare('warn', 'sameTitle', titles.length - new Set(titles).size, total);
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

function addPictures(list: FindingList, { articles, format }: Feed): void {
  const pictures = articles.flatMap(({ image }) => image ?? []);
  const insecure = pictures.filter(({ url }) => url.startsWith('http:')).length;
  list.addShare('warn', 'noPicture', articles.length - pictures.length, articles.length);
  list.addShare('warn', 'insecurePicture', insecure, articles.length);
  if (format === 'json-feed') return; // It has no field for sizes.
  const noSize = pictures.filter(({ width, height }) => !width || !height).length;
  list.addShare('ok', 'noSize', noSize, pictures.length);
}
