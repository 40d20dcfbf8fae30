// The checksum that tells whether a feed has changed.
import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/store/response-bytes.js';

const text = 'Kabar cuaca & kota nomor 1234567890, Senin, 05 Januari 2026';
const bytes = (value: string) => new TextEncoder().encode(value);

describe('checksum', () => {
  it('is the same for the same bytes, wherever they lie', () => {
    const shifted = bytes(`x${text}`).subarray(1);
    expect(checksum(shifted)).toBe(checksum(bytes(text)));
    expect(checksum(new Uint8Array())).toBe(checksum(new Uint8Array()));
  });

  it('differs where any one byte, or any two digits, differ', () => {
    const sums = new Set([checksum(bytes(text))]);
    let count = 1;
    const add = (other: Uint8Array) => {
      sums.add(checksum(other));
      count += 1;
    };
    for (let first = 0; first < text.length; first += 1) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64]) {
        const one = bytes(text);
        one[first]! ^= bit;
        add(one);
        for (let second = first + 1; second < text.length; second += 1) {
          const two = one.slice();
          two[second]! ^= bit;
          add(two);
        }
      }
    }
    expect(sums.size).toBe(count);
  });

  it('differs where the same bytes stand in another order', () => {
    const parts = ['aaaa', 'bbbb', 'cccc', 'd'];
    const sums = new Set(
      parts.map((_, index) => checksum(bytes([...parts.slice(index), ...parts.slice(0, index)].join('')))),
    );
    expect(sums.size).toBe(parts.length);
  });
});
