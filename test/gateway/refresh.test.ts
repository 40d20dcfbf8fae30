// How the gateway asks its upstreams, and what replaces the last good copy.
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { GatewayConfig } from '../../src/gateway/index.js';
import { MemoryStore } from '../../src/gateway/store/memory.js';
import {
  ALLOW,
  type Handler,
  rss,
  sendRss,
  startUpstream,
  testGateway,
  type TestGateway,
  type Upstream,
} from './support.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const upstreams: Upstream[] = [];

async function start(answer: Handler): Promise<Upstream> {
  const upstream = await startUpstream(answer);
  upstreams.push(upstream);
  return upstream;
}
afterEach(async () => {
  for (const upstream of upstreams.splice(0)) await upstream.close();
});

const feedOf = (upstream: Upstream, more: object = {}): GatewayConfig => ({
  feeds: { update: { url: upstream.url, allow: ALLOW, ...more } },
});

/** Asks, lets the refresh in the background end, and gives what is answered then. */
async function refreshed(test: TestGateway, name = 'update'): Promise<string[]> {
  await test.get(`/v1/feeds/${name}`);
  await test.settled();
  return test.titles(name);
}

describe('asking an upstream', () => {
  it('names itself, and asks once for all who wait', async () => {
    const upstream = await start(sendRss(['One']));
    const test = testGateway({ ...feedOf(upstream), userAgent: 'berita-gateway/1 (+https://news.example/bot)' });
    const answers = await Promise.all(Array.from({ length: 1000 }, () => test.get('/v1/feeds/update')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(upstream.requests).toHaveLength(1);
    expect(upstream.requests[0]!.headers['user-agent']).toBe('berita-gateway/1 (+https://news.example/bot)');
    expect(upstream.requests[0]!.headers.cookie).toBeUndefined();
  });

  it('asks once for four gateways that share a store', async () => {
    const upstream = await start(sendRss(['One']));
    const store = new MemoryStore();
    const tests = Array.from({ length: 4 }, () => testGateway(feedOf(upstream), { store }));
    const answers = await Promise.all(
      tests.flatMap((test) => Array.from({ length: 50 }, () => test.get('/v1/feeds/update'))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(upstream.requests).toHaveLength(1);
  });

  it('asks again only when it is due, answers at once meanwhile, and says how old the answer is', async () => {
    const upstream = await start(sendRss(['One']));
    const test = testGateway(feedOf(upstream));
    await refreshed(test);
    upstream.answer = sendRss(['Two']);
    test.advance(59_000);
    expect(await refreshed(test)).toEqual(['One']);
    expect(upstream.requests).toHaveLength(1);
    const before = await test.get('/v1/feeds/update');
    expect(before.headers.get('age')).toBe('59');
    expect(before.headers.get('cache-status')).toBe('berita; hit; ttl=1');
    test.advance(2000);
    const stale = await test.get('/v1/feeds/update');
    expect(stale.headers.get('cache-status')).toBe('berita; hit; ttl=-1; detail=stale-while-revalidate');
    await test.settled();
    expect(await test.titles('update')).toEqual(['Two']);
    expect(upstream.requests).toHaveLength(2);
  });

  it('sends the validators back byte for byte, and keeps the copy on a 304', async () => {
    const validators = { etag: 'W/"odd\tone"', 'last-modified': 'Mon, 5 Jan 2026 12:00:00 GMT' };
    const upstream = await start(sendRss(['One'], validators));
    const test = testGateway(feedOf(upstream));
    await refreshed(test);
    const first = await test.get('/v1/feeds/update');
    upstream.answer = (_request, response) => response.writeHead(304, { etag: validators.etag }).end();
    test.advance(2 * MINUTE);
    expect(await refreshed(test)).toEqual(['One']);
    const { headers } = upstream.requests[1]!;
    expect(headers['if-none-match']).toBe(validators.etag);
    expect(headers['if-modified-since']).toBe(validators['last-modified']);
    const second = await test.get('/v1/feeds/update');
    expect(second.headers.get('age')).toBe('0');
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('last-modified')).toBe(first.headers.get('last-modified'));
    test.advance(2 * MINUTE);
    await refreshed(test);
    expect(upstream.requests[2]!.headers['if-none-match']).toBe(validators.etag);
  });

  it('asks without validators where a 304 speaks of another copy', async () => {
    const upstream = await start(sendRss(['One'], { etag: '"a"' }));
    const test = testGateway(feedOf(upstream));
    await refreshed(test);
    upstream.answer = (request, response) => {
      if (request.headers['if-none-match']) response.writeHead(304, { etag: '"b"' }).end();
      else sendRss(['Two'], { etag: '"b"' })(request, response);
    };
    test.advance(2 * MINUTE);
    expect(await refreshed(test)).toEqual(['Two']);
  });

  it.each<[string, Record<string, string>, string, number]>([
    ['max-age', { 'cache-control': 'max-age=600' }, '', 600],
    ['s-maxage before max-age', { 'cache-control': 'max-age=60, s-maxage=1200' }, '', 1200],
    ['Expires', { date: new Date().toUTCString(), expires: new Date(Date.now() + 900_000).toUTCString() }, '', 899],
    ['ttl', {}, '<ttl>20</ttl>', 1200],
    ['the longest', { 'cache-control': 'max-age=300' }, '<ttl>20</ttl>', 1200],
    ['a day, an hour of it', { 'cache-control': 'max-age=86400' }, '', 3600],
    ['no-cache', { 'cache-control': 'no-cache' }, '', 60],
  ])('waits as long as the upstream says: %s', async (_name, headers, extra, seconds) => {
    const upstream = await start((_request, response) => response.writeHead(200, headers).end(rss(['One'], extra)));
    const test = testGateway(feedOf(upstream));
    await refreshed(test);
    test.advance(seconds * 1000 - 1000);
    await refreshed(test);
    expect(upstream.requests).toHaveLength(1);
    test.advance(2000);
    await refreshed(test);
    expect(upstream.requests).toHaveLength(2);
  });

  it("can leave the feed's own ttl out", async () => {
    const upstream = await start((_request, response) => response.end(rss(['One'], '<ttl>60</ttl>')));
    const test = testGateway(feedOf(upstream, { ignoreTtl: true }));
    await refreshed(test);
    test.advance(61_000);
    await refreshed(test);
    expect(upstream.requests).toHaveLength(2);
  });

  it('follows redirects, and tells the operator of those that are for good', async () => {
    const upstream = await start((request, response) => {
      if (request.url === '/new') sendRss(['One'])(request, response);
      else response.writeHead(301, { location: '/new' }).end();
    });
    const test = testGateway(feedOf(upstream));
    expect(await refreshed(test)).toEqual(['One']);
    const [state] = test.gateway.states();
    expect(state!.movedTo).toBe(new URL('/new', upstream.url).href);
  });
});

describe('the last good copy', () => {
  const failures: [name: string, answer: Handler, code: string][] = [
    ['refuses with 500', (_request, response) => response.writeHead(500).end('x'), 'http'],
    ['refuses with 404', (_request, response) => response.writeHead(404).end(rss(['Wrong'])), 'http'],
    [
      'sends an error page with 200',
      (_request, response) => response.end('<!doctype html><html><body><h1>Sorry</h1></body></html>'),
      'parse',
    ],
    ['sends nothing', (_request, response) => response.writeHead(200, { 'content-length': '0' }).end(), 'empty'],
    ['sends white space', (_request, response) => response.end(' \n '), 'empty'],
    [
      'sends a document without its end',
      (_request, response) => response.end(rss(['Wrong', 'Cut']).slice(0, -40)),
      'parse',
    ],
    [
      'closes within the body',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100000' }).write(rss(['Wrong']));
        setImmediate(() => response.socket!.destroy());
      },
      'network',
    ],
    ['resets before the answer', (request) => request.socket.destroy(), 'network'],
    [
      'resets within a chunked body',
      (_request, response) => {
        response.write('<rss><channel><item><title>Wrong</title></item>');
        setImmediate(() => response.socket!.resetAndDestroy());
      },
      'network',
    ],
    ['is larger than allowed', (_request, response) => response.end(rss(['Wrong']).padEnd(300_000)), 'too-large'],
    [
      'never ends',
      (_request, response) => {
        response.writeHead(200);
        const more = () => response.write(' '.repeat(65_536), (error) => error ?? more());
        more();
      },
      'too-large',
    ],
    [
      'grows by decompression',
      (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000)));
      },
      'too-large',
    ],
    [
      'grows twice',
      (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync(Buffer.alloc(50_000_000))));
      },
      'too-large',
    ],
    [
      'is compressed in a way that it is not',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(rss(['Wrong'])),
      'network',
    ],
    [
      'cuts its compressed body',
      (_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(rss(['Wrong'])).subarray(0, 60)),
      'network',
    ],
    [
      'names an unknown compression',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'zip' }).end(rss(['Wrong'])),
      'network',
    ],
    ['stalls before its headers', () => undefined, 'timeout'],
    ['stalls after its headers', (_request, response) => response.writeHead(200).flushHeaders(), 'timeout'],
    ['stalls after a byte', (_request, response) => void response.write('<'), 'timeout'],
    [
      'trickles',
      (_request, response) => {
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
      },
      'timeout',
    ],
    ['redirects to itself', (_request, response) => response.writeHead(302, { location: '/feed' }).end(), 'network'],
    [
      'redirects to a file',
      (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'network',
    ],
    [
      'redirects to data',
      (_request, response) => response.writeHead(302, { location: 'data:application/rss+xml,<rss></rss>' }).end(),
      'network',
    ],
    ['redirects to nothing', (_request, response) => response.writeHead(302, { location: 'http://' }).end(), 'network'],
    [
      'redirects to a private address',
      (_request, response) => response.writeHead(302, { location: 'http://10.0.0.1/feed' }).end(),
      'network',
    ],
    [
      'redirects to another port',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:22/' }).end(),
      'network',
    ],
    [
      'sends a part',
      (_request, response) => response.writeHead(206, { 'content-range': 'bytes 0-9/100' }).end(rss(['Wrong'])),
      'http',
    ],
    ['says 304 to no question', (_request, response) => response.writeHead(304).end(), 'http'],
  ];

  it.each(failures)('answers when the upstream %s, and says so', async (_name, answer, code) => {
    const upstream = await start(sendRss(['Good']));
    const test = testGateway(feedOf(upstream, { timeout: code === 'timeout' ? '400ms' : '30s', maxBytes: '200kB' }));
    await refreshed(test);
    upstream.answer = answer;
    test.advance(2 * MINUTE);
    expect(await refreshed(test)).toEqual(['Good']);
    const response = await test.get('/v1/feeds/update');
    expect(response.headers.get('cache-status')).toMatch(/^berita; hit; ttl=-?\d+; detail=stale-if-error$/);
    expect(response.headers.get('age')).toBe('120');
    const [state] = test.gateway.states();
    expect(state).toMatchObject({ state: 'failing', failure: { code, count: 1 } });
    upstream.answer = sendRss(['Back']);
    test.advance(HOUR);
    expect(await refreshed(test)).toEqual(['Back']);
    expect(test.gateway.states()[0]!.failure).toBeUndefined();
  });

  it.each(failures.filter(([name]) => !/without its end/.test(name)))(
    'is missed when the first answer %s',
    async (_name, answer, code) => {
      const upstream = await start(answer);
      const test = testGateway(feedOf(upstream, { timeout: code === 'timeout' ? '400ms' : '30s', maxBytes: '200kB' }));
      const response = await test.get('/v1/feeds/update');
      expect(response.status).toBe(code === 'timeout' ? 504 : 502);
      expect(await response.json()).toMatchObject({ code, feed: 'update' });
      const asked = upstream.requests.length;
      await Promise.all(Array.from({ length: 20 }, () => test.get('/v1/feeds/update')));
      expect(upstream.requests).toHaveLength(asked);
    },
  );

  it('is not replaced by one empty feed, but by two', async () => {
    const upstream = await start(sendRss(['Good']));
    const test = testGateway(feedOf(upstream));
    await refreshed(test);
    upstream.answer = sendRss([]);
    test.advance(2 * MINUTE);
    expect(await refreshed(test)).toEqual(['Good']);
    test.advance(2 * MINUTE);
    expect(await refreshed(test)).toEqual([]);
  });

  it('forgets an empty feed when articles come again', async () => {
    const upstream = await start(sendRss(['Good']));
    const test = testGateway(feedOf(upstream));
    await refreshed(test);
    for (const [titles, shown] of [
      [[], ['Good']],
      [['New'], ['New']],
      [[], ['New']],
    ] as string[][][]) {
      upstream.answer = sendRss(titles!);
      test.advance(2 * MINUTE);
      expect(await refreshed(test)).toEqual(shown);
    }
  });

  it('may be empty, and may be cut, when it is the first', async () => {
    const upstream = await start(sendRss([]));
    const test = testGateway(feedOf(upstream));
    expect(await refreshed(test)).toEqual([]);
    const cut = await start((_request, response) => response.end(rss(['One', 'Two', 'Cut']).slice(0, -60)));
    const other = testGateway(feedOf(cut));
    expect((await refreshed(other)).slice(0, 2)).toEqual(['One', 'Two']);
    cut.answer = sendRss(['Whole']);
    other.advance(2 * MINUTE);
    expect(await refreshed(other)).toEqual(['Whole']);
  });

  it('is there after a restart, through the same store', async () => {
    const upstream = await start(sendRss(['Kept']));
    const store = new MemoryStore();
    await refreshed(testGateway(feedOf(upstream), { store }));
    upstream.answer = (request) => request.socket.destroy();
    const after = testGateway(feedOf(upstream), { store });
    after.advance(HOUR);
    expect(await refreshed(after)).toEqual(['Kept']);
  });

  it('is answered while the store is out of order', async () => {
    const upstream = await start(sendRss(['One']));
    const broken = new MemoryStore();
    const fail = () => Promise.reject(new Error('disk full'));
    Object.assign(broken, { readFeed: fail, writeFeed: fail, lease: fail });
    const test = testGateway(feedOf(upstream), { store: broken });
    expect(await refreshed(test)).toEqual(['One']);
    upstream.answer = sendRss(['Two']);
    test.advance(2 * MINUTE);
    expect(await refreshed(test)).toEqual(['Two']);
    const ready = await test.get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'degraded', store: 'failing' });
  });
});

