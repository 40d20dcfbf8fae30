// CurrentSalts: the salts of this bucket, asked for once a bucket and not once a beacon.
import { elapsed } from './elapsed.js';
import type { ReadStore } from './read-store.js';
import { VisitHasher, type HashText } from './visitor-hash.js';

/** Salts are asked for anew this long after they came: the clocks of a fleet differ a little. */
const MAX_AGE_MS = 10_000;

/** What the salts are had from. */
export interface SaltsParts {
  readonly store: Pick<ReadStore, 'salts'>;
  readonly bucketMs: number;
  readonly hash: HashText;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Gives what hashes visits with the store's salts. */
export class CurrentSalts {
  readonly #parts: SaltsParts;
  #last: { hasher: VisitHasher; at: number; bucket: number } | undefined;
  /** The question that is under way, for all who wait for it. */
  #asking: Promise<VisitHasher> | undefined;

  constructor(parts: SaltsParts) {
    this.#parts = parts;
  }

  /** What hashes visits now; undefined where the store has to be asked first. */
  peek(): VisitHasher | undefined {
    const time = this.#parts.now();
    const last = this.#last;
    const isFresh = last && elapsed(last.at, time) < MAX_AGE_MS && this.#bucketOf(time) === last.bucket;
    return isFresh ? last.hasher : undefined;
  }

  async get(): Promise<VisitHasher> {
    const ready = this.peek();
    if (ready) return ready;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    try {
      return await this.#asking;
    } catch (error) {
      // A bucket has its salts for as long as it lasts: what is counted meanwhile waits for the store.
      if (this.#last?.bucket === this.#bucketOf(this.#parts.now())) return this.#last.hasher;
      throw error;
    }
  }

  #bucketOf(time: number): number {
    return Math.floor(time / this.#parts.bucketMs);
  }

  async #ask(): Promise<VisitHasher> {
    const at = this.#parts.now();
    const hasher = new VisitHasher(await this.#parts.store.salts(), this.#parts.hash);
    this.#last = { hasher, at, bucket: this.#bucketOf(at) };
    return hasher;
  }
}
