// CurrentSalts: the salts of this bucket, asked for once a bucket and not once a beacon.
import type { ReadStore, Salts } from './read-store.js';

/** Salts are asked for anew this long after they came: the clocks of a fleet differ a little. */
const MAX_AGE_MS = 10_000;

/** Gives the store's salts. */
export class CurrentSalts {
  readonly #store: Pick<ReadStore, 'salts'>;
  readonly #bucketMs: number;
  readonly #now: () => number;
  #last: { salts: Salts; at: number } | undefined;
  /** The question that is under way, for all who wait for it. */
  #asking: Promise<Salts> | undefined;

  /** `now` gives milliseconds since 1970. */
  constructor(store: Pick<ReadStore, 'salts'>, bucketMs: number, now: () => number) {
    this.#store = store;
    this.#bucketMs = bucketMs;
    this.#now = now;
  }

  async get(): Promise<Salts> {
    const last = this.#lastOfBucket();
    if (last && this.#now() - last.at < MAX_AGE_MS) return last.salts;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    try {
      return await this.#asking;
    } catch (error) {
      // A bucket has its salts for as long as it lasts: what is counted meanwhile waits for the store.
      if (last) return last.salts;
      throw error;
    }
  }

  #lastOfBucket(): { salts: Salts; at: number } | undefined {
    const bucketOf = (time: number) => Math.floor(time / this.#bucketMs);
    const isSame = this.#last && bucketOf(this.#last.at) === bucketOf(this.#now());
    return isSame ? this.#last : undefined;
  }

  async #ask(): Promise<Salts> {
    const at = this.#now();
    const salts = await this.#store.salts();
    this.#last = { salts, at };
    return salts;
  }
}
