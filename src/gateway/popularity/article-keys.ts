// ArticleKeys: the keys of articles by what a beacon calls them, remembered because each is a hash.
import { LRUCache } from 'lru-cache';
import { articleIdentity } from '../../feed/identity.js';
import type { HashText } from './visitor-hash.js';

/** Addresses whose keys are remembered, where they are not longer than most. */
const MAX_ADDRESSES = 10_000;
const USUAL_ADDRESS_LENGTH = 300;
const KEY = /^[\w-]{16}$/;

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Digits of a hash that the 16 letters of a key are made of: six give four. */
const DIGITS = 24;

/** The first 16 characters of a hash in base64url, from its hexadecimal digits. */
function toKey(digits: string): string {
  let key = '';
  for (let start = 0; start < DIGITS; start += 6) {
    const bits = Number.parseInt(digits.slice(start, start + 6), 16);
    for (let shift = 18; shift >= 0; shift -= 6) key += BASE64URL[(bits >> shift) & 63];
  }
  return key;
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
