// HitQueue: gathers hits for a moment, so that a store is called once for many, and stays bounded while it can't be
// had.
import type { Hit, ReadStore } from './read-store.js';

/** Hits in one call of a store. */
const MAX_HITS_PER_CALL = 32;
/** Hits that wait at most; what comes then is dropped. */
const MAX_WAITING = 10_000;

interface Waiting {
  readonly bucket: number;
  readonly hit: Hit;
}

/** Hits on their way to a store. */
export class HitQueue {
  readonly #store: Pick<ReadStore, 'count'>;
  readonly #intervalMs: number;
  #waiting: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The call that is under way. */
  #sending: Promise<void> | undefined;
  /** Why the last call failed; undefined when it did not. */
  failure: Error | undefined;
  /** When hits were last taken by the store: milliseconds since 1970. */
  lastCountAt: number | undefined;

  /** `intervalMs`: how long hits are gathered. */
  constructor(store: Pick<ReadStore, 'count'>, intervalMs: number) {
    this.#store = store;
    this.#intervalMs = intervalMs;
  }

  /** Takes a hit; false when too many wait. */
  add(bucket: number, hit: Hit): boolean {
    if (this.#waiting.length >= MAX_WAITING) return false;
    this.#waiting.push({ bucket, hit });
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, this.#intervalMs);
    return true;
  }

  /** Hands over what waits; resolves when the store has it, or has failed. */
  async flush(): Promise<void> {
    await this.#sending;
    this.#sending = this.#sendAll();
    await this.#sending;
    this.#sending = undefined;
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const { bucket } = this.#waiting[0]!;
      const call = this.#waiting.slice(0, MAX_HITS_PER_CALL).filter((waiting) => waiting.bucket === bucket);
      try {
        await this.#store.count(
          bucket,
          call.map(({ hit }) => hit),
        );
      } catch (error) {
        // They wait on: a call that was repeated counts nothing twice, since the filter already has its visitors.
        this.failure = error as Error;
        return;
      }
      this.#waiting.splice(0, call.length);
      this.failure = undefined;
      this.lastCountAt = Date.now();
    }
  }

  /** Hits that wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Hands over what waits, and takes no more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.flush();
  }
}
