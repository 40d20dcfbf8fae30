// The filter of visitors: what it holds, what it may mistake, and that its hashes tell nothing.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BloomFilter, filterBits } from '../../../src/gateway/popularity/bloom-filter.js';
import type { HashPair } from '../../../src/gateway/popularity/read-store.js';
import { nodeHash } from '../../../src/gateway/node/hash.js';
import { VisitHasher, webHash } from '../../../src/gateway/popularity/visitor-hash.js';

const ENTRIES = 20_000;

/** As evenly spread as the gateway's own. */
function pairOf(text: string): HashPair {
  const hash = createHmac('sha256', 'salt').update(text).digest();
  return [hash.readUInt32BE(0) >>> 1, hash.readUInt32BE(4) >>> 1];
}

describe('a Bloom filter', () => {
  it('never forgets, and takes at most 1.5 in 100 newcomers for known ones when it is full', () => {
    const filter = new BloomFilter(filterBits(ENTRIES));
    let mistakenWhileFilling = 0;
    for (let index = 0; index < ENTRIES; index += 1) {
      if (!filter.add(pairOf(`in ${index}`))) mistakenWhileFilling += 1;
    }
    for (let index = 0; index < ENTRIES; index += 1) expect(filter.has(pairOf(`in ${index}`))).toBe(true);
    let mistaken = 0;
    for (let index = 0; index < ENTRIES; index += 1) if (filter.has(pairOf(`out ${index}`))) mistaken += 1;
    expect(mistaken / ENTRIES).toBeLessThanOrEqual(0.015);
    expect(mistakenWhileFilling / ENTRIES).toBeLessThanOrEqual(0.005);
  });

  it('takes at most 1.5 bytes for each visitor and article', () => {
    expect(filterBits(ENTRIES) / 8 / ENTRIES).toBeLessThanOrEqual(1.5);
  });
});

describe('the hash of a visit', () => {
  const salts = { bucket: 1, now: new Uint8Array(32).fill(1), before: new Uint8Array(32).fill(2) };
  const visitor = { address: '203.0.113.9', userAgent: 'Mozilla/5.0' };

  it('differs by visitor, article and salt', async () => {
    const hasher = new VisitHasher(salts, webHash);
    const base = await hasher.hash(visitor, 'a');
    const others = [
      await hasher.hash({ ...visitor, address: '203.0.113.10' }, 'a'),
      await hasher.hash({ ...visitor, userAgent: 'Mozilla/6.0' }, 'a'),
      await hasher.hash(visitor, 'b'),
    ];
    for (const other of others) expect(other.now).not.toEqual(base.now);
    expect(base.now).not.toEqual(base.before);
    const later = new VisitHasher({ ...salts, now: salts.before }, webHash);
    expect(await later.hash(visitor, 'a')).toMatchObject({ now: base.before });
  });

  it('is the same by Web Crypto and by Node', async () => {
    const [byNode, byWeb] = [nodeHash, webHash].map((hash) => new VisitHasher(salts, hash).hash(visitor, 'a'));
    expect(byNode).not.toBeInstanceOf(Promise);
    expect(byNode).toEqual(await byWeb);
  });
});
