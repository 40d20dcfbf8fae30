// Answers from memory: the same as those that go the whole way, byte for byte, and only where nothing is to be made.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOW, sendRss, startUpstream, testGateway, type TestGateway, type Upstream } from './support.js';

let upstream: Upstream;
let test: TestGateway;

beforeAll(async () => {
  upstream = await startUpstream(sendRss(['One', 'Two'], { 'x-robots-tag': 'noai' }));
  test = testGateway({
    feeds: {
      update: { url: upstream.url, allow: ALLOW, every: '1h' },
      semua: { merge: ['update'], title: 'Semua' },
      populer: { popular: ['update'], title: 'Populer' },
    },
    count: { pages: ['https://news.example/*'] },
  });
});
afterAll(() => upstream.close());

const atOnce = (url: string, headers: Record<string, string> = {}) =>
  test.gateway.answerAtOnce({
    url,
    acceptEncoding: headers['accept-encoding'],
    ifNoneMatch: headers['if-none-match'],
    ifModifiedSince: headers['if-modified-since'],
  });

function headersOf(list: readonly string[]): Record<string, string> {
  const headers = new Headers();
  for (let index = 0; index < list.length; index += 2) headers.append(list[index]!, list[index + 1]!);
  return Object.fromEntries(headers);
}

describe('an answer from memory', () => {
  it('is there once the feed has been asked for in that form and coding', async () => {
    expect(atOnce('/v1/feeds/update')).toBeUndefined();
    await test.get('/v1/feeds/update');
    expect(atOnce('/v1/feeds/update')).toBeDefined();
    expect(atOnce('/v1/feeds/update?limit=5')).toBeUndefined();
    expect(atOnce('/v1/feeds/update', { 'accept-encoding': 'gzip' })).toBeUndefined();
  });

  it.each(['update', 'update?limit=10', 'update?full=1', 'semua', 'populer'])(
    'of %s is what the whole way gives',
    async (path) => {
      for (const coding of ['br', 'gzip', 'identity']) {
        for (const seconds of [1, 2, 29]) {
          test.advance(seconds * 1000);
          const headers: Record<string, string> = { 'accept-encoding': coding };
          await test.get(`/v1/feeds/${path}`, headers);
          const whole = await test.get(`/v1/feeds/${path}`, headers);
          const hot = atOnce(`/v1/feeds/${path}`, headers)!;
          expect(hot.status).toBe(200);
          expect(headersOf(hot.headers)).toEqual(Object.fromEntries(whole.headers));
          expect(Buffer.from(hot.body!)).toEqual(Buffer.from(await whole.arrayBuffer()));
          headers['if-none-match'] = whole.headers.get('etag')!;
          const unchanged = await test.get(`/v1/feeds/${path}`, headers);
          const same = atOnce(`/v1/feeds/${path}`, headers)!;
          expect([same.status, same.body]).toEqual([304, undefined]);
          expect(headersOf(same.headers)).toEqual(Object.fromEntries(unchanged.headers));
        }
        await test.settled();
      }
    },
  );

  it('says that it is overdue, and asks the upstream, as the whole way does', async () => {
    await test.get('/v1/feeds/update');
    test.advance(7_200_000);
    const asked = upstream.requests.length;
    const { headers } = atOnce('/v1/feeds/update')!;
    expect(headersOf(headers)['cache-status']).toMatch(/^berita; hit; ttl=-\d+; detail=stale-while-revalidate$/);
    await test.settled();
    expect(upstream.requests).toHaveLength(asked + 1);
    await test.get('/v1/feeds/update');
    expect(headersOf(atOnce('/v1/feeds/update')!.headers).age).toBe('0');
  });

  it.each(['/', '/v1/feeds/', '/v1/feeds/nope', '/v1/feeds/update?', '/v1/feeds/update?limit=50', '/v1/html/update'])(
    'is not given for %s',
    async (url) => {
      await test.get('/v1/feeds/update');
      expect(atOnce(url)).toBeUndefined();
    },
  );
});
