// Beacons as they may come: what counts, what does not, and for which reason.
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeHash } from '../../../src/gateway/node/hash.js';
import { HitQueue } from '../../../src/gateway/popularity/hit-queue.js';
import { MemoryReadStore } from '../../../src/gateway/popularity/memory-reads.js';
import { ReadCounter } from '../../../src/gateway/popularity/read-counter.js';
import { hit, limits } from './read-store-conformance.js';

const HOUR = 3_600_000;
const CHROME =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';

/** As in a gateway, but readable: the key of `https://news.example/satu` is `satu` and dashes. */
const keyOf = async (url: string) => new URL(url).pathname.slice(1).padEnd(16, '-').slice(0, 16);

describe('the counter of reads', () => {
  let time: number;
  let store: MemoryReadStore;
  let queue: HitQueue;
  let counter: ReadCounter;

  const settings = {
    pages: ['https://news.example/*'],
    partners: ['https://partner.example'],
    bucketMs: HOUR / 2,
    weights: { r: 1, s: 1, sPopuler: 0.5, i: 0 },
  };

  beforeEach(async () => {
    time = 1_767_600_000_000;
    store = new MemoryReadStore(limits, () => time);
    queue = new HitQueue(store, 0);
    const kinds = new Map([
      ['populer', 'popular'],
      ['update', 'single'],
    ] as const);
    const kindOf = (feed: string) => kinds.get(feed as 'update');
    counter = new ReadCounter({ settings, store, queue, hash: nodeHash, keyOf, kindOf, now: () => time });
    const articles = ['satu', 'dua', 'tiga'].map(
      async (name) =>
        [
          await keyOf(`https://news.example/${name}`),
          { url: `https://news.example/${name}`, item: {}, feeds: ['update'], seenAt: time },
        ] as const,
    );
    await store.remember(new Map(await Promise.all(articles)));
  });

  interface Sent {
    origin?: string | null;
    userAgent?: string;
    visitor?: string;
    network?: string;
    headers?: Record<string, string>;
    feed?: string;
  }
  async function send(events: unknown, sent: Sent = {}): Promise<void> {
    const { origin = 'https://news.example', userAgent = CHROME, feed = '', headers: more = {} } = sent;
    const headers = new Headers({ 'user-agent': userAgent, ...more });
    if (origin !== null) headers.set('origin', origin);
    const body = typeof events === 'string' ? events : JSON.stringify({ v: 1, p: feed, e: events });
    const { visitor = '203.0.113.1', network = '203.0.113.0/24' } = sent;
    await counter.receive({ headers, body, visitor, network });
    await queue.flush();
  }
  const reads = async () =>
    Object.fromEntries((await store.top(6 * HOUR, 10)).map(({ key, reads: sum }) => [key.replace(/-+$/, ''), sum]));
  const dropped = () => Object.fromEntries([...counter.totals.dropped].filter(([, events]) => events > 0));
  const read = (name: string) => ['r', `https://news.example/${name}`];
  const select = (name: string) => ['s', `https://news.example/${name}`, 1];

  it('counts reads of known articles, by address or by key', async () => {
    await send([read('satu'), ['r', await keyOf('https://news.example/dua')]]);
    expect(await reads()).toEqual({ satu: 1, dua: 1 });
  });

  it('counts a visitor once for an article, whatever the kind', async () => {
    await send([read('satu'), read('satu')]);
    await send([select('satu')], { feed: 'update', origin: 'https://partner.example' });
    await send([read('satu')], { visitor: '203.0.113.2' });
    expect(await reads()).toEqual({ satu: 2 });
    expect(dropped()).toEqual({ repeat: 2 });
  });

  it('counts half for a choice in a ranking, and nothing of it where articles report themselves', async () => {
    await send([select('satu')], { feed: 'populer', origin: 'https://partner.example' });
    expect(await reads()).toEqual({ satu: 0.5 });
    for (let visitor = 10; visitor < 20; visitor += 1) await send([read('dua')], { visitor: `203.0.113.${visitor}` });
    await send([select('tiga')], { feed: 'populer', origin: 'https://partner.example', visitor: '203.0.113.30' });
    await send([read('tiga')], { visitor: '203.0.113.30' });
    expect(await reads()).toEqual({ satu: 0.5, dua: 10, tiga: 1 });
  });

  it('does not count impressions, and says how many there were', async () => {
    await send([['i', 'https://news.example/satu', 1]], { feed: 'update' });
    await send([read('satu')]);
    expect(await reads()).toEqual({ satu: 1 });
    expect([...counter.totals.impressions]).toEqual([['update', 1]]);
  });

  it.each([
    ['a body that is no JSON', 'x', {}, 'body'],
    ['an unknown version', '{"v":2,"p":"","e":[["r","https://news.example/satu"]]}', {}, 'body'],
    ['no events', [], {}, 'body'],
    ['an article that no feed has', [read('lain')], {}, 'unknown'],
    ['a bot', [read('satu')], { userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' }, 'bot'],
    ['no name', [read('satu')], { userAgent: '' }, 'bot'],
    ['a prefetch', [read('satu')], { headers: { 'sec-purpose': 'prefetch;prerender' } }, 'prefetch'],
    ['no origin', [read('satu')], { origin: null }, 'origin'],
    ['a strange origin', [read('satu')], { origin: 'https://other.example' }, 'origin'],
    ["a read from a partner's page", [read('satu')], { origin: 'https://partner.example' }, 'origin'],
  ] as const)('does not count %s', async (_, events, sent, reason) => {
    await send(events, sent as Sent);
    expect(await reads()).toEqual({});
    expect(dropped()).toEqual({ [reason]: 1 });
  });

  it("counts what a sandboxed frame of the gateway's own sends", async () => {
    await send([select('satu')], { feed: 'update', origin: 'null' });
    expect(await reads()).toEqual({ satu: 1 });
  });

  it('bounds what one visitor sends', async () => {
    for (let index = 0; index < 30; index += 1) await send([read('satu')]);
    expect(dropped()).toEqual({ repeat: 19, visitor: 10 });
    time += 5000;
    await send([read('satu')]);
    expect(dropped()).toMatchObject({ visitor: 10 });
  });

  it('bounds what one network adds to an article, and no one else', async () => {
    for (let index = 0; index < 40; index += 1) await send([read('satu')], { visitor: `203.0.113.${index}` });
    expect(await reads()).toEqual({ satu: 16 });
    expect(dropped()).toEqual({ network: 24 });
    await send([read('satu'), read('dua')], { visitor: '198.51.100.1', network: '198.51.100.0/24' });
    expect(await reads()).toEqual({ satu: 17, dua: 1 });
  });

  it('pauses while the store fails, keeps what waits, and loses nothing that it took', async () => {
    const count = store.count.bind(store);
    store.count = () => Promise.reject(new Error('gone'));
    await send([read('satu')]);
    expect(queue.failure?.message).toBe('gone');
    store.count = count;
    await queue.flush();
    expect(await reads()).toEqual({ satu: 1 });
    expect(queue.failure).toBeUndefined();
  });

  it('counts a visit that was dropped while the store was gone, once it is sent again', async () => {
    const count = store.count.bind(store);
    store.count = () => Promise.reject(new Error('gone'));
    const { bucket } = await store.salts();
    let visitor = 1000;
    while (queue.add(bucket, hit('dua-------------', visitor))) visitor += 1;
    await send([read('satu')]);
    await send([read('satu')]);
    expect(dropped()).toEqual({ store: 2 });
    store.count = count;
    await queue.flush();
    await send([read('satu')]);
    expect(await reads()).toMatchObject({ satu: 1 });
    expect(dropped()).toEqual({ store: 2 });
  });

  it('stays bounded while the store is gone', async () => {
    const stuck = new HitQueue({ count: () => Promise.reject(new Error('gone')) }, 3_600_000);
    const one = { key: 'satu', weight: 1, now: [1, 2], before: [3, 4] } as const;
    let taken = 0;
    for (let index = 0; index < 20_000; index += 1) if (stuck.add(1, one)) taken += 1;
    expect(taken).toBe(10_000);
    await stuck.close();
  });
});
