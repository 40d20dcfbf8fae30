// SipHash-2-4 (Aumasson and Bernstein, 2012): a keyed hash of short texts, by arithmetic alone.

/** A secret of 128 bits, in numbers of 32 bits, the lowest first. */
export type SipKey = readonly [number, number, number, number];

/** Four variables of 64 bits, each as its low and its high half. One hash is made at a time, so one state is enough. */
const state = new Int32Array(8);
// Where each of them is.
const V0 = 0;
const V1 = 2;
const V2 = 4;
const V3 = 6;

/** "somepseudorandomlygeneratedbytes": the state before the key. */
const START = [0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462];

/** Adds one variable to another. */
function add(to: number, other: number): void {
  const low = (state[to]! >>> 0) + (state[other]! >>> 0);
  const carry = low > 0xffffffff ? 1 : 0;
  state[to] = low;
  state[to + 1] = state[to + 1]! + state[other + 1]! + carry;
}

/** Turns a variable left by fewer than 32 bits, then takes in another. */
function mix(variable: number, bits: number, other: number): void {
  const low = state[variable]!;
  const high = state[variable + 1]!;
  state[variable] = ((low << bits) | (high >>> (32 - bits))) ^ state[other]!;
  state[variable + 1] = ((high << bits) | (low >>> (32 - bits))) ^ state[other + 1]!;
}

/** Turns a variable by 32 bits. */
function swap(variable: number): void {
  const low = state[variable]!;
  state[variable] = state[variable + 1]!;
  state[variable + 1] = low;
}

function runRounds(count: number): void {
  for (let round = 0; round < count; round += 1) {
    add(V0, V1);
    mix(V1, 13, V0);
    swap(V0);
    add(V2, V3);
    mix(V3, 16, V2);
    add(V0, V3);
    mix(V3, 21, V0);
    add(V2, V1);
    mix(V1, 17, V2);
    swap(V2);
  }
}

/** Four letters from a place on, the first lowest; nothing after the end. */
function wordAt(text: string, start: number): number {
  let word = 0;
  const end = Math.min(text.length, start + 4);
  for (let index = start; index < end; index += 1) word |= text.charCodeAt(index) << (8 * (index - start));
  return word;
}

function takeIn(low: number, high: number): void {
  state[V3] = state[V3]! ^ low;
  state[V3 + 1] = state[V3 + 1]! ^ high;
  runRounds(2);
  state[V0] = state[V0]! ^ low;
  state[V0 + 1] = state[V0 + 1]! ^ high;
}

/** The hash of a text in ASCII: its low and its high 32 bits. */
export function sipHash(key: SipKey, text: string): [low: number, high: number] {
  for (let index = 0; index < START.length; index += 1) state[index] = START[index]! ^ key[index % 4]!;
  const { length } = text;
  const whole = length - (length % 8);
  for (let start = 0; start < whole; start += 8) takeIn(wordAt(text, start), wordAt(text, start + 4));
  takeIn(wordAt(text, whole), wordAt(text, whole + 4) | (length << 24));
  state[V2] = state[V2]! ^ 0xff;
  runRounds(4);
  const low = state[V0]! ^ state[V1]! ^ state[V2]! ^ state[V3]!;
  const high = state[V0 + 1]! ^ state[V1 + 1]! ^ state[V2 + 1]! ^ state[V3 + 1]!;
  return [low >>> 0, high >>> 0];
}
