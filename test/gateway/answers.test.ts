// What the gateway answers: routes, queries, validators, codings, errors.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOW, rss, sendRss, startUpstream, testGateway, type TestGateway, type Upstream } from './support.js';

let upstream: Upstream;
let other: Upstream;
let test: TestGateway;

beforeAll(async () => {
  const body = '<title>One</title><description>&lt;p&gt;Short&lt;/p&gt;</description>';
  const long = `<item>${body}<link>https://news.example/one</link><content:encoded>&lt;p&gt;Long body&lt;/p&gt;</content:encoded></item>`;
  const many = Array.from({ length: 120 }, (_, index) => `Article ${index}`);
  upstream = await startUpstream((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'x-robots-tag': 'noai' }).end(rss(many, long));
  });
  other = await startUpstream(sendRss(['Other']));
  test = testGateway({
    publicUrl: 'https://news.example/berita',
    feeds: {
      update: { url: upstream.url, allow: ALLOW },
      lain: { url: other.url, allow: ALLOW },
      semua: { merge: ['update', { feed: 'lain', section: 'Wisata' }], title: 'Semua', limit: 3 },
      populer: { popular: ['update', 'lain'] },
      mati: { url: 'http://127.0.0.1:9/', allow: ALLOW },
    },
  });
  await test.get('/v1/feeds/semua');
});
afterAll(() => Promise.all([upstream.close(), other.close()]));

interface Item {
  title: string;
  content_html?: string;
  content_text?: string;
  _berita: { key: string; section?: string };
}
const itemsOf = async (path: string) => ((await (await test.get(path)).json()) as { items: Item[] }).items;

