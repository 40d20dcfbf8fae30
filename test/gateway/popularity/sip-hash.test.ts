// SipHash-2-4 against the vectors of its authors (https://github.com/veorq/SipHash, vectors.h): the key is 00 01 … 0f,
// and each text the bytes 00 01 … of its length.
import { expect, it } from 'vitest';
import { type SipKey, sipHash } from '../../../src/gateway/popularity/sip-hash.js';

const KEY: SipKey = [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c];
/** Hashes of texts of 0, 1, 7, 8, 15, 16 and 63 bytes, as the bytes stand in the file. */
const VECTORS = [
  [0, '310e0edd47db6f72'],
  [1, 'fd67dc93c539f874'],
  [7, '37d1018bf50002ab'],
  [8, '6224939a79f5f593'],
  [15, 'e545be4961ca29a1'],
  [16, 'db9bc2577fcc2a3f'],
  [63, '724506eb4c328a95'],
] as const;

/** The bytes of a number, the lowest first. */
const bytesOf = (word: number) =>
  [0, 8, 16, 24].map((shift) => ((word >>> shift) & 255).toString(16).padStart(2, '0')).join('');

it.each(VECTORS)('hashes %d bytes as its authors do', (length, expected) => {
  const text = String.fromCharCode(...Array.from({ length }, (_, index) => index));
  expect(sipHash(KEY, text).map(bytesOf).join('')).toBe(expected);
});
