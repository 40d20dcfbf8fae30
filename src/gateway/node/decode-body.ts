// Reads and decompresses the body of an answer, within bounds on its bytes and on what they grow to.
import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FeedError } from '../../feed/index.js';

const MAX_RATIO = 100;
// Below this many bytes no ratio is dangerous, and feeds with many like items are legitimate.
const RATIO_FROM_BYTES = 65_536;
const MAX_ENCODINGS = 2;

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
  ['br', () => createBrotliDecompress()],
]);

function decodersOf(response: IncomingMessage): Transform[] {
  const encodings = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > MAX_ENCODINGS) throw new FeedError('network', 'Compressed too many times');
  return encodings.reverse().map((name) => {
    const create = DECODERS.get(name);
    if (!create) throw new FeedError('network', `Content-Encoding ${name} is not known`);
    return create();
  });
}

function assertBounds(raw: number, decoded: number, maxBytes: number): void {
  if (decoded > maxBytes) throw new FeedError('too-large', `More than ${maxBytes} bytes`);
  if (decoded > RATIO_FROM_BYTES && decoded > MAX_RATIO * raw)
    throw new FeedError('too-large', `Compressed more than ${MAX_RATIO} times`);
}

/** The decompressed body. Rejects with `FeedError` (`too-large`, `network`); the answer is destroyed then. */
export async function decodeBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  let raw = 0;
  response.on('data', (chunk: Buffer) => {
    raw += chunk.length;
  });
  const decoders = decodersOf(response);
  let source: Readable = response;
  // The callback is needed, and what it tells comes through the iteration below as well.
  if (decoders.length > 0) source = pipeline([response, ...decoders], () => {}) as unknown as Readable;
  const chunks: Buffer[] = [];
  let decoded = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      decoded += chunk.length;
      assertBounds(raw, decoded, maxBytes);
      chunks.push(chunk);
    }
  } finally {
    if (!response.complete) response.destroy();
  }
  if (!response.complete) throw new FeedError('network', 'The transfer was cut');
  return new Uint8Array(Buffer.concat(chunks));
}
