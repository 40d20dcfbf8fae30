// The feeds of the configuration: which keys belong to which kind, what they refer to, and their defaults.
import type { CountsSettings, FeedSettings, MergeSource, SingleFeedSettings } from '../settings.js';
import { isAllowedHost } from './addresses.js';
import type { Mistake } from './mistakes.js';
import { type ParsedFeed, show } from './schema.js';

/** Feeds by name; undefined where the schema has already found a mistake. */
type Feeds = ReadonlyMap<string, ParsedFeed | undefined>;
type Kind = 'url' | 'merge' | 'popular';

const KEYS: Readonly<Record<Kind, ReadonlySet<string>>> = {
  url: new Set(['url', 'every', 'timeout', 'maxBytes', 'maxStale', 'timeZone', 'allow', 'ignoreTtl', 'title']),
  merge: new Set(['merge', 'title', 'limit']),
  popular: new Set(['popular', 'title', 'limit', 'halfLife', 'atLeast', 'counts', 'allow']),
};
const KINDS = Object.keys(KEYS) as Kind[];

const SECOND = 1000;
const HOUR = 3_600_000;

/** What is wrong with a feed that the schema accepts. */
export function feedMistakes(name: string, feeds: Feeds): Mistake[] {
  const feed = feeds.get(name);
  if (!feed) return [];
  const path = ['feeds', name];
  const kinds = KINDS.filter((kind) => feed[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined) return [{ path, message: 'needs one of "url", "merge" and "popular"' }];
  if (kinds.length > 1)
    return [{ path, message: `must have only one of "url", "merge" and "popular", and has ${kinds.join(' and ')}` }];
  return [...foreignKeys(feed, kind, path), ...addressMistakes(feed, path), ...sourceMistakes(feed, feeds, path)];
}

function foreignKeys(feed: ParsedFeed, kind: Kind, path: string[]): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const key of Object.keys(feed)) {
    if (KEYS[kind].has(key)) continue;
    const owners = KINDS.filter((other) => KEYS[other].has(key)).map((other) => `"${other}"`);
    mistakes.push({
      path: [...path, key],
      message: `belongs to a feed with ${owners.join(' or ')}, not with "${kind}"`,
    });
  }
  return mistakes;
}

function addressMistakes({ url, counts, allow = [] }: ParsedFeed, path: string[]): Mistake[] {
  if (counts !== undefined) return hostMistakes(countsUrl(counts), allow, [...path, 'counts']);
  return url === undefined ? [] : hostMistakes(url, allow, [...path, 'url']);
}

const countsUrl = (counts: NonNullable<ParsedFeed['counts']>): string =>
  typeof counts === 'string' ? counts : counts.url;

function hostMistakes(url: string, allow: readonly string[], path: string[]): Mistake[] {
  if (isAllowedHost(new URL(url), allow)) return [];
  const leave = `"allow": ["127.0.0.0/8", "::1/128"] beside "${path.at(-1)}", or the network it is in`;
  const message = `is a private address; ${leave}, permits it: ${show(url)}`;
  return [{ path, message }];
}

function sourceMistakes(feed: ParsedFeed, feeds: Feeds, path: string[]): Mistake[] {
  const key = feed.merge ? 'merge' : 'popular';
  const names = toSources(feed[key] ?? []).map((source) => source.feed);
  const mistakes: Mistake[] = [];
  for (const [index, name] of names.entries()) {
    const at = [...path, key, index];
    const target = feeds.get(name);
    if (!feeds.has(name)) mistakes.push({ path: at, message: `names the feed ${show(name)}, which is not in "feeds"` });
    else if (target && target.url === undefined)
      mistakes.push({ path: at, message: `must name a feed with "url", and ${show(name)} has none` });
    else if (names.indexOf(name) < index) mistakes.push({ path: at, message: `names ${show(name)} a second time` });
  }
  return mistakes;
}

function toSources(sources: NonNullable<ParsedFeed['merge']>): MergeSource[] {
  return sources.map((source) => (typeof source === 'string' ? { feed: source } : source));
}

/** A feed with its defaults. */
export function toFeedSettings(name: string, feed: ParsedFeed): FeedSettings {
  const { title, url, merge, popular, limit } = feed;
  const base = title === undefined ? { name } : { name, title };
  if (merge) return { ...base, kind: 'merged', sources: toSources(merge), limit: limit ?? 50 };
  if (popular) {
    const { halfLife = 6 * HOUR, atLeast = 20, counts } = feed;
    return {
      ...base,
      kind: 'popular',
      sources: toSources(popular),
      limit: limit ?? 20,
      halfLifeMs: halfLife,
      atLeast,
      ...(counts === undefined ? {} : { counts: toCountsSettings(counts, feed.allow) }),
    };
  }
  return { ...base, ...toSingleSettings(feed), url: url! };
}

const COUNTS_EVERY_MS = 5 * 60 * SECOND;

function toCountsSettings(
  counts: NonNullable<ParsedFeed['counts']>,
  allow: readonly string[] = DEFAULTS.allow,
): CountsSettings {
  const {
    url,
    every = COUNTS_EVERY_MS,
    authorization,
  }: Exclude<typeof counts, string> = typeof counts === 'string' ? { url: counts } : counts;
  const { timeout, maxBytes } = DEFAULTS;
  return {
    url,
    everyMs: every,
    timeoutMs: timeout,
    maxBytes,
    allow,
    ...(authorization === undefined ? {} : { authorization }),
  };
}

const DEFAULTS = {
  every: 60 * SECOND,
  timeout: 8 * SECOND,
  maxBytes: 2_000_000,
  maxStale: 7 * 24 * HOUR,
  allow: [],
  ignoreTtl: false,
};

function toSingleSettings(feed: ParsedFeed): Omit<SingleFeedSettings, 'name' | 'url'> {
  const { every, timeout, maxBytes, maxStale, allow, ignoreTtl, timeZone } = { ...DEFAULTS, ...feed };
  return {
    kind: 'single',
    everyMs: every,
    timeoutMs: timeout,
    maxBytes,
    maxStaleMs: maxStale,
    allow,
    ignoreTtl,
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}
