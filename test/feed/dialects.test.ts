// Every dialect reads as expected, and whatever is left of a feed that is cut off anywhere holds whole items only.
import { describe, expect, test } from 'vitest';
import { FeedError, parseFeed, type Article } from '../../src/feed/index.js';
import { fixtures } from './fixtures.js';

describe.each(fixtures)('$name', ({ bytes, expected }) => {
  test('reads as expected, from bytes and from text', () => {
    expect(parseFeed(bytes)).toEqual(expected);
    if (!/ISO-8859/.test(new TextDecoder().decode(bytes)))
      expect(parseFeed(new TextDecoder().decode(bytes))).toEqual(expected);
  });

  test('cut off at any byte, gives its first items or a FeedError', () => {
    const ids = parseFeed(bytes).articles.map(({ id }: Article) => id);
    for (let end = 0; end < bytes.length; end += 1) {
      try {
        const found = parseFeed(bytes.subarray(0, end)).articles.map(({ id }: Article) => id);
        expect(found).toEqual(ids.slice(0, found.length));
      } catch (error) {
        expect(error).toBeInstanceOf(FeedError);
      }
    }
  });

  test('a limit takes the first articles', () => {
    const whole = parseFeed(bytes).articles;
    expect(parseFeed(bytes, { limit: 1 }).articles.map(({ id }: Article) => id)).toEqual(
      whole.slice(0, 1).map(({ id }: Article) => id),
    );
  });
});
