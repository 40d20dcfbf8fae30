// ArticleKeys: the keys of articles by what a beacon calls them, remembered because each is a hash.
import { LRUCache } from 'lru-cache';
import { articleIdentity } from '../../feed/identity.js';
import { toBase64Url } from '../publish/hash.js';
import type { HashText } from './visitor-hash.js';

/** Addresses whose keys are remembered, where they are not longer than most. */
const MAX_ADDRESSES = 10_000;
const USUAL_ADDRESS_LENGTH = 300;
const KEY = /^[\w-]{16}$/;

/** Bytes of a hash that the 16 characters of a key hold. */
const KEY_BYTES = 12;

/** What `sha256` of the same text gives, from its hexadecimal digits. */
function toKey(digits: string): string {
  const bytes = new Uint8Array(KEY_BYTES);
  for (let index = 0; index < KEY_BYTES; index += 1)
    bytes[index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  return toBase64Url(bytes);
}

/** The key of the article at an address; a promise where the hash function gives promises. */
export function keyOfAddress(url: string, hash: HashText): string | Promise<string> {
  const digits = hash(articleIdentity({ id: url, url }));
  return typeof digits === 'string' ? toKey(digits) : digits.then(toKey);
}

/** Gives the key of an article by its address, or by its key. */
export class ArticleKeys {
  readonly #keyOf: (url: string) => string | Promise<string>;
  readonly #keys = new LRUCache<string, string>({ max: MAX_ADDRESSES });

  /** `keyOf` makes the key of an address. */
  constructor(keyOf: (url: string) => string | Promise<string>) {
    this.#keyOf = keyOf;
  }

  /** The key; a promise where it has to be made first and that takes its time. */
  find(article: string): string | Promise<string> {
    const known = this.#keys.get(article);
    if (known !== undefined) return known;
    if (KEY.test(article)) return article;
    const key = this.#keyOf(article);
    return typeof key === 'string' ? this.#remember(article, key) : key.then((made) => this.#remember(article, made));
  }

  #remember(article: string, key: string): string {
    if (article.length <= USUAL_ADDRESS_LENGTH) this.#keys.set(article, key);
    return key;
  }
}