describe('an upstream that is unwell', () => {
  it('is asked more and more rarely', async () => {
    const upstream = await start((request) => request.socket.destroy());
    const test = testGateway(feedOf(upstream));
    // Jitter is at its least here: half of 30 s, 60 s, 120 s …
    for (const [index, seconds] of [15, 30, 60, 120, 240, 450, 450].entries()) {
      await test.get('/v1/feeds/update');
      expect(upstream.requests).toHaveLength(index + 1);
      test.advance(seconds * 1000 - 1000);
      await test.get('/v1/feeds/update');
      expect(upstream.requests).toHaveLength(index + 1);
      test.advance(1000);
    }
  });

  it.each([
    ['seconds', '1800', 1800],
    ['a date', new Date(Date.UTC(2026, 0, 5, 12, 20)).toUTCString(), 1200],
    ['nonsense', 'soon', 15],
    ['too long a time, an hour of it', '864000', 3600],
  ])('is left alone with all its feeds when it says 429 with %s', async (_name, retryAfter, seconds) => {
    const upstream = await start((_request, response) => response.writeHead(429, { 'retry-after': retryAfter }).end());
    const allow = ALLOW;
    const other = new URL('/other', upstream.url).href;
    const test = testGateway({ feeds: { a: { url: upstream.url, allow }, b: { url: other, allow } } });
    await test.get('/v1/feeds/a');
    const response = await test.get('/v1/feeds/b');
    expect(response.status).toBe(502);
    expect(response.headers.get('retry-after')).toBe(String(seconds));
    expect(upstream.requests).toHaveLength(1);
    upstream.answer = sendRss(['One']);
    test.advance(seconds * 1000);
    expect(await refreshed(test, 'b')).toEqual(['One']);
  });

  it('is still asked for its other feeds when one of them is no feed', async () => {
    const upstream = await start((request, response) => {
      if (request.url === '/feed') response.end('<html></html>');
      else sendRss(['One'])(request, response);
    });
    const other = new URL('/other', upstream.url).href;
    const test = testGateway({ feeds: { a: { url: upstream.url, allow: ALLOW }, b: { url: other, allow: ALLOW } } });
    expect((await test.get('/v1/feeds/a')).status).toBe(502);
    expect(await refreshed(test, 'b')).toEqual(['One']);
  });

  it('gets two requests at a time', async () => {
    let running = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const upstream = await start((request, response) => {
      running += 1;
      most = Math.max(most, running);
      waiting.push(() => {
        running -= 1;
        sendRss([request.url!])(request, response);
      });
      // The third would come while two wait.
      setImmediate(() => waiting.shift()!());
    });
    const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
    const feeds = Object.fromEntries(
      names.map((name) => [name, { url: new URL(name, upstream.url).href, allow: ALLOW }]),
    );
    const test = testGateway({ feeds });
    const answers = await Promise.all(names.map((name) => test.get(`/v1/feeds/${name}`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('does not take a merged feed with it', async () => {
    const upstream = await start(sendRss(['One']));
    const feeds = {
      a: { url: upstream.url, allow: ALLOW },
      b: { url: 'http://127.0.0.1:9/', allow: ALLOW },
      both: { merge: ['a', 'b'] },
    };
    const test = testGateway({ feeds });
    expect(await refreshed(test, 'both')).toEqual(['One']);
    test.advance(1000);
    const response = await test.get('/v1/feeds/both');
    expect(response.headers.get('cache-status')).toContain('detail=stale-if-error');
  });

  it('makes /readyz complain when its copy is older than maxStale', async () => {
    const upstream = await start(sendRss(['One']));
    const test = testGateway(feedOf(upstream, { maxStale: '2h' }));
    await refreshed(test);
    upstream.answer = (request) => request.socket.destroy();
    test.advance(HOUR);
    await refreshed(test);
    expect((await test.get('/readyz')).status).toBe(200);
    test.advance(HOUR + MINUTE);
    const ready = await test.get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ feeds: [{ name: 'update', degraded: true, age: 7260 }] });
    expect((await test.get('/v1/feeds/update')).status).toBe(200);
  });
});
