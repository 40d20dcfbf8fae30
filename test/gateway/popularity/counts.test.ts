// Counts from elsewhere: the shapes of others' answers through the same ranking, and a counting server that stalls,
// fails and lies.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCounts } from '../../../src/gateway/popularity/read-counts.js';
import { HostGate } from '../../../src/gateway/upstream/host-gate.js';
import { requestFeed } from '../../../src/gateway/upstream/request-feed.js';
import type { SendRequest } from '../../../src/gateway/upstream/types.js';
import {
  ALLOW,
  sendRss,
  startUpstream,
  testGateway,
  type Handler,
  type TestGateway,
  type Upstream,
} from '../support.js';
import { eventually } from '../../support/eventually.js';

const TITLES = ['Satu', 'Dua', 'Tiga', 'Empat'];
const address = (title: string) => `https://news.example/${title}`;

const SHAPES: [name: string, body: unknown][] = [
  ['a plain list by address', { [address('Tiga')]: 42, [address('Satu')]: 30, [address('Dua')]: 7 }],
  [
    'Plausible, version 1 (/api/v1/stats/breakdown)',
    {
      results: [
        { page: '/Tiga', visitors: 42, pageviews: 99 },
        { page: '/Satu', visitors: 30, pageviews: 31 },
        { page: '/Dua', visitors: 7, pageviews: 700 },
      ],
    },
  ],
  [
    'Plausible, version 2 (/api/v2/query)',
    {
      results: [
        { dimensions: ['/Tiga'], metrics: [42] },
        { dimensions: ['/Satu'], metrics: [30] },
        { dimensions: ['/Dua'], metrics: [7] },
      ],
      meta: {},
      query: {},
    },
  ],
  [
    'Matomo (Actions.getPageUrls, flat=1)',
    [
      { label: '/Tiga', url: address('Tiga'), nb_visits: 42, nb_hits: 50 },
      { label: 'Satu', nb_visits: 30, nb_hits: 33 },
      { label: '/Dua', url: address('Dua'), nb_visits: '7', nb_hits: '9' },
      { label: 'Others', nb_visits: 0 },
    ],
  ],
  [
    'WordPress Popular Posts (/wp-json/wordpress-popular-posts/v1/popular-posts)',
    ['Tiga', 'Satu', 'Dua'].map((title, index) => ({
      id: index,
      date: '2026-01-05T12:00:00',
      link: address(title),
      title: { rendered: title },
      pageviews: ['42', '30', '7'][index],
    })),
  ],
];

const encode = (body: unknown) => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const read = (body: unknown, site = 'https://news.example/') => readCounts(encode(body), 'application/json', site);

describe('counts', () => {
  it.each(SHAPES)('are read from %s', (_, body) => {
    expect(read(body)).toEqual([
      { url: address('Tiga'), reads: 42 },
      { url: address('Satu'), reads: 30 },
      { url: address('Dua'), reads: 7 },
    ]);
  });

  it('are read from thousands with a comma, as WordPress writes them', () => {
    expect(read([{ link: address('Satu'), pageviews: '1,234' }])).toEqual([{ url: address('Satu'), reads: 1234 }]);
  });

  it.each([
    ['nothing', ''],
    ['an error page', '<!doctype html><title>Sign in</title>'],
    ['an error', { error: 'Invalid API key' }],
    ['an empty list', { results: [] }],
    ['numbers that are none', { [address('Satu')]: null, [address('Dua')]: -3, [address('Tiga')]: 'many' }],
    ['addresses that are none', { 'javascript:alert(1)': 4, 'data:text/html,x': 5 }],
  ])('are not found in %s', (_, body) => {
    const counts = read(body) ?? [];
    expect(counts.filter(({ url }) => !url.startsWith('https://news.example/'))).toEqual([]);
    expect(counts.some(({ url }) => TITLES.some((title) => url === address(title)))).toBe(false);
  });

  it("take a path that names another host as the site's own", () => {
    expect(read([{ page: '//evil.example/Satu', visitors: 3 }])).toEqual([
      { url: 'https://news.example//evil.example/Satu', reads: 3 },
    ]);
  });
});

