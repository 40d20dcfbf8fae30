// Visitor and article as two numbers from a keyed hash, from which neither can be had back.
import type { HashPair, Salts } from './read-store.js';

/** SHA-256 of a text in UTF-8, in hexadecimal digits; the first 24 digits at least. */
export type HashText = (text: string) => string | Promise<string>;

const toHex = (bytes: Uint8Array): string => {
  let digits = '';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return digits;
};

/** SHA-256 by Web Crypto, which every runtime has. */
export const webHash: HashText = async (text) =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

/** Two numbers below 2^31 from the first 16 digits of a hash. */
function toPair(digits: string): HashPair {
  return [Number.parseInt(digits.slice(0, 8), 16) >>> 1, Number.parseInt(digits.slice(8, 16), 16) >>> 1];
}

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

/**
 * Hashes visits with the salts of one bucket. The random salt stands before everything else, and only 62 bits of a hash
 * are kept: such a keyed SHA-256 can neither be extended nor be tried out by who does not have the salt. (HMAC's second
 * pass would cost twice as much, and guards those who show whole hashes.) The article is inside the hash: not even
 * within one bucket can two reads of one visitor be told to belong together from what is stored.
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

  /** A visitor's read of an article; a promise where the hash function gives promises. */
  hash({ address, userAgent }: Visitor, key: string): VisitHashes | Promise<VisitHashes> {
    const text = `${address}\0${userAgent}\0${key}`;
    const [now, before] = [this.#hash(this.#saltNow + text), this.#hash(this.#saltBefore + text)];
    if (typeof now === 'string' && typeof before === 'string') return { now: toPair(now), before: toPair(before) };
    return Promise.all([now, before]).then(([first, second]) => ({ now: toPair(first), before: toPair(second) }));
  }
}
