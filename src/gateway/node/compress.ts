// Compresses answers with Node's zlib, off the event loop.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Compress } from '../respond/representation.js';

const brotliAsync = promisify<Uint8Array, object, Buffer>(brotliCompress);
const gzipAsync = promisify<Uint8Array, object, Buffer>(gzip);

// Compressed once for all readers of a copy.
const BROTLI_QUALITY = 9;
const GZIP_LEVEL = 9;

/** Brotli and gzip. */
export const compress: Compress = async (body, coding) => {
  if (coding === 'gzip') return exactCopy(await gzipAsync(body, { level: GZIP_LEVEL }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return exactCopy(await brotliAsync(body, { params }));
};

/** What zlib gives is a view of 16 kB of memory, however little it is. */
const exactCopy = (bytes: Buffer): Uint8Array => new Uint8Array(bytes);