describe('a popular feed with counts from elsewhere', () => {
  let upstream: Upstream;
  let counts: Upstream;
  const json =
    (body: unknown, status = 200): Handler =>
    (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  const open = (more: object = {}): TestGateway =>
    testGateway(
      {
        feeds: {
          update: { url: upstream.url, allow: ALLOW },
          populer: { popular: ['update'], counts: counts.url, allow: ALLOW, atLeast: 20, limit: 3, ...more },
        },
      },
      // A busy machine may take longer for a new ranking than a reader waits.
      { rankingPatienceMs: 60_000 },
    );
  const list = async (test: TestGateway) => {
    const response = await test.get('/v1/feeds/populer');
    const { _berita: facts, items } = (await response.json()) as {
      _berita: { ranked: boolean };
      items: { title: string; _berita: { rank?: number; views?: number } }[];
    };
    return [
      facts.ranked,
      ...items.map(({ title, _berita: { rank, views } }) => `${rank ?? '-'} ${title} ${views ?? '-'}`),
    ];
  };
  const RANKED = [true, '1 Tiga 42', '2 Satu 30', '3 Dua 7'];
  const UNRANKED = [false, '- Satu -', '- Dua -', '- Tiga -'];

  beforeEach(async () => {
    upstream = await startUpstream(sendRss(TITLES));
    counts = await startUpstream(json({}));
  });
  afterEach(async () => {
    await upstream.close();
    await counts.close();
  });

  it.each(SHAPES)('is ranked by %s', async (_, body) => {
    counts.answer = json(body);
    const test = open();
    expect(await list(test)).toEqual(RANKED);
    await test.gateway.close();
  });

  it('is ranked by an answer that a key opens', async () => {
    counts.answer = (request, response) => {
      const isOpen = request.headers.authorization === 'Bearer secret';
      json(isOpen ? SHAPES[0]![1] : { error: 'no key' }, isOpen ? 200 : 401)(request, response);
    };
    const test = open({ counts: { url: counts.url, authorization: 'Bearer secret' } });
    expect(await list(test)).toEqual(RANKED);
    await test.gateway.close();
  });

  it('tells its key to no other origin, whatever redirects say', async () => {
    const keys: [string, string | undefined][] = [];
    const send: SendRequest = async ({ url, headers }) => {
      keys.push([url.href, headers['authorization']]);
      const redirect = { status: 302, headers: { location: 'https://other.example/' }, body: encode('') };
      return url.host === 'counts.example' ? redirect : { status: 200, headers: {}, body: encode({}) };
    };
    const settings = { url: 'https://counts.example/', timeoutMs: 8000, maxBytes: 1000, allow: [] };
    const gate = new HostGate(Date.now, () => 0);
    const parts = { send, gate, now: Date.now, userAgent: 'test' };
    await requestFeed({ ...settings, headers: { authorization: 'secret' } }, undefined, parts);
    expect(keys).toEqual([
      ['https://counts.example/', 'secret'],
      ['https://other.example/', undefined],
    ]);
  });

  it('is no ranking where too little was counted', async () => {
    counts.answer = json({ [address('Tiga')]: 4, [address('Satu')]: 3, [address('Dua')]: 2 });
    const test = open();
    expect(await list(test)).toEqual(UNRANKED);
    await test.gateway.close();
  });

  it.each([
    ['answers with an error', json({ error: 'no' }, 500)],
    ['answers with a page', ((_, response) => response.end('<!doctype html><p>Sign in')) as Handler],
    ['closes the connection', ((request) => request.socket.destroy()) as Handler],
    [
      'ends in the middle',
      ((_, response) => response.writeHead(200, { 'content-length': '500' }).write('{"a":')) as Handler,
    ],
  ])('keeps its ranking while the other system %s, asks seldom, and says so', async (_, failing) => {
    counts.answer = json(SHAPES[0]![1]);
    const test = open();
    expect(await list(test)).toEqual(RANKED);
    counts.answer = (request, response) => {
      failing(request, response);
      if (!response.writableEnded) setTimeout(() => request.socket.destroy(), 50);
    };
    const before = counts.requests.length;
    for (let minute = 0; minute < 30; minute += 1) {
      test.advance(60_000);
      expect(await list(test)).toEqual(RANKED);
      await untilQuiet(counts);
    }
    expect(counts.requests.length - before).toBeLessThan(15);
    const ready = (await (await test.get('/readyz')).json()) as { popularity: { counts: Record<string, string> } };
    expect(ready.popularity.counts).toEqual({ populer: 'failing' });
    test.advance(6 * 3_600_000);
    await list(test);
    test.advance(60_000);
    expect(await list(test)).toEqual(UNRANKED);
    await test.gateway.close();
  });

  it('answers at once while the other system stalls', async () => {
    counts.answer = json(SHAPES[0]![1]);
    const test = open();
    expect(await list(test)).toEqual(RANKED);
    counts.answer = () => {};
    test.advance(10 * 60_000);
    const asked = counts.requests.length;
    expect(await list(test)).toEqual(RANKED);
    expect(counts.requests.length).toBeLessThanOrEqual(asked + 1);
    await test.gateway.close();
  });

  it('counts no beacons of its own', async () => {
    const test = open();
    const response = await test.gateway.fetch(
      new Request('https://gateway.example/v1/read', { method: 'POST', body: '{"v":1,"p":"","e":[["r","x"]]}' }),
    );
    expect(response.status).toBe(204);
    expect(test.gateway.metrics()).not.toMatch(/dropped_total\{[^}]+\} [1-9]/);
    await test.gateway.close();
  });
});

/** Resolves when no request is under way. */
async function untilQuiet({ requests }: Upstream): Promise<void> {
  const last = requests.at(-1);
  if (last) await eventually(() => expect(last.socket.destroyed || last.complete).toBe(true));
}
