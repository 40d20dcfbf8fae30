// Visitor and article as two numbers from keyed hashes, from which neither can be had back.
import type { HashPair, Salts } from './read-store.js';
import { type SipKey, sipHash } from './sip-hash.js';

/** SHA-256 of a text in UTF-8, in hexadecimal digits; the first 32 digits at least. */
export type HashText = (text: string) => string | Promise<string>;

const toHex = (bytes: Uint8Array): string => {
  let digits = '';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return digits;
};

/** SHA-256 by Web Crypto, which every runtime has. */
export const webHash: HashText = async (text) =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

/** Who reads: the network address, and what the browser calls itself. Neither is kept. */
export interface Visitor {
  /** An IPv4 address, or the /64 network of an IPv6 address. */
  readonly address: string;
  readonly userAgent: string;
}

/** A visit under both salts. */
export interface VisitHashes {
  readonly now: HashPair;
  readonly before: HashPair;
}

const wordAt = (digits: string, index: number): number =>
  Number.parseInt(digits.slice(8 * index, 8 * index + 8), 16) | 0;

const toKey = (digits: string): SipKey => [wordAt(digits, 0), wordAt(digits, 1), wordAt(digits, 2), wordAt(digits, 3)];

/** 62 of the 64 bits of a visitor's hash of an article. */
function toPair(secret: SipKey, articleKey: string): HashPair {
  const [low, high] = sipHash(secret, articleKey);
  return [low >>> 1, high >>> 1];
}

/** The two secrets of a visitor, for as long as his beacon is counted. */
export class VisitorSecrets {
  readonly #now: SipKey;
  readonly #before: SipKey;

  constructor(now: SipKey, before: SipKey) {
    this.#now = now;
    this.#before = before;
  }

  /** The visitor's read of an article. */
  hash(articleKey: string): VisitHashes {
    return { now: toPair(this.#now, articleKey), before: toPair(this.#before, articleKey) };
  }
}

/**
 * Hashes visits with the salts of one bucket, in two steps. SHA-256 of a random salt and the visitor gives a secret of
 * 128 bits, which nothing keeps; the salt stands before everything else, and the hash is cut, so that it can neither be
 * extended nor tried out by who does not have the salt. With that secret, SipHash-2-4 gives 62 bits for each article.
 * It is a pseudorandom function: the article is inside the hash, and not even within one bucket can two reads of one
 * visitor be told to belong together from what is stored. A beacon of three events then takes two SHA-256, not six.
 */
export class VisitHasher {
  readonly #hash: HashText;
  readonly #saltNow: string;
  readonly #saltBefore: string;
  readonly salts: Salts;

  constructor(salts: Salts, hash: HashText) {
    this.#hash = hash;
    this.#saltNow = toHex(salts.now);
    this.#saltBefore = toHex(salts.before);
    this.salts = salts;
  }

  /** What a visitor's reads are hashed with; a promise where the hash function gives promises. */
  secretsOf({ address, userAgent }: Visitor): VisitorSecrets | Promise<VisitorSecrets> {
    const text = `${address}\0${userAgent}`;
    const [now, before] = [this.#hash(this.#saltNow + text), this.#hash(this.#saltBefore + text)];
    if (typeof now === 'string' && typeof before === 'string') return new VisitorSecrets(toKey(now), toKey(before));
    return Promise.all([now, before]).then(([first, second]) => new VisitorSecrets(toKey(first), toKey(second)));
  }
}
