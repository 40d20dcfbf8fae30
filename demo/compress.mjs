// Compresses text for the demo's visitors, as any web server does.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const encoders = {
  // Quality 5 takes little longer than gzip; a CDN would use more.
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipSync(body),
};

/** { body, headers } in the best encoding that the request accepts. */
export function compress(body, accepted = '') {
  const encoding = Object.keys(encoders).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
  return encoding
    ? { body: encoders[encoding](body), headers: { 'content-encoding': encoding, vary: 'accept-encoding' } }
    : { body, headers: { vary: 'accept-encoding' } };
}
