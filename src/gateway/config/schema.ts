// The configuration's schema: names, types, and what would be right where something is wrong.
import * as v from 'valibot';
import { isNetwork, toCidr } from './addresses.js';
import { parseDuration, parseSize } from './units.js';

const text = v.pipe(
  v.string(({ input }) => `must be text, and is ${show(input)}`),
  v.nonEmpty('must not be empty'),
);

const duration = v.pipe(
  v.string(({ input }) => `must be a duration such as "90s", "1m" or "6h", and is ${show(input)}`),
  v.check(
    (value) => parseDuration(value) !== undefined,
    ({ input }) => `must be a duration such as "90s", "1m" or "6h", and is ${show(input)}`,
  ),
  v.transform((value) => parseDuration(value)!),
);

/** Longer than this no feed's server is waited for; a timer of weeks would end at once. */
const MAX_TIMEOUT_MS = 5 * 60_000;
const timeout = v.pipe(duration, v.maxValue(MAX_TIMEOUT_MS, 'must be at most "5m"'));

const size = v.pipe(
  v.string(({ input }) => `must be a size such as "500kB" or "2MB", and is ${show(input)}`),
  v.check(
    (value) => parseSize(value) !== undefined,
    ({ input }) => `must be a size such as "500kB" or "2MB", and is ${show(input)}`,
  ),
  v.transform((value) => parseSize(value)!),
);

const integer = (min: number, max: number) => {
  const message = ({ input }: { input: unknown }) =>
    `must be a whole number from ${min} to ${max}, and is ${show(input)}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(min, message), v.maxValue(max, message));
};

/**
 * An object with these keys and no others; `example` is what would be right where something else stands, `elsewhere`
 * says of other keys where they belong.
 */
const section = <Entries extends v.ObjectEntries>(
  entries: Entries,
  example: string,
  elsewhere: ReadonlyMap<unknown, string> = new Map(),
) =>
  v.strictObject(entries, ({ expected, input }) => {
    // `never` is what valibot expects where a key is not known.
    if (expected === 'never')
      return elsewhere.get(input) ?? `is not known here; known are ${Object.keys(entries).join(', ')}`;
    return `must be ${example}, and is ${show(input)}`;
  });

const flag = v.boolean(({ input }) => `must be true or false, and is ${show(input)}`);

const networks = v.array(
  v.pipe(
    v.string(({ input }) => `must be a network such as "10.1.0.0/16", and is ${show(input)}`),
    v.check(isNetwork, ({ input }) => `must be a network such as "10.1.0.0/16", and is ${show(input)}`),
    v.transform(toCidr),
  ),
  ({ input }) => `must be a list of networks such as ["10.1.0.0/16"], and is ${show(input)}`,
);

const httpUrl = v.pipe(
  v.string(({ input }) => `must be an address that begins with https:// or http://, and is ${show(input)}`),
  v.check(isHttpUrl, ({ input }) => `must be an address that begins with https:// or http://, and is ${show(input)}`),
);

const timeZone = v.pipe(
  text,
  v.check(isTimeZone, ({ input }) => `must be a time zone such as "Asia/Jakarta", and is ${show(input)}`),
);

const feedName = v.pipe(
  v.string(),
  v.regex(
    /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/,
    ({ input }) =>
      `is no name for a feed: letters, digits, hyphens and underscores, at most 64, as in "berita-utama", and is ${show(input)}`,
  ),
);

const sources = v.pipe(
  v.array(
    v.union(
      [v.pipe(v.string(), v.nonEmpty()), section({ feed: text, section: v.optional(text) }, '{ feed, section }')],
      ({ input }) => `must be the name of a feed or { feed, section }, and is ${show(input)}`,
    ),
    ({ input }) => `must be a list of names of feeds, and is ${show(input)}`,
  ),
  v.minLength(1, 'must name at least one feed'),
);

const single = {
  url: v.optional(httpUrl),
  every: v.optional(duration),
  timeout: v.optional(timeout),
  maxBytes: v.optional(size),
  maxStale: v.optional(duration),
  timeZone: v.optional(timeZone),
  allow: v.optional(networks),
  ignoreTtl: v.optional(flag),
};

const counts = v.union(
  [
    httpUrl,
    section(
      { url: httpUrl, every: v.optional(duration), authorization: v.optional(text) },
      'an address or { url, every, authorization }',
      new Map([['allow', 'belongs beside "counts", not in it']]),
    ),
  ],
  ({ input }) =>
    `must be an address such as "https://news.example/counts.json" or { url, every, authorization }, and is ${show(input)}`,
);

