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

  /** `now` gives milliseconds since 1970. */
  constructor(store: Pick<ReadStore, 'salts'>, bucketMs: number, now: () => number) {
    this.#store = store;
    this.#bucketMs = bucketMs;
    this.#now = now;
  }

  async get(): Promise<Salts> {
    const time = this.#now();
    const last = this.#last;
    const isSameBucket = last && Math.floor(last.at / this.#bucketMs) === Math.floor(time / this.#bucketMs);
    if (isSameBucket && time - last.at < MAX_AGE_MS) return last.salts;
    const salts = await this.#store.salts();
    this.#last = { salts, at: time };
    return salts;
  }
}
