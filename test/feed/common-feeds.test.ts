// Which feeds need no rare parts: whatever is said to need none reads alike without them.
import { describe, expect, it } from 'vitest';
import { decodeUtf8, isCommonFeed } from '../../src/feed/common-feeds.js';
import { FeedError, parseFeed, type ParseOptions } from '../../src/feed/index.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { fixtures, item } from './fixtures.js';
import { bytesOf, filesIn, hasShared, shared } from './shared.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What reading gives, errors included. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof FeedError) return error.code;
    throw error;
  }
}

/** True for a feed that needs no rare parts; it must read alike then. */
function checkFeed(name: string, bytes: Uint8Array): boolean {
  const text = decodeUtf8(bytes);
  if (text === undefined || !isCommonFeed(text)) return false;
  const options: ParseOptions = { url: 'https://berita.example/feed' };
  const whole = outcome(() => parseFeed(bytes, options));
  expect(
    outcome(() => readFeed(text, options).feed),
    name,
  ).toEqual(whole);
  return true;
}

describe('isCommonFeed', () => {
  it('is true of most of the fixtures, which then read alike', () => {
    const common = fixtures.filter(({ name, bytes }) => checkFeed(name, bytes));
    expect(common.length).toBeGreaterThan(fixtures.length / 2);
  });

  it.skipIf(!hasShared)('is true of no feed of the corpora and cases that needs them', () => {
    for (const folder of ['corpora', 'cases']) {
      for (const file of filesIn(shared + folder)) {
        if (/\.(?:xml|json|rss|atom)$/.test(file)) checkFeed(file, bytesOf(`${shared}${folder}/${file}`));
      }
    }
  });

  it.each([
    [
      'RFC 822 and the entities of news',
      '<title>A &amp; B &mdash; &eacute;</title><pubDate>Mon, 05 Jan 2026 16:47:00 +0700</pubDate>',
    ],
    ['ISO 8601 in CDATA', '<dc:date><![CDATA[2026-01-05T16:47:00+07:00]]></dc:date>'],
    ['no date', '<title>Berita</title><pubDate></pubDate>'],
    ['HTML escaped', '<description>&lt;p&gt;&amp;nbsp;Isi&amp;hellip;&lt;/p&gt;</description>'],
  ])('is true with %s', (_, inner) => expect(isCommonFeed(item(inner))).toBe(true));

  it.each([
    ['a date in words', '<pubDate>Senin, 05 Januari 2026 | 16:47</pubDate>'],
    ['a date without a zone', '<dc:date>2026-01-05 16:47</dc:date>'],
    ['a date in CDATA', '<pubDate>\n<![CDATA[ 5 Januari 2026 ]]></pubDate>'],
    ['a date in an element with attributes', '<atom:updated xml:lang="id">5 Januari 2026</atom:updated>'],
    ['a rarer entity', '<title>&alpha;</title>'],
    ['a rarer entity, escaped', '<description>&lt;p&gt;&amp;alpha;&lt;/p&gt;</description>'],
    ['a rarer entity, escaped twice', '<title>&amp;amp;alpha;</title>'],
  ])('is false with %s', (_, inner) => expect(isCommonFeed(item(inner))).toBe(false));

  it('looks at the dates of JSON', () => {
    const feed = (date: string) => `{"items":[{"id":"1","date_published" : "${date}"}]}`;
    expect(isCommonFeed(feed('2026-01-05T16:47:00+07:00'))).toBe(true);
    expect(isCommonFeed(feed('2026-01-05 16:47'))).toBe(false);
  });

  it('knows that dates of WordPress count in Greenwich', () => {
    expect(isCommonFeed('[{"link":"/","date":"2026-01-05T16:47:00","date_gmt":"2026-01-05T09:47:00"}]')).toBe(true);
    expect(isCommonFeed('[{"link":"/","date":"2026-01-05T16:47:00"}]')).toBe(false);
  });
});

describe('decodeUtf8', () => {
  it.each([
    ['UTF-8', utf8('<rss>é</rss>'), '<rss>é</rss>'],
    ['UTF-8 with its mark', utf8('\ufeff<rss/>'), '<rss/>'],
    ['Latin-1', Uint8Array.of(60, 0xe9, 62), undefined],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 60, 0), undefined],
    ['UTF-16 without it', Uint8Array.of(0, 60, 0, 97), undefined],
    ['ISO 2022', utf8('<a>\x1b$B'), undefined],
  ])('%s', (_, bytes, text) => expect(decodeUtf8(bytes)).toBe(text));
});

describe('readFeed without the rare parts', () => {
  it('leaves entities as text, dates out, and reads bytes as UTF-8', () => {
    const bytes = utf8(item('<title>&alpha; é</title><pubDate>5 Januari 2026</pubDate>'));
    const [article] = readFeed(bytes).feed.articles;
    expect([article?.title, article?.published]).toEqual(['&alpha; é', undefined]);
  });
});
