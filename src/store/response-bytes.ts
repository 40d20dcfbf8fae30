// The bytes of a response: read up to a limit, joined, summed.
import { FeedError } from '../feed/feed-error.js';

/**
 * Reads a body chunk by chunk; rejects with `too-large` as soon as it has, or says that it has, more than `maxBytes`.
 * `onPause` gets the chunks so far when the next one is waited for.
 */
export async function readBounded(
  response: Response,
  maxBytes: number,
  onPause: (chunks: readonly Uint8Array[]) => void,
): Promise<Uint8Array[]> {
  const { body, headers } = response;
  // Of what is sent, compressed or not: a feed that says so is not even begun.
  let size = Number(headers.get('content-length'));
  if (size > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  if (!body) return readAtOnce(response, maxBytes);
  const reader = body.getReader();
  size = 0;
  for (;;) {
    const { done, value } = await withTimer(reader.read(), () => onPause(chunks));
    if (done) return chunks;
    size += value.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(value);
  }
}

/** What `promise` gives; `onWait` is called when it is not there a task later. */
async function withTimer<T>(promise: Promise<T>, onWait: () => void): Promise<T> {
  const timer = setTimeout(onWait);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

/** The whole body of a response without a stream, as a `fetch` that the page has replaced by an old one gives it. */
async function readAtOnce(response: Response, maxBytes: number): Promise<Uint8Array[]> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  return bytes.length ? [bytes] : [];
}

const tooLarge = (maxBytes: number) => new FeedError('too-large', `more than ${maxBytes} bytes`);

/** The chunks as one array. */
export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  let size = 0;
  for (const chunk of chunks) size += chunk.length;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

const BYTES_PER_WORD = 4;

/** A number of 32 bits that differs where bytes do, as good as always: enough to tell that a feed has changed. */
export function checksum(bytes: Uint8Array): number {
  // By words, as 3 MB by bytes are a task of 20 ms. Bytes that do not begin at a word are copied to where they do.
  const aligned = bytes.byteOffset % BYTES_PER_WORD === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.length / BYTES_PER_WORD));
  let sum = 0;
  for (let index = 0; index < words.length; index += 1) sum = mix(sum, words[index]!);
  for (let index = words.length * BYTES_PER_WORD; index < bytes.length; index += 1) sum = mix(sum, bytes[index]!);
  return sum >>> 0;
}

/** One step of MurmurHash3 for 32 bits, by Austin Appleby, in the public domain. */
function mix(sum: number, word: number): number {
  const scrambled = Math.imul(rotate(Math.imul(word, 0xcc9e_2d51), 15), 0x1b87_3593);
  return (Math.imul(rotate(sum ^ scrambled, 13), 5) + 0xe654_6b64) | 0;
}

/** The bits of a number turned to the left. */
const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
