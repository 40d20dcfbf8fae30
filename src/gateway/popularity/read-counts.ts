// Counts from elsewhere: the answers of Plausible, Matomo, WordPress Popular Posts and plain lists, as reads by
// address.
import { parseFeed } from '../../feed/index.js';
import { safeUrl } from '../../feed/urls.js';

/** Reads of one address. */
export interface PageCount {
  readonly url: string;
  /** Above 0. */
  readonly reads: number;
}

/** Rows that are looked at; what is beyond is left out. */
const MAX_ROWS = 5000;

/** Names of an address in a row, the best first: `page` is Plausible's path, `label` Matomo's where it has no `url`. */
const ADDRESS_NAMES = ['url', 'link', 'page', 'label'];
/** Names of a count in a row, the best first: readers before page views, so that who reloads counts once. */
const COUNT_NAMES = ['visitors', 'nb_visits', 'reads', 'pageviews', 'nb_hits', 'views', 'count'];

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads the counts in a document; undefined where it has none. Addresses without a host are the pages of `site`.
 * Understood are `{ "https://news.example/1": 42 }`, lists of rows such as
 * `[{ "url": "https://news.example/1", "nb_visits": 42 }]`, the same in `results`, and feeds whose articles have views.
 */
export function readCounts(body: Uint8Array, contentType: string | undefined, site?: string): PageCount[] | undefined {
  const parsed = parseJson(body);
  const rows = parsed === undefined ? undefined : rowsOf(parsed);
  const counts: PageCount[] = [];
  for (const row of (rows ?? []).slice(0, MAX_ROWS)) {
    const count = countOf(row, site);
    if (count) counts.push(count);
  }
  if (counts.length > 0) return counts;
  return countsOfFeed(body, contentType, site);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function rowsOf(parsed: unknown): Row[] {
  if (Array.isArray(parsed)) return parsed.filter(isRow);
  if (!isRow(parsed)) return [];
  const { results } = parsed;
  if (Array.isArray(results)) return results.filter(isRow);
  return Object.entries(parsed).map(([url, count]) => ({ url, count }));
}

function countOf(row: Row, site: string | undefined): PageCount | undefined {
  const address = addressOf(row);
  const reads = numberOf(row);
  if (address === undefined || reads === undefined) return undefined;
  const url = absolute(address, site);
  return url === undefined ? undefined : { url, reads };
}

function addressOf(row: Row): string | undefined {
  for (const name of ADDRESS_NAMES) {
    const value = row[name];
    if (typeof value === 'string') return value;
  }
  // Version 2 of Plausible's API: `{ "dimensions": ["/2026/1"], "metrics": [42] }`.
  const { dimensions } = row;
  const first: unknown = Array.isArray(dimensions) ? dimensions[0] : undefined;
  return typeof first === 'string' ? first : undefined;
}

function numberOf(row: Row): number | undefined {
  const { metrics } = row;
  const values = COUNT_NAMES.map((name) => row[name]);
  if (Array.isArray(metrics)) values.push(metrics[0]);
  for (const value of values) {
    const number = typeof value === 'string' ? Number(value.replace(/,/g, '')) : value;
    if (typeof number === 'number' && Number.isFinite(number) && number > 0) return number;
  }
  return undefined;
}

/** The http(s) address of a page; Matomo writes paths with or without their first stroke. */
function absolute(address: string, site: string | undefined): string | undefined {
  if (/^https?:/i.test(address)) return safeUrl(address);
  if (site === undefined || !URL.canParse(site)) return undefined;
  const path = address.slice(0, 1) === '/' ? address : `/${address}`;
  // Not `new URL(path, site)`: `//evil.example` would be another host's.
  return safeUrl(new URL(site).origin + path);
}

/** WordPress Popular Posts answers with WordPress' posts, whose `pageviews` are an article's views. */
function countsOfFeed(
  body: Uint8Array,
  contentType: string | undefined,
  site: string | undefined,
): PageCount[] | undefined {
  try {
    const { articles } = parseFeed(body, { contentType, url: site, limit: MAX_ROWS });
    const counts: PageCount[] = [];
    for (const { url, views } of articles) {
      if (url !== undefined && views !== undefined && views > 0) counts.push({ url, reads: views });
    }
    return counts.length > 0 ? counts : undefined;
  } catch {
    return undefined;
  }
}
