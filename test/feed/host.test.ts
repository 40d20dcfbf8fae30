// A page that adds to prototypes: what is read stays plain data, which a store can keep.
import { afterEach, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';

const arrays = Array.prototype as unknown as Record<string, unknown>;
const objects = Object.prototype as unknown as Record<string, unknown>;

afterEach(() => {
  delete arrays.each;
  delete arrays.toJSON;
  delete objects.tambahan;
});

it('copies no member that a page added to every array and object', () => {
  const source =
    '<rss version="2.0"><channel><title>Uji</title><item><title>Satu</title><link>https://berita.example/1</link><category>Kota</category></item></channel></rss>';
  const expected = parseFeed(source);
  arrays.each = objects.tambahan = () => {};
  arrays.toJSON = () => 'teks';
  const feed = parseFeed(source);
  expect(Object.keys(feed.articles)).toEqual(['0']);
  expect(Object.keys(feed.articles[0]!)).toEqual(Object.keys(expected.articles[0]!));
  expect(() => structuredClone(feed)).not.toThrow();
});
