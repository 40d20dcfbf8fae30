// From the small tree to what a feed says of itself.
import type { Article, Feed } from '../model.js';
import { firstValue, type FeedNode } from '../xml/feed-node.js';
import { feedUrlOf, linkOf } from './links.js';
import { countOf, rawText, textOf } from './readers.js';

/** What a feed is read with. */
export interface FeedOptions {
  /** Address that the feed came from. */
  documentUrl: string | undefined;
  /** Reads a date, to ISO 8601 in UTC. */
  readDate: (text: string) => string | undefined;
}

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

/** RSS's syndication module: hours of an `updatePeriod`. */
const HOURS_OF_PERIOD = new Map([
  ['hourly', 1],
  ['daily', 24],
  ['weekly', 168],
  ['monthly', 720],
  ['yearly', 8760],
]);

/** What a feed says of itself, but for its articles. */
export function feedFields(root: FeedNode, { documentUrl, readDate }: FeedOptions) {
  const date = (field: 'updated' | 'published') => firstValue(root, field, ({ text }) => readDate(text));
  return {
    title: firstValue(root, 'title', textOf),
    url: linkOf(root, documentUrl),
    feedUrl: feedUrlOf(root, documentUrl),
    language: firstValue(root, 'language', rawText),
    updated: date('updated') ?? date('published'),
    ttl: ttlOf(root),
  } satisfies Partial<Feed>;
}

/**
 * Seconds between requests: `ttl` (minutes in RSS, seconds in `_berita`), else the syndication module's period and
 * frequency.
 */
function ttlOf(root: FeedNode): number | undefined {
  const unit = root.name.name === 'json-feed' ? 1 : SECONDS_PER_MINUTE;
  const ttl = firstValue(root, 'ttl', countOf);
  if (ttl !== undefined && ttl > 0) return ttl * unit;
  const hours = firstValue(root, 'updatePeriod', (node) => HOURS_OF_PERIOD.get(rawText(node).toLowerCase()));
  if (hours === undefined) return undefined;
  const timesPerPeriod = firstValue(root, 'updateFrequency', countOf) ?? 1;
  return timesPerPeriod > 0 ? Math.ceil((hours * SECONDS_PER_HOUR) / timesPerPeriod) : undefined;
}

/** Whether the feed says that its order is a ranking, or that it is none; undefined where it says nothing. */
export function saysRanking(root: FeedNode, articles: readonly Article[]): boolean | undefined {
  const stated = firstValue(root, 'ranked', rawText);
  if (stated === 'false') return false;
  const isList = firstValue(root, 'treatAs', ({ text }) => /list/.test(text) || undefined) ?? false;
  const hasRanks = articles.some(({ rank }) => rank !== undefined);
  return stated === 'true' || isList || hasRanks ? true : undefined;
}
