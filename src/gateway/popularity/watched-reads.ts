// WatchedReadStore: a store of reads that says in the log and to monitors when it is out of order.
import type { GatewayLog } from '../log.js';
import { StoreHealth } from '../store/store-health.js';
import type { Hit, KnownArticle, RankedKey, ReadStore, Salts } from './read-store.js';

/** Passes everything on to another store, and remembers what failed. */
export class WatchedReadStore implements ReadStore {
  readonly #store: ReadStore;
  readonly #health: StoreHealth;

  constructor(store: ReadStore, log: GatewayLog) {
    this.#store = store;
    this.#health = new StoreHealth(log, 'reads-store-failed');
  }

  get maxHits(): number {
    return this.#store.maxHits;
  }

  /** `ok`, or what a call failed of. */
  get status(): string {
    return this.#health.status;
  }

  /** Failures so far. */
  get failureCount(): number {
    return this.#health.failureCount;
  }

  salts(): Promise<Salts> {
    return this.#health.watch('write', () => this.#store.salts());
  }

  count(bucket: number, hits: readonly Hit[]): Promise<number> {
    return this.#health.watch('write', () => this.#store.count(bucket, hits));
  }

  top(halfLifeMs: number, count: number): Promise<RankedKey[]> {
    return this.#health.watch('read', () => this.#store.top(halfLifeMs, count));
  }

  remember(articles: ReadonlyMap<string, KnownArticle>): Promise<void> {
    return this.#health.watch('write', () => this.#store.remember(articles));
  }

  known(keys: readonly string[]): Promise<Map<string, KnownArticle>> {
    return this.#health.watch('read', () => this.#store.known(keys));
  }

  sweepReads(): Promise<void> {
    return this.#health.watch('read', () => this.#store.sweepReads());
  }
}
