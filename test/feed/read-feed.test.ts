// readFeed: the feed, and whether its document was whole.
import { describe, expect, it, vi } from 'vitest';
import { FeedError, parseFeed } from '../../src/feed/index.js';
import { rareParts } from '../../src/feed/rare-parts.js';
import { readFeed as readBy } from '../../src/feed/read-feed.js';
import type { ParseOptions } from '../../src/feed/model.js';
import { fixtures, rss } from './fixtures.js';

const readFeed = (input: string | Uint8Array, options?: ParseOptions) => readBy(input, options, rareParts);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('readFeed', () => {
  it.each(fixtures.filter(({ name }) => name !== 'rusak.xml'))('reads $name at once and whole', ({ bytes: input }) => {
    expect(readFeed(input)).toEqual({ feed: parseFeed(input), isComplete: true, needsRareParts: false });
  });

  it('decodes and parses no feed twice', () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    readFeed(bytes(rss('<item><title>&tidakada; &rarr;</title><pubDate>besok 1</pubDate></item>')));
    expect(decode).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });

  it('looks at no more of a long text for its first ten items', () => {
    const seen: number[] = [];
    const numberEntities = (text: string) => {
      seen.push(text.length);
      return text;
    };
    const items = Array.from({ length: 20_000 }, (_, index) => `<item><title>Kabar ${index}</title></item>`);
    const source = rss(items.join(''));
    const { feed } = readBy(source, { limit: 10 }, { ...rareParts, numberEntities });
    expect(feed.articles).toHaveLength(10);
    expect(seen).toEqual([32_768]);
  });

  it('leaves no match of a regular expression behind, which would keep the source alive', () => {
    readFeed(rss('<item><title>Kabar</title></item>'));
    expect((RegExp as unknown as { $_: string }).$_).toBe('');
  });
});

describe('complete', () => {
  const feed = rss('<item><title>a</title><link>https://a.example/1</link></item>');

  it.each([
    ['comments and white space after the root', `${feed}\n<!-- 0.2 s -->\n`],
    ['a root that ends itself', '<rss/>'],
    ['elements within that are not closed', feed.replace('</channel>', '')],
    ['a channel without rss', '<channel><item><title>a</title></item></channel>'],
    ['JSON', '{"items":[]}'],
  ])('is true with %s', (_, input) => expect(readFeed(input).isComplete).toBe(true));

  it.each([
    ['the end tag of the root is missing', feed.replace('</rss>', '')],
    ['the end tag of the root is cut', feed.slice(0, -3)],
    ['an item is cut', feed.slice(0, feed.indexOf('</item>'))],
    ['a CDATA section is cut', `${feed.slice(0, feed.indexOf('</item>'))}<description><![CDATA[isi`],
    ['JSON is cut', '{"title":"a","items":[{"id":"1"},{"id":"2"'],
    ['WordPress is cut', '[{"link":"https://a.example/1"},{"link":'],
  ])('is false where %s', (_, input) => {
    expect(readFeed(input).isComplete).toBe(false);
    expect(readFeed(bytes(input)).isComplete).toBe(false);
  });

  it('drops the item that is cut off', () => {
    const items = '<item><title>a</title></item><item><title>b</title>';
    expect(parseFeed(`<rss><channel>${items}`).articles.map(({ title }) => title)).toEqual(['a']);
    expect(parseFeed('{"items":[{"id":"1"},{"id":"2"').articles.map(({ id }) => id)).toEqual(['1']);
  });

  it('is true where reading stopped at the limit', () => {
    expect(readFeed(feed.replace('</rss>', ''), { limit: 1 }).isComplete).toBe(true);
  });

  it('throws as parseFeed does', () => {
    expect(() => readFeed('')).toThrow(FeedError);
    expect(() => readFeed('<html>')).toThrow(/an HTML page$/);
  });
});
