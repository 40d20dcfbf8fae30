// KnownKeys: which articles may be counted, remembered for a while so that a beacon seldom asks the store.
import { LRUCache } from 'lru-cache';
import type { ReadStore } from './read-store.js';

const MAX_KEYS = 20_000;
const KNOWN_FOR_MS = 60_000;
/** An article that a feed brings next minute should count soon. */
const UNKNOWN_FOR_MS = 5000;

/** Answers whether keys are known. */
export class KnownKeys {
  readonly #store: Pick<ReadStore, 'known'>;
  readonly #now: () => number;
  readonly #answers = new LRUCache<string, { isKnown: boolean; until: number }>({ max: MAX_KEYS });

  /** `now` gives milliseconds since 1970. */
  constructor(store: Pick<ReadStore, 'known'>, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Those of the keys that are known. */
  async of(keys: readonly string[]): Promise<Set<string>> {
    const time = this.#now();
    const isFresh = (key: string) => (this.#answers.get(key)?.until ?? 0) > time;
    const asked = keys.filter((key) => !isFresh(key));
    if (asked.length > 0) await this.#ask(asked, time);
    return new Set(keys.filter((key) => this.#answers.get(key)?.isKnown));
  }

  async #ask(keys: readonly string[], time: number): Promise<void> {
    try {
      const found = await this.#store.known(keys);
      for (const key of keys) this.#answers.set(key, this.#answerFor(found.has(key), time));
    } catch (error) {
      // What was known a minute ago is known still: what is counted meanwhile waits for the store.
      if (keys.some((key) => !this.#answers.has(key))) throw error;
    }
  }

  #answerFor(isKnown: boolean, time: number): { isKnown: boolean; until: number } {
    return { isKnown, until: time + (isKnown ? KNOWN_FOR_MS : UNKNOWN_FOR_MS) };
  }
}
