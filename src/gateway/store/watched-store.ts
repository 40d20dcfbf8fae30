// WatchedStore: a store that says in the log and to monitors when it is out of order.
import type { GatewayLog } from '../log.js';
import type { ReleaseLease, Store, StoredFeed } from './store.js';

/** Passes everything on to another store, and remembers whether the last call went well. */
export class WatchedStore implements Store {
  readonly #store: Store;
  readonly #log: GatewayLog;
  /** What the last call failed of; undefined after one that went well. */
  #failure: string | undefined;

  constructor(store: Store, log: GatewayLog) {
    this.#store = store;
    this.#log = log;
  }

  /** `ok`, or what the last call failed of. */
  get status(): string {
    return this.#failure ?? 'ok';
  }

  readFeed(name: string): Promise<StoredFeed | undefined> {
    return this.#watch(() => this.#store.readFeed(name));
  }

  writeFeed(name: string, feed: StoredFeed, ifHash?: string | null): Promise<boolean> {
    return this.#watch(() => this.#store.writeFeed(name, feed, ifHash));
  }

  lease(name: string, milliseconds: number): Promise<ReleaseLease | undefined> {
    return this.#watch(() => this.#store.lease(name, milliseconds));
  }

  sweep(names: ReadonlySet<string>): Promise<void> {
    return this.#watch(() => this.#store.sweep(names));
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #watch<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.#failure = undefined;
      return result;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (this.#failure === undefined) this.#log.error({ event: 'store-failed', message });
      this.#failure = message;
      throw error;
    }
  }
}
