// What every store of reads promises. A new store passes this suite unchanged.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hit, KnownArticle, ReadLimits, ReadStore } from '../../../src/gateway/popularity/read-store.js';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
export const BUCKET = HOUR / 2;

export const limits: ReadLimits = {
  halfLivesMs: [6 * HOUR, 72 * HOUR],
  bucketMs: BUCKET,
  maxArticles: 50,
  knownForMs: 14 * 24 * HOUR,
  expectedPairs: 20_000,
  maxWeight: 2,
};

/** Two numbers that are a visitor's for an article: by arithmetic, so that a test knows them again. */
const pair = (seed: number): [number, number] => [(seed * 2_654_435_761) % 2 ** 31, (seed * 40_503 + 12_345) % 2 ** 31];

/** A hit of a visitor whose hashes are the same in every bucket. */
export const hit = (key: string, visitor: number, weight = 1): Hit => {
  const seed = visitor * 1000 + [...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) + 1;
  return { key, weight, now: pair(seed), before: pair(seed) };
};

const article = (url: string, seenAt: number): KnownArticle => ({ url, item: { id: url }, feeds: ['update'], seenAt });

/** `open(limits, now)` gives an empty store; `now` is its clock. */
export function describeReadStore(
  name: string,
  open: (limits: ReadLimits, now: () => number) => Promise<ReadStore> | ReadStore,
  close: (store: ReadStore) => Promise<void> | void = () => {},
): void {
  describe(`${name} as a store of reads`, () => {
    let store: ReadStore;
    let time: number;
    const bucketNow = () => Math.floor(time / BUCKET);
    const pass = (milliseconds: number) => {
      time += milliseconds;
    };

    beforeEach(async () => {
      // The beginning of a bucket, so that a test knows when the next begins.
      time = Math.ceil(1_767_600_000_000 / BUCKET) * BUCKET;
      store = await open(limits, () => time);
    });
    afterEach(() => close(store));

    it('counts a visitor once for an article in a bucket and the next, and anew after that', async () => {
      expect(await store.count(bucketNow(), [hit('a', 1), hit('a', 1)])).toBe(1);
      expect(await store.count(bucketNow(), [hit('a', 1)])).toBe(0);
      pass(BUCKET);
      expect(await store.count(bucketNow(), [hit('a', 1)])).toBe(0);
      pass(2 * BUCKET);
      expect(await store.count(bucketNow(), [hit('a', 1)])).toBe(1);
    });

    it('counts each visitor and each article', async () => {
      expect(await store.count(bucketNow(), [hit('a', 1), hit('b', 1), hit('a', 2)])).toBe(3);
      const top = await store.top(6 * HOUR, 10);
      expect(top.map(({ key, views }) => [key, views])).toEqual([
        ['a', 2],
        ['b', 1],
      ]);
    });

    it('has scores that are the exact sums of what is left of each read', async () => {
      const reads: { at: number; weight: number }[] = [];
      for (const [index, weight] of [1, 0.5, 2, 1].entries()) {
        await store.count(bucketNow(), [hit('a', index, weight)]);
        reads.push({ at: time, weight });
        pass(2 * HOUR);
      }
      for (const halfLife of limits.halfLivesMs) {
        const exact = reads.reduce((sum, { at, weight }) => sum + weight * 2 ** ((at - time) / halfLife), 0);
        const [first] = await store.top(halfLife, 1);
        expect(first!.reads / exact).toBeCloseTo(1, 9);
      }
    });

    it('lets old reads fade, each list at its own pace', async () => {
      await store.count(bucketNow(), [hit('old', 1), hit('old', 2), hit('old', 3)]);
      pass(12 * HOUR);
      await store.count(bucketNow(), [hit('new', 1)]);
      expect((await store.top(6 * HOUR, 10)).map(({ key }) => key)).toEqual(['new', 'old']);
      expect((await store.top(72 * HOUR, 10)).map(({ key }) => key)).toEqual(['old', 'new']);
    });

    it('keeps order and scores when its landmark is moved', async () => {
      await store.count(bucketNow(), [hit('a', 1), hit('a', 2), hit('b', 1)]);
      pass(101 * 6 * HOUR);
      await store.count(bucketNow(), [hit('b', 3), hit('b', 4), hit('a', 3)]);
      const before = await store.top(6 * HOUR, 10);
      await store.sweepReads();
      const after = await store.top(6 * HOUR, 10);
      expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
      for (const [index, { reads }] of after.entries()) expect(reads / before[index]!.reads).toBeCloseTo(1, 9);
    });

    it.each([0, 1])(
      'has scores of the right clock again, a sweep after it was years ahead (%i sweeps there)',
      async (sweeps) => {
        await store.count(bucketNow(), [hit('a', 1), hit('a', 2), hit('a', 3)]);
        pass(12 * YEAR);
        await store.count(bucketNow(), [hit('b', 1, 2), hit('b', 2, 2)]);
        for (let sweep = 0; sweep < sweeps; sweep += 1) await store.sweepReads();
        pass(-12 * YEAR);
        const visitors = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
        await store.count(
          bucketNow(),
          visitors(10, 6).map((visitor) => hit('c', visitor)),
        );
        for (const halfLife of limits.halfLivesMs) {
          const top = await store.top(halfLife, 10);
          expect(top.every(({ reads }) => Number.isFinite(reads))).toBe(true);
        }
        await store.sweepReads();
        pass(6 * HOUR);
        await store.count(
          bucketNow(),
          visitors(20, 3).map((visitor) => hit('c', visitor)),
        );
        const top = await store.top(6 * HOUR, 10);
        expect(top[0]!.key).toBe('c');
        expect(top[0]!.reads).toBeCloseTo(6);
        // At most what its two events may be worth, faded by half.
        expect(top.find(({ key }) => key === 'b')!.reads).toBeLessThan(2.001);
      },
    );

    it('forgets articles that a clock which was years ahead has seen', async () => {
      pass(12 * YEAR);
      await store.remember(new Map([['a', article('https://news.example/a', time)]]));
      pass(-12 * YEAR);
      await store.remember(new Map([['b', article('https://news.example/b', time)]]));
      await store.sweepReads();
      expect([...(await store.known(['a', 'b'])).keys()]).toEqual(['b']);
    });

    it('keeps the most read articles, and the rest no longer', async () => {
      for (let index = 0; index < 60; index += 1) {
        const hits = [hit(`key-${index}`, 1)];
        if (index < 10) hits.push(hit(`key-${index}`, 2));
        await store.count(bucketNow(), hits);
      }
      await store.sweepReads();
      const kept = await store.top(6 * HOUR, 100);
      expect(kept.length).toBe(50);
      expect(
        kept
          .slice(0, 10)
          .map(({ key }) => key)
          .sort(),
      ).toEqual(Array.from({ length: 10 }, (_, index) => `key-${index}`).sort());
    });

    it('has the same salts for a bucket, others for the next, and the last as the one before', async () => {
      const first = await store.salts();
      expect(await store.salts()).toEqual(first);
      expect([first.now.length, first.before.length]).toEqual([32, 32]);
      pass(BUCKET);
      const second = await store.salts();
      expect(second.bucket).toBe(first.bucket + 1);
      expect(second.before).toEqual(first.now);
      expect(second.now).not.toEqual(first.now);
    });

    it('knows the articles that it was told of, as they were last', async () => {
      await store.remember(new Map([['a', article('https://news.example/a', time)]]));
      await store.remember(new Map([['a', article('https://news.example/a2', time)]]));
      const known = await store.known(['a', 'b', '__proto__']);
      expect([...known]).toEqual([['a', article('https://news.example/a2', time)]]);
    });

    it('forgets articles that no feed has had for two weeks', async () => {
      await store.remember(new Map([['a', article('https://news.example/a', time)]]));
      pass(limits.knownForMs + 1);
      await store.remember(new Map([['b', article('https://news.example/b', time)]]));
      await store.sweepReads();
      expect([...(await store.known(['a', 'b'])).keys()]).toEqual(['b']);
    });

    it('gives for any interleaving of four clients what one client gets', async () => {
      const event = fc.record({ key: fc.constantFrom('p', 'q', 'r', 's'), visitor: fc.nat(30) });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(event, { maxLength: 8 }), { maxLength: 12 }), async (batches) => {
          const [many, one] = [await open(limits, () => time), await open(limits, () => time)];
          const hits = batches.map((batch) => batch.map(({ key, visitor }) => hit(key, visitor)));
          const lanes = [0, 1, 2, 3].map(async (lane) => {
            for (let index = lane; index < hits.length; index += 4) await many.count(bucketNow(), hits[index]!);
          });
          await Promise.all(lanes);
          for (const batch of hits) await one.count(bucketNow(), batch);
          const views = async (from: ReadStore) =>
            (await from.top(6 * HOUR, 10)).map(({ key, views: all }) => `${key} ${all}`).sort();
          expect(await views(many)).toEqual(await views(one));
          await close(many);
          await close(one);
        }),
        { numRuns: 25 },
      );
    });
  });
}
