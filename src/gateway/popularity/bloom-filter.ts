// Bloom filter: remembers that a visitor was counted for an article, without remembering either.
import type { HashPair } from './read-store.js';

/** Probes an entry. With 9.6 bits an entry, 1 in 100 entries is taken for one that was there (Bloom, CACM 1970). */
const PROBES = 7;
const BITS_PER_ENTRY = 9.6;

/** Bits of a filter that is made for so many entries, in whole bytes. */
export const filterBits = (expectedEntries: number): number => Math.ceil((expectedEntries * BITS_PER_ENTRY) / 8) * 8;

/** A set that may say "there" of what is not, and never "not there" of what is. */
export class BloomFilter {
  readonly #bits: number;
  readonly bytes: Uint8Array;

  /** `bytes`: a filter as it was kept, of the same size. */
  constructor(bits: number, bytes: Uint8Array = new Uint8Array(bits / 8)) {
    this.#bits = bits;
    this.bytes = bytes;
  }

  has([first, second]: HashPair): boolean {
    let bit = first % this.#bits;
    const step = second % this.#bits;
    for (let probe = 0; probe < PROBES; probe += 1) {
      if ((this.bytes[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
      bit = this.#next(bit, step);
    }
    return true;
  }

  /** Puts an entry in; true when it was not there. */
  add([first, second]: HashPair): boolean {
    let isNew = false;
    let bit = first % this.#bits;
    const step = second % this.#bits;
    for (let probe = 0; probe < PROBES; probe += 1) {
      const mask = 1 << (bit & 7);
      if ((this.bytes[bit >> 3]! & mask) === 0) isNew = true;
      this.bytes[bit >> 3]! |= mask;
      bit = this.#next(bit, step);
    }
    return isNew;
  }

  /** The bit of the next probe: (first + probe * second) % bits, without a division. */
  #next(bit: number, step: number): number {
    const next = bit + step;
    return next < this.#bits ? next : next - this.#bits;
  }
}
