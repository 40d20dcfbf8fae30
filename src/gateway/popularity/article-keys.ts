// ArticleKeys: the keys of articles by what a beacon calls them, remembered because each is a hash.
import { LRUCache } from 'lru-cache';

/** Addresses whose keys are remembered, where they are not longer than most. */
const MAX_ADDRESSES = 10_000;
const USUAL_ADDRESS_LENGTH = 300;
const KEY = /^[\w-]{16}$/;

/** Gives the key of an article by its address, or by its key. */
export class ArticleKeys {
  readonly #keyOf: (url: string) => Promise<string>;
  readonly #keys = new LRUCache<string, string>({ max: MAX_ADDRESSES });

  /** `keyOf` makes the key of an address. */
  constructor(keyOf: (url: string) => Promise<string>) {
    this.#keyOf = keyOf;
  }

  /** The key; undefined where it has to be made first. */
  peek(article: string): string | undefined {
    return this.#keys.get(article) ?? (KEY.test(article) ? article : undefined);
  }

  async get(article: string): Promise<string> {
    const ready = this.peek(article);
    if (ready !== undefined) return ready;
    const key = await this.#keyOf(article);
    if (article.length <= USUAL_ADDRESS_LENGTH) this.#keys.set(article, key);
    return key;
  }
}
