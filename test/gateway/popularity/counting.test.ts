// From a beacon to the published list, through the gateway's own routes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryReadStore } from '../../../src/gateway/popularity/memory-reads.js';
import { READ_LIMITS } from '../../../src/gateway/popularity/read-store.js';
import { nodeHash } from '../../../src/gateway/node/hash.js';
import type { GatewayParts } from '../../../src/gateway/index.js';
import { ALLOW, sendRss, startUpstream, testGateway, type TestGateway, type Upstream } from '../support.js';

const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';
const TITLES = ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'];

let upstream: Upstream;
let visitors: number;

beforeEach(async () => {
  upstream = await startUpstream(sendRss(TITLES));
  visitors = 0;
});
afterEach(() => upstream.close());

const config = (more: object = {}) => ({
  feeds: {
    update: { url: upstream.url, allow: ALLOW },
    populer: { popular: ['update'], halfLife: '6h', limit: 3, atLeast: 20, title: 'Populer' },
    pekan: { popular: ['update'], halfLife: '3d', limit: 3, atLeast: 20 },
  },
  count: { pages: ['https://news.example/*'] },
  trustProxy: ['192.0.2.1'],
  ...more,
});

/** A busy machine may take longer for a new ranking than a reader waits. */
const PATIENT: GatewayParts = { hash: nodeHash, rankingPatienceMs: 60_000 };
const open = (parts: GatewayParts = {}, more: object = {}) => testGateway(config(more), { ...PATIENT, ...parts });

/** Readers of an article, each in a network of his own. */
async function readBy(test: TestGateway, readers: number, title: string, kind = 'r', feed = ''): Promise<void> {
  for (let reader = 0; reader < readers; reader += 1) {
    visitors += 1;
    const address = `198.${18 + (visitors >> 16)}.${(visitors >> 8) & 255}.${visitors & 255}`;
    const body = JSON.stringify({ v: 1, p: feed, e: [[kind, `https://news.example/${title}`, 1]] });
    const headers = { 'user-agent': BROWSER, origin: 'https://news.example', 'x-forwarded-for': address };
    const request = new Request('https://gateway.example/v1/read', { method: 'POST', body, headers });
    const response = await test.gateway.fetch(request, { clientAddress: '192.0.2.1' });
    expect(response.status).toBe(204);
    await test.settled();
  }
  // The store has what was gathered, before a test moves the clock.
  await test.gateway.reads(1);
}

interface Item {
  title: string;
  _berita: { rank?: number; views?: number };
}
async function list(test: TestGateway, name = 'populer'): Promise<{ ranked: unknown; items: Item[] }> {
  const response = await test.get(`/v1/feeds/${name}`);
  const { _berita: facts, items } = (await response.json()) as { _berita: { ranked: unknown }; items: Item[] };
  return { ranked: facts.ranked, items };
}
const ranks = ({ items }: { items: Item[] }) =>
  items.map(({ title, _berita: { rank, views } }) => `${rank ?? '-'} ${title} ${views ?? '-'}`);

