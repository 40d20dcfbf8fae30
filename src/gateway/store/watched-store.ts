// WatchedStore: a store that says in the log and to monitors when it is out of order.
import type { GatewayLog } from '../log.js';
import type { ReleaseLease, Store, StoredFeed } from './store.js';
import { StoreHealth } from './store-health.js';

/** Passes everything on to another store, and remembers what failed. */
export class WatchedStore implements Store {
  readonly #store: Store;
  readonly #health: StoreHealth;

  constructor(store: Store, log: GatewayLog) {
    this.#store = store;
    this.#health = new StoreHealth(log, 'store-failed');
  }

  /** `ok`, or what a call failed of. */
  get status(): string {
    return this.#health.status;
  }

  readFeed(name: string): Promise<StoredFeed | undefined> {
    return this.#health.watch('read', () => this.#store.readFeed(name));
  }

  writeFeed(name: string, feed: StoredFeed, ifHash?: string | null): Promise<boolean> {
    return this.#health.watch('write', () => this.#store.writeFeed(name, feed, ifHash));
  }

  lease(name: string, milliseconds: number): Promise<ReleaseLease | undefined> {
    return this.#health.watch('write', () => this.#store.lease(name, milliseconds));
  }

  sweep(names: ReadonlySet<string>): Promise<void> {
    return this.#health.watch('read', () => this.#store.sweep(names));
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}
