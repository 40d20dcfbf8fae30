// MemoryStore: feeds in this process, gone when it ends.
import type { ReleaseLease, Store, StoredFeed } from './store.js';

interface Lease {
  readonly endsAt: number;
}

/** A `Store` in the memory of one process. */
export class MemoryStore implements Store {
  /** Copies by the name of the feed. */
  readonly #feeds = new Map<string, StoredFeed>();
  /** Who may refresh a feed now, by its name. */
  readonly #leases = new Map<string, Lease>();
  readonly #now: () => number;

  /** `now` gives milliseconds since 1970. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async readFeed(name: string): Promise<StoredFeed | undefined> {
    return this.#feeds.get(name);
  }

  async writeFeed(name: string, feed: StoredFeed, ifHash?: string | null): Promise<boolean> {
    const present = this.#feeds.get(name)?.hash ?? null;
    if (ifHash !== undefined && ifHash !== present) return false;
    this.#feeds.set(name, feed);
    return true;
  }

  async lease(name: string, milliseconds: number): Promise<ReleaseLease | undefined> {
    const now = this.#now();
    const taken = this.#leases.get(name);
    if (taken && taken.endsAt > now) return undefined;
    const lease = { endsAt: now + milliseconds };
    this.#leases.set(name, lease);
    return async () => {
      if (this.#leases.get(name) === lease) this.#leases.delete(name);
    };
  }

  async sweep(names: ReadonlySet<string>): Promise<void> {
    for (const name of [...this.#feeds.keys()]) {
      if (!names.has(name)) this.#feeds.delete(name);
    }
    for (const [name, { endsAt }] of [...this.#leases]) {
      if (endsAt <= this.#now()) this.#leases.delete(name);
    }
  }

  async close(): Promise<void> {
    this.#feeds.clear();
    this.#leases.clear();
  }
}