describe('a popular feed', () => {
  it('is no ranking before enough was read, and says so', async () => {
    const test = open();
    await readBy(test, 5, 'Tiga');
    const { ranked, items } = await list(test);
    expect(ranked).toBe(false);
    expect(items.map(({ title }) => title)).toEqual(TITLES.slice(0, 3));
    expect(items.every(({ _berita: { rank, views } }) => rank === undefined && views === undefined)).toBe(true);
    await test.gateway.close();
  });

  it('ranks what was read, within a minute, with rounded views', async () => {
    const test = open();
    await list(test);
    await readBy(test, 14, 'Tiga');
    await readBy(test, 9, 'Lima');
    await readBy(test, 4, 'Satu');
    await readBy(test, 1, 'Dua');
    test.advance(30_000);
    const { ranked, items } = await list(test);
    expect(ranked).toBe(true);
    expect(ranks({ items })).toEqual(['1 Tiga 14', '2 Lima 9', '3 Satu 4']);
    expect((await list(test, 'pekan')).items[0]!.title).toBe('Tiga');
    await test.gateway.close();
  });

  it('follows what is read now, the short list sooner than the long one', async () => {
    const test = open();
    await readBy(test, 14, 'Tiga');
    await readBy(test, 9, 'Lima');
    await readBy(test, 4, 'Satu');
    test.advance(12 * 3_600_000);
    await readBy(test, 7, 'Lima');
    await readBy(test, 9, 'Dua');
    await readBy(test, 6, 'Satu');
    test.advance(30_000);
    expect((await list(test)).items.map(({ title }) => title)).toEqual(['Lima', 'Dua', 'Satu']);
    expect((await list(test, 'pekan')).items.map(({ title }) => title)).toEqual(['Lima', 'Tiga', 'Satu']);
    await test.gateway.close();
  });

  it('keeps its answer while nothing changes, so that caches keep theirs', async () => {
    const test = open();
    await readBy(test, 14, 'Tiga');
    await readBy(test, 9, 'Lima');
    await readBy(test, 4, 'Satu');
    test.advance(30_000);
    const first = (await test.get('/v1/feeds/populer')).headers.get('etag');
    test.advance(31_000);
    expect((await test.get('/v1/feeds/populer')).headers.get('etag')).toBe(first);
    await test.gateway.close();
  });

  it('has articles that their feed no longer has', async () => {
    const test = open();
    await readBy(test, 14, 'Tiga');
    await readBy(test, 9, 'Lima');
    await readBy(test, 4, 'Satu');
    upstream.answer = sendRss(['Enam', 'Tujuh']);
    test.advance(3_600_000);
    await test.titles('update');
    await test.settled();
    expect(await test.titles('update')).toEqual(['Enam', 'Tujuh']);
    expect((await list(test)).items.map(({ title }) => title)).toEqual(['Tiga', 'Lima', 'Satu']);
    await test.gateway.close();
  });

  it('says of a ranking that stands still how old it is', async () => {
    let time = Date.UTC(2026, 0, 5, 12);
    const limits = { ...READ_LIMITS, halfLivesMs: [21_600_000, 259_200_000], bucketMs: 1_800_000, maxWeight: 1 };
    const reads = new MemoryReadStore(limits, () => time);
    const test = open({ now: () => time, openReads: () => reads });
    await readBy(test, 14, 'Tiga');
    await readBy(test, 9, 'Lima');
    await readBy(test, 4, 'Satu');
    time += 30_000;
    expect((await list(test)).ranked).toBe(true);
    reads.top = () => Promise.reject(new Error('gone'));
    time += 60_000;
    expect((await test.get('/v1/feeds/populer')).headers.get('cache-status')).not.toContain('stale-if-error');
    time += 300_000;
    await test.titles('update');
    await test.settled();
    const { headers } = await test.get('/v1/feeds/populer');
    expect(headers.get('cache-status')).toContain('detail=stale-if-error');
    expect(Number(headers.get('age'))).toBeGreaterThanOrEqual(360);
    expect((await test.get('/readyz')).status).toBe(503);
    await test.gateway.close();
  });

  it('tells monitors when reads have stopped that came at this hour yesterday', async () => {
    const test = open();
    const state = async () => {
      const response = await test.get('/readyz');
      const { popularity } = (await response.json()) as { popularity: { isSilent: boolean } };
      return [response.status, popularity.isSilent];
    };
    // As many as one network may add to an article, twice within the hour.
    for (const title of TITLES) await readBy(test, 16, title);
    test.advance(1_800_000);
    for (const title of TITLES) await readBy(test, 16, title);
    await list(test);
    expect(await state()).toEqual([200, false]);
    test.advance(24 * 3_600_000);
    await list(test);
    await test.settled();
    expect(await state()).toEqual([503, true]);
    await readBy(test, 1, 'Tiga');
    expect(await state()).toEqual([200, false]);
    await test.gateway.close();
  });

  it('goes on as no ranking while the store of reads is gone, and says so to monitors', async () => {
    const gone = () => Promise.reject(new Error('gone'));
    const openReads = () => ({
      maxHits: 1000,
      salts: gone,
      count: gone,
      top: gone,
      remember: gone,
      known: gone,
      sweepReads: gone,
    });
    const test = open({ openReads });
    await readBy(test, 3, 'Tiga');
    const { ranked, items } = await list(test);
    expect(ranked).toBe(false);
    expect(items.length).toBe(3);
    const ready = await test.get('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'degraded', popularity: { store: 'failing' } });
    expect(test.gateway.metrics()).toContain('berita_reads_dropped_total{reason="store"} 3');
    await test.gateway.close();
  });
});

describe('POST /v1/read', () => {
  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['more than 4 kB', JSON.stringify({ v: 1, p: '', e: [['r', 'x'.repeat(5000)]] })],
    ['another version', '{"v":9}'],
  ])('answers 204 to %s', async (_, body) => {
    const test = open();
    const request = new Request('https://gateway.example/v1/read', { method: 'POST', body });
    const response = await test.gateway.fetch(request);
    expect([response.status, response.headers.get('cache-control')]).toEqual([204, 'no-store']);
    await test.gateway.close();
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('says to %s that it takes POST alone', async (method) => {
    const test = open();
    const response = await test.gateway.fetch(new Request('https://gateway.example/v1/read', { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    await test.gateway.close();
  });

  it('answers 204 where nothing is counted', async () => {
    const test = testGateway({ feeds: { update: { url: upstream.url, allow: ALLOW } } });
    const request = new Request('https://gateway.example/v1/read', { method: 'POST', body: '{}' });
    expect((await test.gateway.fetch(request)).status).toBe(204);
    await test.gateway.close();
  });

  it('counts each event once in the metrics, dropped ones by reason', async () => {
    const test = open();
    await readBy(test, 2, 'Tiga');
    await readBy(test, 1, 'Lain');
    await readBy(test, 1, 'Tiga', 'i', 'update');
    const metrics = test.gateway.metrics();
    expect(metrics).toContain('berita_reads_counted_total 2');
    expect(metrics).toContain('berita_reads_dropped_total{reason="unknown"} 1');
    expect(metrics).toContain('berita_impressions_total{feed="update"} 1');
    await test.gateway.close();
  });
});
