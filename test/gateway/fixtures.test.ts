// Every feed through the gateway is what it is without: field for field.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Feed, parseFeed } from '../../src/feed/index.js';
import { fixtures } from '../feed/fixtures.js';
import { testGateway } from './support.js';

// Captured feeds are not part of the repository.
const CAPTURED = '../shared/feeds';
const captured = existsSync(CAPTURED)
  ? readdirSync(CAPTURED).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(CAPTURED, name))) }))
  : [];
const own = readdirSync('demo/feeds').map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(join('demo/feeds', name))),
}));

const URL_OF_FEED = 'https://news.example/feeds/all';

/** What is the same on both ways: all but the format, and what an order rests on, which is found out anew. */
function comparable(feed: Feed): object {
  return { ...feed, format: undefined, rankedBy: undefined, articles: feed.articles.slice(0, 100) };
}

describe('a feed through the gateway', () => {
  it.each([...fixtures, ...captured, ...own])('has every field of $name', async ({ name, bytes }) => {
    const contentType = name.endsWith('.json') ? 'application/feed+json' : 'application/xml';
    const send = async () => ({ status: 200, headers: { 'content-type': contentType }, body: bytes });
    const test = testGateway({ feeds: { a: { url: URL_OF_FEED } } }, { send });
    const response = await test.get('/v1/feeds/a?full=1&limit=100');
    expect(response.status).toBe(200);
    const through = parseFeed(new Uint8Array(await response.arrayBuffer()), {
      url: 'https://gateway.example/v1/feeds/a',
      contentType: response.headers.get('content-type')!,
    });
    const direct = parseFeed(bytes, { url: URL_OF_FEED, contentType });
    expect(comparable(through)).toEqual(comparable(direct));
  });
});
