// A day of readers with a known taste, bots, and a cheat with a thousand addresses: the list is the true one, and the
// cheat gains no more than the bound.
import { expect, it } from 'vitest';
import { nodeHash } from '../../../src/gateway/node/hash.js';
import { HitQueue } from '../../../src/gateway/popularity/hit-queue.js';
import { MemoryReadStore } from '../../../src/gateway/popularity/memory-reads.js';
import { publishOrder } from '../../../src/gateway/popularity/ranking.js';
import { ReadCounter } from '../../../src/gateway/popularity/read-counter.js';
import { READ_LIMITS } from '../../../src/gateway/popularity/read-store.js';

const HOUR = 3_600_000;
const HALF_LIFE = 6 * HOUR;
const BUCKET = HOUR / 2;
const BROWSER = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile';
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const ARTICLES = Array.from({ length: 30 }, (_, index) => `k${String(index).padStart(15, '0')}`);
const CHEATED = ARTICLES[29]!;
const CHEAT_NETWORKS = 60;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

it('publishes the true top ten, whatever a cheat and bots do', async () => {
  let time = 1_767_600_000_000;
  const next = random(7);
  const store = new MemoryReadStore({ ...READ_LIMITS, halfLivesMs: [HALF_LIFE], bucketMs: BUCKET }, () => time);
  const seenAt = time;
  await store.remember(new Map(ARTICLES.map((key) => [key, { url: key, item: {}, feeds: ['update'], seenAt }])));
  const queue = new HitQueue(store, 0);
  const counter = new ReadCounter({
    settings: { pages: [], partners: '*', bucketMs: BUCKET, weights: { r: 1, s: 1, sPopuler: 0.5, i: 0 } },
    store,
    queue,
    hash: nodeHash,
    keyOf: async (key) => key,
    kindOf: () => 'single',
    now: () => time,
  });
  const send = (key: string, address: string, userAgent: string) => {
    const headers = new Headers({ 'user-agent': userAgent, origin: 'https://news.example' });
    const network = `${address.replace(/\.\d+$/, '')}.0/24`;
    return counter.receive({
      headers,
      body: JSON.stringify({ v: 1, p: '', e: [['r', key]] }),
      visitor: address,
      network,
    });
  };
  // Taste: each article is read 12 % less than the one before it.
  const weights = ARTICLES.map((_, index) => 0.88 ** index);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pick = () => {
    let left = next() * total;
    return weights.findIndex((weight) => (left -= weight) < 0);
  };
  const truth = new Map<string, number>();
  const READERS = 12_000;
  const STEP = (6 * HOUR) / READERS;
  let cheats = 0;
  for (let reader = 0; reader < READERS; reader += 1) {
    time += STEP;
    const address = `${20 + Math.floor(next() * 180)}.${Math.floor(next() * 256)}.${Math.floor(next() * 256)}.${Math.floor(next() * 256)}`;
    const key = ARTICLES[pick()]!;
    await send(key, address, BROWSER);
    truth.set(key, (truth.get(key) ?? 0) + 2 ** ((time - seenAt) / HALF_LIFE));
    if (reader % 3 === 0) await send(CHEATED, `66.249.66.${reader % 250}`, BOT);
    if (reader % 2 === 0) {
      cheats += 1;
      await send(CHEATED, `10.${cheats % CHEAT_NETWORKS}.0.${cheats % 17}`, `${BROWSER} ${cheats}`);
    }
    if (reader % 100 === 0) await queue.flush();
  }
  await queue.flush();
  const ranked = await store.top(HALF_LIFE, 100);
  const honest = ranked.filter(({ key }) => key !== CHEATED);
  const published = publishOrder(honest, { atLeast: 20, limit: 10, previous: [] })!.map(({ key }) => key);
  const step = (key: string) => Math.log(truth.get(key)!) / Math.log(1.05);
  // Each place is that of the true order, but for articles within one step of the hysteresis.
  const trueOrder = [...truth.keys()].filter((key) => key !== CHEATED).sort((a, b) => truth.get(b)! - truth.get(a)!);
  for (const [place, key] of published.entries())
    expect(Math.abs(step(key) - step(trueOrder[place]!))).toBeLessThan(1.5);
  const buckets = Math.ceil((6 * HOUR) / BUCKET) + 1;
  const cheated = ranked.find(({ key }) => key === CHEATED)!;
  expect(cheated.views - (truth.has(CHEATED) ? READERS * (weights[29]! / total) * 2 : 0)).toBeLessThanOrEqual(
    CHEAT_NETWORKS * 16 * buckets,
  );
  expect(counter.totals.dropped.get('bot')).toBe(4000);
});