describe('GET /v1/feeds/{name}', () => {
  it('answers JSON Feed 1.1 that any page may read', async () => {
    const response = await test.get('/v1/feeds/update');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/feed+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Age, Cache-Status, ETag',
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=30, stale-while-revalidate=60',
      'cdn-cache-control': 'max-age=30, stale-while-revalidate=86400, stale-if-error=604800',
      vary: 'Accept-Encoding',
      age: '0',
      'x-robots-tag': 'noai',
    });
    expect(response.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
    expect(await response.json()).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'News' });
  });

  it('has 50 articles, or the number that is asked for', async () => {
    expect(await itemsOf('/v1/feeds/update')).toHaveLength(50);
    expect(await itemsOf('/v1/feeds/update?limit=5')).toHaveLength(5);
    expect(await itemsOf('/v1/feeds/update?limit=100')).toHaveLength(100);
  });

  it('has the bodies of articles only when asked for them', async () => {
    const [short] = await itemsOf('/v1/feeds/update?limit=5');
    expect(short!.content_html).toBeUndefined();
    expect(short!.content_text).toBe('');
    const [full] = await itemsOf('/v1/feeds/update?full=1&limit=5');
    expect(full!.content_html).toContain('Long body');
  });

  it('gives each article a key of 16 characters that is the same in every feed', async () => {
    const [article] = await itemsOf('/v1/feeds/lain');
    expect(article!._berita.key).toMatch(/^[\w-]{16}$/);
    const again = (await itemsOf('/v1/feeds/populer')).find(({ title }) => title === 'Other');
    expect(again!._berita.key).toBe(article!._berita.key);
  });

  it.each([
    ['?limit=7', '?limit=10'],
    ['?limit=50', ''],
    ['?limit=051', '?limit=100'],
    ['?limit=4000', '?limit=100'],
    ['?full=0', ''],
    ['?limit=10&full=1', '?full=1&limit=10'],
    ['?x=1', ''],
    ['?limit=10&limit=20', '?limit=10'],
    ['?LIMIT=10', ''],
    ['?limit=10&', '?limit=10'],
  ])('redirects %s to its one form %j', async (query, canonical) => {
    const response = await test.get(`/v1/feeds/update${query}`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(`/berita/v1/feeds/update${canonical}`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['/v1/feeds/update/', '/v1/feeds/%75pdate', '/v1/feeds/update/?limit=7'])(
    'redirects %s to the one form of its path',
    async (path) => {
      const response = await test.get(path);
      expect(response.status).toBe(308);
      expect(response.headers.get('location')).toBe(`/berita/v1/feeds/update${path.includes('?') ? '?limit=10' : ''}`);
    },
  );

  it.each(['?limit=0', '?limit=-5', '?limit=ten', '?limit=1e3', '?limit=', '?full=yes'])(
    'refuses %s',
    async (query) => {
      const response = await test.get(`/v1/feeds/update${query}`);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ code: 'bad-request', status: 400, feed: 'update' });
    },
  );

  it.each(['nope', 'constructor', '__proto__', '..%2f', 'https:%2f%2fevil.example', '%00', '<script>'])(
    'has no feed %s',
    async (name) => {
      const response = await test.get(`/v1/feeds/${name}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(await response.json()).toMatchObject({ code: expect.stringMatching(/^unknown-/) as string, status: 404 });
    },
  );

  it('says why there is no feed, as a problem that another origin can read', async () => {
    const response = await test.get('/v1/feeds/mati');
    expect(response.status).toBe(502);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({
      code: 'network',
      status: 502,
      feed: 'mati',
      type: 'https://news.example/berita/errors#network',
    });
    expect(problem.retryAfter).toBeGreaterThan(0);
  });

  it('answers 304 to the tag of the coding that it would send, and to none else', async () => {
    for (const coding of ['br', 'gzip', 'identity']) {
      const first = await test.get('/v1/feeds/lain', { 'accept-encoding': coding });
      const etag = first.headers.get('etag')!;
      const conditional = (tag: string) =>
        test.get('/v1/feeds/lain', { 'accept-encoding': coding, 'if-none-match': tag });
      for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const response = await conditional(tag);
        expect(response.status).toBe(304);
        expect(await response.text()).toBe('');
        expect(response.headers.get('etag')).toBe(etag);
        expect(response.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
      }
      for (const tag of ['"x"', '', etag.replaceAll('"', '')]) expect((await conditional(tag)).status).toBe(200);
    }
  });

  it('answers 304 to a date that nothing is newer than', async () => {
    const modified = (await test.get('/v1/feeds/lain')).headers.get('last-modified')!;
    const since = (date: string) => test.get('/v1/feeds/lain', { 'if-modified-since': date });
    expect((await since(modified)).status).toBe(304);
    expect((await since('Thu, 01 Jan 2026 00:00:00 GMT')).status).toBe(200);
    expect((await since('nonsense')).status).toBe(200);
    const both = await test.get('/v1/feeds/lain', { 'if-modified-since': modified, 'if-none-match': '"x"' });
    expect(both.status).toBe(200);
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.1, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', null],
    ['*', 'br'],
    ['identity', null],
    ['zstd', null],
    ['', null],
  ])('compresses for Accept-Encoding: %s', async (accept, coding) => {
    const response = await test.get('/v1/feeds/lain', { 'accept-encoding': accept });
    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ''] ?? ((body: Buffer) => body);
    expect(JSON.parse(decode(bytes).toString())).toMatchObject({ title: 'News' });
  });

  it.each(['bytes=0-99', 'bytes=-1', 'bytes=99999999-', 'items=0-1'])(
    'answers the whole to the range %s',
    async (range) => {
      const whole = await test.get('/v1/feeds/lain');
      const { status, headers, body } = await test.get('/v1/feeds/lain', { range, 'if-range': '"x"' });
      expect([status, headers.get('content-range'), headers.get('etag')]).toEqual([
        200,
        null,
        whole.headers.get('etag'),
      ]);
      expect(await new Response(body).text()).toBe(await whole.text());
    },
  );

  it('answers HEAD as GET, without a body', async () => {
    const request = (method: string) =>
      test.gateway.fetch(new Request('https://gateway.example/v1/feeds/lain', { method }));
    const [get, head] = [await request('GET'), await request('HEAD')];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });

  it('answers preflights, and refuses methods that write', async () => {
    const request = (method: string) =>
      test.gateway.fetch(new Request('https://gateway.example/v1/feeds/lain', { method }));
    const preflight = await request('OPTIONS');
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-max-age')).toBe('86400');
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await request(method);
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });
});

describe('a merged feed', () => {
  it('has the newest of all, with the sections that were given to its sources', async () => {
    const items = await itemsOf('/v1/feeds/semua');
    expect(items).toHaveLength(3);
    expect(items.map(({ title }) => title)).toContain('Other');
    expect(items.find(({ title }) => title === 'Other')!._berita.section).toBe('Wisata');
  });
});

describe('a popular feed without counted reads', () => {
  it('is in the order of its sources, and says that it is no ranking', async () => {
    const response = await test.get('/v1/feeds/populer?limit=5');
    const { items, _berita } = (await response.json()) as { items: Item[]; _berita: { ranked?: boolean } };
    expect(_berita.ranked).toBe(false);
    expect(items.slice(0, 3).map(({ title }) => title)).toEqual(['One', 'Other', 'Article 0']);
  });
});

describe('GET /v1/html/{name}', () => {
  it('is the widget with its news, attributes and address of the feed', async () => {
    const response = await test.get('/v1/html/lain?heading=Wisata&limit=3');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await response.text();
    expect(html).toMatch(/^<berita-update feed-url="https:\/\/news\.example\/berita\/v1\/feeds\/lain"/);
    expect(html).toContain('heading="Wisata"');
    expect(html).toContain('<template shadowrootmode="open">');
    expect(html).toContain('Other');
  });

  it('is the popular list for a popular feed, and any widget that is asked for', async () => {
    expect(await (await test.get('/v1/html/populer')).text()).toMatch(/^<berita-populer /);
    expect(await (await test.get('/v1/html/lain?widget=berita-artikel')).text()).toMatch(/^<berita-artikel /);
    expect((await test.get('/v1/html/lain?widget=script')).status).toBe(400);
  });

  it.each([
    ['?limit=3&heading=Hai', '?heading=Hai&limit=3'],
    ['?feed-url=https://evil.example/', ''],
    ['?onclick=alert(1)', ''],
    ['?widget=berita-update', ''],
    ['?heading=a+b&x=1', '?heading=a+b'],
  ])('redirects %s to its one form %j', async (query, canonical) => {
    const response = await test.get(`/v1/html/lain${query}`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(`/berita/v1/html/lain${canonical}`);
  });

  it('lets no parameter become markup', async () => {
    const text = await (await test.get('/v1/html/lain?heading=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E')).text();
    expect(text).not.toContain('<script>alert');
    expect((await test.get(`/v1/html/lain?heading=${'x'.repeat(400)}`)).status).toBe(400);
  });
});

describe('the path of a fragment', () => {
  it.each(['/v1/html/update/', '/v1/html/%75pdate'])('has one form: %s is redirected', async (path) => {
    const response = await test.get(path);
    expect([response.status, response.headers.get('location')]).toEqual([308, '/berita/v1/html/update']);
  });
});

describe('GET /healthz, /readyz and /errors', () => {
  it('says that it lives', async () => {
    expect((await test.get('/healthz')).status).toBe(200);
  });

  it('says how each feed does, and 503 when one never came', async () => {
    await test.get('/v1/feeds/mati');
    const response = await test.get('/readyz');
    expect(response.status).toBe(503);
    const { status, store, feeds } = (await response.json()) as {
      status: string;
      store: string;
      feeds: { name: string }[];
    };
    expect({ status, store }).toEqual({ status: 'degraded', store: 'ok' });
    expect(feeds.find(({ name }) => name === 'update')).toMatchObject({ state: 'fresh', age: 0 });
    expect(feeds.find(({ name }) => name === 'mati')).toMatchObject({
      state: 'failed',
      degraded: true,
      failure: { code: 'network' },
    });
    // The public does not learn which address was asked; the operator does.
    const said = JSON.stringify(feeds) + (await (await test.get('/v1/feeds/mati')).text());
    expect(said).not.toMatch(/127\.0\.0\.1:|ECONN/);
    expect(test.gateway.states().find(({ name }) => name === 'mati')?.failure?.message).toMatch(/ECONN/);
  });

  it('explains the codes of its problems', async () => {
    expect(await (await test.get('/errors')).text()).toMatch(/^unknown-feed: /m);
  });
});
