// What every store of the gateway promises. A new store passes this suite unchanged.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, StoredFeed } from '../../src/gateway/store/store.js';

const encoder = new TextEncoder();

/** A stored feed for tests. */
export const storedFeed = (text: string, facts: Partial<StoredFeed> = {}): StoredFeed => ({
  body: encoder.encode(text),
  hash: `hash-${text}`,
  fetchedAt: 1000,
  changedAt: 900,
  nextAt: 2000,
  articleCount: 1,
  ...facts,
});

/** `open(now)` gives an empty store; `now` is its clock. */
export function describeStore(name: string, open: (now: () => number) => Promise<Store> | Store): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    let time: number;

    beforeEach(async () => {
      time = 1_000_000;
      store = await open(() => time);
    });
    afterEach(() => store.close());

    it('has no feed before one is written', async () => {
      expect(await store.readFeed('update')).toBeUndefined();
    });

    it('gives back every field and byte of a feed', async () => {
      const policy = { v: 1, resh: { etag: '"a"' } };
      const feed = storedFeed('å\0\u{1f4f0}', {
        policy,
        incomplete: true,
        emptyOnce: true,
      });
      expect(await store.writeFeed('update', feed)).toBe(true);
      expect(await store.readFeed('update')).toEqual(feed);
    });

    it('keeps feeds apart by their exact name', async () => {
      for (const feedName of ['a', 'A', '__proto__', 'constructor', 'a:b', "a'b"])
        await store.writeFeed(feedName, storedFeed(feedName));
      for (const feedName of ['a', 'A', '__proto__', 'constructor', 'a:b', "a'b"])
        expect((await store.readFeed(feedName))?.hash).toBe(`hash-${feedName}`);
    });

    it('keeps a large feed', async () => {
      const feed = storedFeed('x'.repeat(2_000_000));
      await store.writeFeed('large', feed);
      const read = await store.readFeed('large');
      expect(Buffer.compare(read!.body, feed.body)).toBe(0);
    });

    it('replaces a feed', async () => {
      await store.writeFeed('update', storedFeed('one', { incomplete: true }));
      expect(await store.writeFeed('update', storedFeed('two'))).toBe(true);
      expect(await store.readFeed('update')).toEqual(storedFeed('two'));
    });

    it('replaces only the copy with the hash that is named', async () => {
      await store.writeFeed('update', storedFeed('one'));
      expect(await store.writeFeed('update', storedFeed('two'), 'hash-other')).toBe(false);
      expect(await store.writeFeed('update', storedFeed('two'), null)).toBe(false);
      expect((await store.readFeed('update'))?.hash).toBe('hash-one');
      expect(await store.writeFeed('update', storedFeed('two'), 'hash-one')).toBe(true);
      expect((await store.readFeed('update'))?.hash).toBe('hash-two');
    });

    it('writes a first copy only where there is none, when asked so', async () => {
      expect(await store.writeFeed('update', storedFeed('two'), 'hash-one')).toBe(false);
      expect(await store.writeFeed('update', storedFeed('one'), null)).toBe(true);
      expect((await store.readFeed('update'))?.hash).toBe('hash-one');
    });

    it('leases a feed to one at a time', async () => {
      const [first, second, other] = await Promise.all([
        store.lease('update', 5000),
        store.lease('update', 5000),
        store.lease('wisata', 5000),
      ]);
      expect([first, second].filter(Boolean)).toHaveLength(1);
      expect(other).toBeDefined();
      await (first ?? second)!();
      expect(await store.lease('update', 5000)).toBeDefined();
    });

    it('ends a lease by itself, and does not end the next one with it', async () => {
      const first = await store.lease('update', 5000);
      time += 5000;
      const second = await store.lease('update', 5000);
      expect(second).toBeDefined();
      await first!();
      expect(await store.lease('update', 5000)).toBeUndefined();
    });

    it('forgets the feeds that are not asked to stay', async () => {
      await store.writeFeed('stays', storedFeed('stays'));
      await store.writeFeed('goes', storedFeed('goes'));
      await store.sweep(new Set(['stays', 'never-there']));
      expect((await store.readFeed('stays'))?.hash).toBe('hash-stays');
      expect(await store.readFeed('goes')).toBeUndefined();
    });

    it('does not end a lease by a sweep', async () => {
      await store.lease('update', 5000);
      await store.sweep(new Set());
      expect(await store.lease('update', 5000)).toBeUndefined();
    });
  });
}
