// ResponseReader: what it reads of a beginning is what it would read of the whole.
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { limits } from '../../src/store/limits.js';
import { ResponseReader } from '../../src/store/response-reader.js';
import { fixtures, rss } from '../feed/fixtures.js';
import { bytesOf, filesIn, hasShared, shared } from '../feed/shared.js';

const HEAD = { url: 'https://berita.example/feed', contentType: '' };
const utf8 = (text: string) => new TextEncoder().encode(text);

function readerOf(...chunks: Uint8Array[]): ResponseReader {
  const reader = new ResponseReader(HEAD);
  for (const chunk of chunks) reader.add(chunk);
  return reader;
}

/** Reads growing beginnings of a feed; gives how many of them were enough for the articles wanted. */
function checkBeginnings(name: string, bytes: Uint8Array, limit: number): number {
  const whole = { ...parseFeed(bytes, { ...HEAD, limit }) };
  const reader = new ResponseReader(HEAD);
  let count = 0;
  const step = Math.ceil(bytes.length / 20);
  for (let from = 0; from < bytes.length; from += step) {
    reader.add(bytes.subarray(from, from + step));
    const feed = reader.readBeginning({ url: HEAD.url, limit });
    if (!feed) continue;
    count += 1;
    expect(feed, `${name}, ${limit} articles`).toEqual(whole);
  }
  return count;
}

describe('ResponseReader', () => {
  it('reads of the beginning of the fixtures what it reads of all', () => {
    let count = 0;
    for (const { name, bytes } of fixtures) {
      for (const limit of [1, 3, 10]) count += checkBeginnings(name, bytes, limit);
    }
    expect(count).toBeGreaterThan(fixtures.length);
  });

  it.skipIf(!hasShared)('reads of the beginning of the cases what it reads of all', () => {
    for (const file of filesIn(`${shared}cases`)) {
      if (/\.(?:xml|rss|atom)$/.test(file)) checkBeginnings(file, bytesOf(`${shared}cases/${file}`), 2);
    }
  });

  it('does not read a beginning for all articles, the leaders of a ranking, or more than are kept', () => {
    const reader = readerOf(utf8(rss('<item><title>a</title></item>'.repeat(600))));
    for (const limit of [undefined, Infinity, limits.maxArticles + 1]) {
      expect(reader.readBeginning({ url: HEAD.url, limit })).toBeUndefined();
    }
  });

  it('takes time linear in the feed where all items are the same article', () => {
    const item = '<item><title>a</title><link>https://berita.example/1</link></item>';
    const reader = new ResponseReader(HEAD);
    let parts = 0;
    // Each item is a chunk, and each chunk is followed by a pause.
    for (let index = 0; index < 400; index += 1) {
      reader.add(utf8(index === 0 ? `<rss><channel>${item}` : item));
      const { length } = item;
      if (reader.readBeginning({ url: HEAD.url, limit: 2 })) parts += length;
    }
    expect(parts).toBe(0);
  });
});