/** One feed. */
export const feedSchema = section(
  {
    ...single,
    merge: v.optional(sources),
    popular: v.optional(sources),
    counts: v.optional(counts),
    title: v.optional(text),
    limit: v.optional(integer(1, 100)),
    halfLife: v.optional(duration),
    atLeast: v.optional(integer(0, 1_000_000)),
  },
  'a feed such as { "url": "https://news.example/feed/" }',
);

const weight = v.pipe(
  v.number(({ input }) => `must be a number from 0 to 100, and is ${show(input)}`),
  v.minValue(0, ({ input }) => `must be a number from 0 to 100, and is ${show(input)}`),
  v.maxValue(100, ({ input }) => `must be a number from 0 to 100, and is ${show(input)}`),
);

const pagesMessage = ({ input }: { input: unknown }) =>
  `must be addresses of pages such as "https://news.example/*", and is ${show(input)}`;

/** Pages of a site: what stands before the first asterisk is an address. */
const pages = v.pipe(v.string(pagesMessage), v.check(isPagesPattern, pagesMessage));

const ancestorMessage = ({ input }: { input: unknown }) =>
  `must be a site such as "https://partner.example" or "https://*.partner.example", and is ${show(input)}`;

/** A source of `frame-ancestors` (CSP3): anything else would be read as another directive, or as none. */
const ancestor = v.pipe(
  v.string(ancestorMessage),
  v.regex(
    /^(?:'self'|'none'|https?:|(?:https?:\/\/)?(?:\*\.)?[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*(?::(?:\d+|\*))?)$/,
    ancestorMessage,
  ),
);

const listOrStar = <Entry extends v.GenericSchema<string, string>>(entry: Entry) =>
  v.union(
    [v.literal('*'), v.array(entry)],
    ({ input }) => `must be "*" or a list such as ["https://partner.example"], and is ${show(input)}`,
  );

const count = section(
  {
    pages: v.optional(
      v.array(pages, ({ input }) => `must be a list such as ["https://news.example/*"], and is ${show(input)}`),
    ),
    partners: v.optional(listOrStar(pages)),
    bucket: v.optional(duration),
    weights: v.optional(
      section(
        { r: v.optional(weight), s: v.optional(weight), sPopuler: v.optional(weight), i: v.optional(weight) },
        'an object such as { "r": 1, "s": 1 }',
      ),
    ),
  },
  'an object such as { "pages": ["https://news.example/*"] }',
);

const listen = section(
  { host: v.optional(text), port: v.optional(integer(0, 65_535)) },
  'an object such as { "port": 8080, "host": "127.0.0.1" }',
);

const store = v.pipe(
  v.string(({ input }) => `must be "memory:", "sqlite:./berita.db" or "redis://…", and is ${show(input)}`),
  v.regex(
    /^(?:memory:|sqlite:.+|rediss?:\/\/.+)$/,
    ({ input }) => `must be "memory:", "sqlite:./berita.db" or "redis://…", and is ${show(input)}`,
  ),
);

/** The file's schema. It yields durations in milliseconds and sizes in bytes; `config.ts` fills in the defaults. */
export const configSchema = section(
  {
    $schema: v.optional(text),
    listen: v.optional(listen),
    publicUrl: v.optional(httpUrl),
    trustProxy: v.optional(networks),
    userAgent: v.optional(text),
    feeds: v.record(feedName, feedSchema, ({ input }) => `must be an object of feeds by name, and is ${show(input)}`),
    count: v.optional(count),
    embed: v.optional(
      section({ ancestors: v.optional(listOrStar(ancestor)) }, 'an object such as { "ancestors": "*" }'),
    ),
    store: v.optional(store),
    metrics: v.optional(
      v.union(
        [v.literal(false), listen],
        ({ input }) =>
          `must be false or an object such as { "port": 9464, "host": "127.0.0.1" }, and is ${show(input)}`,
      ),
    ),
  },
  'an object such as { "feeds": { … } }',
);

/** The configuration with its units made plain. */
export type ParsedConfig = v.InferOutput<typeof configSchema>;
export type ParsedFeed = ParsedConfig['feeds'][string];

/** A value as it is written in the file, cut to what fits a line. */
export function show(value: unknown): string {
  const written = value === undefined ? 'missing' : (JSON.stringify(value) ?? typeof value);
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}

function isHttpUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

function isPagesPattern(value: string): boolean {
  const [address] = value.split('*');
  return /^https?:\/\//i.test(value) && URL.canParse(address!);
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
