// Representations: one body in the codings that clients take, compressed once and kept while it is hot.
import { LRUCache } from 'lru-cache';
import { sha256 } from '../publish/hash.js';
import type { Coding } from './encoding.js';
import type { FeedCopy } from '../publish/source.js';

/** Compresses a body; the coding is one of those that come with it. */
export type Compress = (body: Uint8Array, coding: Exclude<Coding, 'identity'>) => Promise<Uint8Array>;

/** Headers as Node's `writeHead` takes them: names and values in turns. They hold for a second. */
export interface AnswerHead {
  readonly copy: FeedCopy;
  readonly age: number;
  readonly ttl: number;
  /** Of a 200. */
  readonly found: readonly string[];
  /** Of a 304. */
  readonly notModified: readonly string[];
}

/** A body with its entity tag, and its compressed forms as they are asked for. */
export class Representation {
  readonly body: Uint8Array;
  /** Entity tag without quotes and suffix. */
  readonly tag: string;
  /** Its answers' `Link` header; undefined where they have none. */
  link: string | undefined;
  /** The headers that its answers had last, by coding. */
  readonly heads = new Map<Coding, AnswerHead>();
  readonly #coded = new Map<Coding, Promise<Uint8Array> | Uint8Array>();

  constructor(body: Uint8Array, tag: string) {
    this.body = body;
    this.tag = tag;
    this.#coded.set('identity', body);
  }

  /** The strong entity tag in a coding. */
  etag(coding: Coding): string {
    if (coding === 'identity') return `"${this.tag}"`;
    return coding === 'br' ? `"${this.tag}-br"` : `"${this.tag}-gz"`;
  }

  /** The body in a coding, where it is there; undefined where it has to be compressed. */
  ready(coding: Coding): Uint8Array | undefined {
    const known = this.#coded.get(coding);
    return known instanceof Uint8Array ? known : undefined;
  }

  /** The body in a coding; at once where it was asked for before. */
  coded(coding: Coding, compress: Compress): Promise<Uint8Array> | Uint8Array {
    const known = this.#coded.get(coding);
    if (known) return known;
    const work = compress(this.body, coding as 'br').then((bytes) => {
      this.#coded.set(coding, bytes);
      return bytes;
    });
    this.#coded.set(coding, work);
    work.catch(() => this.#coded.delete(coding));
    return work;
  }
}

/** Makes the body of a representation. */
export type MakeBody = () => Promise<Uint8Array> | Uint8Array;

/**
 * Representations by what they were made of, bounded by their bytes; what is asked for at the same time is made
 * once.
 */
export class RepresentationCache {
  readonly #cache: LRUCache<string, Representation, MakeBody>;

  constructor(maxBytes: number) {
    this.#cache = new LRUCache<string, Representation, MakeBody>({
      maxSize: maxBytes,
      // Compressed forms are about half as much again.
      sizeCalculation: ({ body }) => Math.ceil(body.length * 1.5) + 500,
      ignoreFetchAbort: true,
      fetchMethod: async (_key, _stale, { context }) => {
        const body = await context();
        return new Representation(body, await sha256(body, 22));
      },
    });
  }

  /** The representation that is there; undefined where it has to be made. */
  peek(key: string): Representation | undefined {
    return this.#cache.get(key);
  }

  async get(key: string, make: MakeBody): Promise<Representation> {
    return (await this.#cache.forceFetch(key, { context: make }))!;
  }
}
