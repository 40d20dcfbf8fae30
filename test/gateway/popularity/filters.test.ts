// The filter of visitors: what it holds, what it may mistake, and that its hashes tell nothing.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BloomFilter, filterBits } from '../../../src/gateway/popularity/bloom-filter.js';
import type { HashPair } from '../../../src/gateway/popularity/read-store.js';
import { nodeHash } from '../../../src/gateway/node/hash.js';
import {
  type Visitor,
  VisitHasher,
  type VisitorSecrets,
  webHash,
} from '../../../src/gateway/popularity/visitor-hash.js';

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
  const hashOf = async (hasher: VisitHasher, { address, userAgent }: Visitor, key: string) =>
    (await hasher.secretsOf({ address, userAgent })).hash(key);

  it('differs by visitor, article and salt', async () => {
    const hasher = new VisitHasher(salts, webHash);
    const base = await hashOf(hasher, visitor, 'a');
    const others = [
      await hashOf(hasher, { ...visitor, address: '203.0.113.10' }, 'a'),
      await hashOf(hasher, { ...visitor, userAgent: 'Mozilla/6.0' }, 'a'),
      await hashOf(hasher, visitor, 'b'),
    ];
    for (const other of others) {
      expect(other.now).not.toEqual(base.now);
      expect(other.before).not.toEqual(base.before);
    }
    expect(base.now).not.toEqual(base.before);
    const later = new VisitHasher({ ...salts, now: salts.before }, webHash);
    expect(await hashOf(later, visitor, 'a')).toMatchObject({ now: base.before });
  });

  it('is the same by Web Crypto and by Node', async () => {
    const secrets = new VisitHasher(salts, nodeHash).secretsOf(visitor);
    expect(secrets).not.toBeInstanceOf(Promise);
    expect((await secrets).hash('a')).toEqual(await hashOf(new VisitHasher(salts, webHash), visitor, 'a'));
  });

  it('does not tell which articles one visitor has read', () => {
    const hasher = new VisitHasher(salts, nodeHash);
    const bits = (from: HashPair, to: HashPair) => [from[0] ^ to[0], from[1] ^ to[1]];
    // What two articles' hashes differ by is another for each visitor, and as far as chance has it: half of the bits.
    const differences = Array.from({ length: 2000 }, (_, index) => {
      const secrets = hasher.secretsOf({ ...visitor, address: `203.0.113.${index}` }) as VisitorSecrets;
      return bits(secrets.hash('abcdefghijklmno1').now, secrets.hash('abcdefghijklmno2').now);
    });
    expect(new Set(differences.map(String)).size).toBe(2000);
    const ones = differences.flat().map((word) => word.toString(2).replaceAll('0', '').length);
    const mean = ones.reduce((sum, count) => sum + count, 0) / ones.length;
    expect(mean).toBeGreaterThan(15);
    expect(mean).toBeLessThan(16);
  });
});
