// HitQueue: gathers hits for a moment, so that a store is called once for many, and stays bounded while it can't be
// had.
import type { Hit, ReadStore } from './read-store.js';

/** Hits that wait at most; what comes then is dropped. */
const MAX_WAITING = 10_000;
/** As soon as so many wait, they are handed over. */
const MANY = 1000;
/** Calls under way at most: a busy gateway gathers more for one call than a round trip to the store takes away. */
const MAX_CALLS = 8;
/** How long a store that failed is left alone, in milliseconds. */
const RETRY_MS = 1000;

interface Waiting {
  readonly bucket: number;
  readonly hit: Hit;
}

/** Hits on their way to a store. */
export class HitQueue {
  readonly #store: Pick<ReadStore, 'count'>;
  readonly #intervalMs: number;
  readonly #maxHits: number;
  #waiting: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The calls that are under way, for all who wait for them. */
  #sending: Promise<void> | undefined;
  #isClosed = false;
  /** Why the last call failed; undefined when it did not. */
  failure: Error | undefined;
  /** When hits were last taken by the store: milliseconds since 1970. */
  lastCountAt: number | undefined;

  /** `intervalMs`: how long hits are gathered, unless there are many; `maxHits`: hits in one call of the store. */
  constructor(store: Pick<ReadStore, 'count'>, intervalMs: number, maxHits = MANY) {
    this.#store = store;
    this.#intervalMs = intervalMs;
    this.#maxHits = maxHits;
  }

  /** Whether too many wait: what is added now is dropped. */
  get isFull(): boolean {
    return this.#waiting.length >= MAX_WAITING;
  }

  /** Takes a hit; false when too many wait. */
  add(bucket: number, hit: Hit): boolean {
    if (this.isFull) return false;
    this.#waiting.push({ bucket, hit });
    if (this.#waiting.length === MANY) this.#hurry();
    this.#schedule(this.#intervalMs);
    return true;
  }

  /** Hands over what waits, a few calls at a time; resolves when the store has it, or has failed. */
  flush(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
      if (this.#waiting.length > 0) this.#schedule(RETRY_MS);
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    do {
      const calls = this.#nextCalls();
      const outcomes = await Promise.allSettled(calls.map((call) => this.#send(call)));
      const failures = outcomes.map((outcome) =>
        outcome.status === 'rejected' ? (outcome.reason as Error) : undefined,
      );
      const failed = calls.filter((_, index) => failures[index]);
      // They wait on: a call that was repeated counts nothing twice, since the filter already has its visitors.
      this.#waiting.splice(0, calls.flat().length, ...failed.flat());
      this.failure = failures.find((failure) => failure);
    } while (this.#waiting.length > 0 && !this.failure);
  }

  async #send(call: readonly Waiting[]): Promise<void> {
    await this.#store.count(
      call[0]!.bucket,
      call.map(({ hit }) => hit),
    );
    this.lastCountAt = Date.now();
  }

  /** What waits first, in calls of one bucket each. */
  #nextCalls(): Waiting[][] {
    const calls: Waiting[][] = [];
    for (let from = 0; from < this.#waiting.length && calls.length < MAX_CALLS; from += calls.at(-1)!.length)
      calls.push(this.#callAt(from));
    return calls;
  }

  #callAt(from: number): Waiting[] {
    const call = this.#waiting.slice(from, from + this.#maxHits);
    const end = call.findIndex(({ bucket }) => bucket !== call[0]!.bucket);
    return end < 0 ? call : call.slice(0, end);
  }

  /** Many wait: the gathering ends now, unless the store has failed. */
  #hurry(): void {
    if (this.failure) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#schedule(0);
  }

  #schedule(milliseconds: number): void {
    if (this.#timer !== undefined || this.#isClosed || this.#sending) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.flush();
      },
      this.failure ? RETRY_MS : milliseconds,
    );
    // In Node a timer keeps the process alive; elsewhere it is a number.
    (this.#timer as { unref?: () => void }).unref?.();
  }

  /** Hits that wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Hands over what waits, and tries no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.flush();
  }
}
