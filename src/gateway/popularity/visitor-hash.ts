// Visitor and article as two numbers from a keyed hash, from which neither can be had back.
import type { HashPair, Salts } from './read-store.js';

/** HMAC-SHA-256 of a text; the first 8 bytes at least. */
export type Hmac = (key: Uint8Array, text: string) => Uint8Array | Promise<Uint8Array>;

const encoder = new TextEncoder();

/** HMAC by Web Crypto, which every runtime has. */
export const webHmac: Hmac = async (key, text) => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key as BufferSource, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, encoder.encode(text)));
};

/** Two numbers below 2^31 from the first 8 bytes of a hash. */
function toPair(hash: Uint8Array): HashPair {
  const view = new DataView(hash.buffer, hash.byteOffset, 8);
  return [view.getUint32(0) >>> 1, view.getUint32(4) >>> 1];
}

/** Who reads: the network address, and what the browser calls itself. Neither is kept. */
export interface Visitor {
  /** An IPv4 address, or the /64 network of an IPv6 address. */
  readonly address: string;
  readonly userAgent: string;
}

/**
 * A visitor's read of an article under both salts. The article is inside the hash: not even within one bucket can two
 * reads of one visitor be told to belong together from what is stored.
 */
export async function hashVisit(
  { address, userAgent }: Visitor,
  key: string,
  salts: Salts,
  hmac: Hmac,
): Promise<{ now: HashPair; before: HashPair }> {
  const text = `${address}\0${userAgent}\0${key}`;
  const [now, before] = await Promise.all([hmac(salts.now, text), hmac(salts.before, text)]);
  return { now: toPair(now), before: toPair(before) };
}
