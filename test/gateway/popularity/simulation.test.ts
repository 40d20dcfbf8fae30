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

const READERS = 12_000;
const START = 1_767_600_000_000;
// Taste: each article is read 12 % less than the one before it.
const WEIGHTS = ARTICLES.map((_, index) => 0.88 ** index);
const TOTAL_WEIGHT = WEIGHTS.reduce((sum, weight) => sum + weight, 0);

/** A day at a counter, on a clock of its own. */
class Day {
  readonly #next = random(7);
  #time = START;
  #cheats = 0;
  /** The honest reads of each article, as they weigh at the half-life. */
  readonly truth = new Map<string, number>();
  readonly store = new MemoryReadStore(
    { ...READ_LIMITS, halfLivesMs: [HALF_LIFE], bucketMs: BUCKET, maxWeight: 1 },
    () => this.#time,
  );
  readonly #queue = new HitQueue(this.store, 0);
  readonly counter = new ReadCounter({
    settings: { pages: [], partners: '*', bucketMs: BUCKET, weights: { r: 1, s: 1, sPopuler: 0.5, i: 0 } },
    store: this.store,
    queue: this.#queue,
    hash: nodeHash,
    keyOf: async (key) => key,
    kindOf: () => 'single',
    now: () => this.#time,
  });

  async run(): Promise<void> {
    const articles = ARTICLES.map((key) => [key, { url: key, item: {}, feeds: ['update'], seenAt: START }] as const);
    await this.store.remember(new Map(articles));
    for (let reader = 0; reader < READERS; reader += 1) {
      this.#time += (6 * HOUR) / READERS;
      await this.#read();
      if (reader % 3 === 0) await this.#send(CHEATED, `66.249.66.${reader % 250}`, BOT);
      if (reader % 2 === 0) await this.#cheat();
      if (reader % 100 === 0) await this.#queue.flush();
    }
    await this.#queue.flush();
  }

  async #read(): Promise<void> {
    const part = () => Math.floor(this.#next() * 256);
    const address = `${20 + Math.floor(this.#next() * 180)}.${part()}.${part()}.${part()}`;
    const key = this.#pickArticle();
    await this.#send(key, address, BROWSER);
    this.truth.set(key, (this.truth.get(key) ?? 0) + 2 ** ((this.#time - START) / HALF_LIFE));
  }

  async #cheat(): Promise<void> {
    this.#cheats += 1;
    const address = `10.${this.#cheats % CHEAT_NETWORKS}.0.${this.#cheats % 17}`;
    await this.#send(CHEATED, address, `${BROWSER} ${this.#cheats}`);
  }

  #pickArticle(): string {
    let left = this.#next() * TOTAL_WEIGHT;
    const index = WEIGHTS.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return ARTICLES[index]!;
  }

  #send(key: string, address: string, userAgent: string): Promise<void> | undefined {
    const headers = new Headers({ 'user-agent': userAgent, origin: 'https://news.example' });
    const network = `${address.replace(/\.\d+$/, '')}.0/24`;
    const body = JSON.stringify({ v: 1, p: '', e: [['r', key]] });
    return this.counter.receive({ headers, body, visitor: address, network });
  }
}

it('publishes the true top ten, whatever a cheat and bots do', async () => {
  const day = new Day();
  await day.run();
  const { truth } = day;
  const ranked = await day.store.top(HALF_LIFE, 100);
  const honest = ranked.filter(({ key }) => key !== CHEATED);
  const published = publishOrder(honest, { atLeast: 20, limit: 10, previous: [] })!.map(({ key }) => key);
  const step = (key: string) => Math.log(truth.get(key)!) / Math.log(1.05);
  // Each place is that of the true order, but for articles within one step of the hysteresis.
  const trueOrder = [...truth.keys()].filter((key) => key !== CHEATED).sort((a, b) => truth.get(b)! - truth.get(a)!);
  for (const [place, key] of published.entries())
    expect(Math.abs(step(key) - step(trueOrder[place]!))).toBeLessThan(1.5);
  const buckets = Math.ceil((6 * HOUR) / BUCKET) + 1;
  const cheated = ranked.find(({ key }) => key === CHEATED)!;
  const honestReads = truth.has(CHEATED) ? READERS * (WEIGHTS[29]! / TOTAL_WEIGHT) * 2 : 0;
  expect(cheated.views - honestReads).toBeLessThanOrEqual(CHEAT_NETWORKS * 16 * buckets);
  expect(day.counter.totals.dropped.get('bot')).toBe(4000);
});
