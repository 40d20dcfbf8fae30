// Which feeds need no rare parts: whatever is said to need none reads alike without them.
import { describe, expect, it } from 'vitest';
import { readCommonFeed } from '../../src/feed/common-feeds.js';
import { FeedText } from '../../src/feed/feed-text.js';
import { FeedError, parseFeed, type ParseOptions } from '../../src/feed/index.js';
import { readFeed } from '../../src/feed/read-feed.js';
import { fixtures, item } from './fixtures.js';
import { bytesOf, filesIn, hasShared, shared } from './shared.js';

/** Whether a feed is read without the rare parts. */
const isCommonFeed = (text: string) => readCommonFeed(text, {}) !== undefined;

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
  const source = new FeedText();
  source.add(bytes);
  const text = source.readAll();
  const options: ParseOptions = { url: 'https://berita.example/feed' };
  const read = text === undefined ? undefined : outcome(() => readCommonFeed(text, options));
  if (read === undefined) return false;
  expect(read, name).toEqual(outcome(() => parseFeed(bytes, options)));
  return true;
}

describe('readCommonFeed', () => {
  it('reads most of the fixtures, and alike', () => {
    const common = fixtures.filter(({ name, bytes }) => checkFeed(name, bytes));
    expect(common.length).toBeGreaterThan(fixtures.length / 2);
  });

  it.skipIf(!hasShared)('reads no feed of the corpora and cases that needs the rare parts', () => {
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
  ])('reads %s', (_, inner) => expect(isCommonFeed(item(inner))).toBe(true));

  it.each([
    ['a date in words', '<pubDate>Senin, 05 Januari 2026 | 16:47</pubDate>'],
    ['a date without a zone', '<dc:date>2026-01-05 16:47</dc:date>'],
    ['a date in CDATA', '<pubDate>\n<![CDATA[ 5 Januari 2026 ]]></pubDate>'],
    ['a date in an element with attributes', '<atom:updated xml:lang="id">5 Januari 2026</atom:updated>'],
    ['a rarer entity', '<title>&alpha;</title>'],
    ['a rarer entity, escaped', '<description>&lt;p&gt;&amp;alpha;&lt;/p&gt;</description>'],
    ['a rarer entity, escaped twice', '<title>&amp;amp;alpha;</title>'],
  ])('leaves %s to the rare parts', (_, inner) => expect(isCommonFeed(item(inner))).toBe(false));

  it('reads the dates of JSON', () => {
    const feed = (date: string) => `{"items":[{"id":"1","date_published" : "${date}"}]}`;
    expect(isCommonFeed(feed('2026-01-05T16:47:00+07:00'))).toBe(true);
    expect(isCommonFeed(feed('2026-01-05 16:47'))).toBe(false);
  });

  it('knows that dates of WordPress count in Greenwich', () => {
    expect(isCommonFeed('[{"link":"/","date":"2026-01-05T16:47:00","date_gmt":"2026-01-05T09:47:00"}]')).toBe(true);
    expect(isCommonFeed('[{"link":"/","date":"2026-01-05T16:47:00"}]')).toBe(false);
  });
});

describe('readFeed without the rare parts', () => {
  it('stops at the first date that it cannot read, and says so', () => {
    const first = '<item><title>a</title><pubDate>5 Januari 2026</pubDate></item>';
    const { feed, needsRareParts } = readFeed(`<rss><channel>${first}<item><title>b</title></item></channel></rss>`);
    expect([feed.articles.length, needsRareParts]).toEqual([1, true]);
  });

  it('says nothing of dates that nobody asks for', () => {
    const channel = '<rss><channel><lastBuildDate>5 Januari 2026</lastBuildDate><pubDate></pubDate></channel></rss>';
    expect(readFeed(channel).needsRareParts).toBe(true);
    expect(readFeed(channel.replace('lastBuildDate', 'x')).needsRareParts).toBe(false);
  });
});
