// SharedRanking: the last ranking of each popular feed in the store of feeds, so that a whole fleet shows one order,
// and shows it again after a restart.
import type { ReleaseLease, Store, StoredFeed } from '../store/store.js';

/** How long a gateway has the right to make a ranking, in milliseconds, where it does not give it back. */
const LEASE_MS = 5000;

const NOTHING: ReleaseLease = async () => undefined;

/** Rankings in a store; where it is out of order, each gateway goes on by itself. */
export class SharedRanking {
  readonly #store: Pick<Store, 'readFeed' | 'writeFeed' | 'lease'>;

  constructor(store: Pick<Store, 'readFeed' | 'writeFeed' | 'lease'>) {
    this.#store = store;
  }

  /** The last ranking of a feed. Never rejects. */
  read(name: string): Promise<StoredFeed | undefined> {
    return this.#store.readFeed(name).catch(() => undefined);
  }

  /** Keeps the ranking of a feed. Never rejects. */
  async keep(name: string, ranking: StoredFeed): Promise<void> {
    await this.#store.writeFeed(name, ranking).catch(() => false);
  }

  /**
   * The right to make the next ranking. Two that make one at the same time do no harm: the later stays. Never rejects.
   */
  async lease(name: string): Promise<ReleaseLease> {
    const release = await this.#store.lease(name, LEASE_MS).catch(() => undefined);
    return release ? () => release().catch(() => undefined) : NOTHING;
  }
}

/** Keys of a ranking's articles, in their order. */
export function keysOf({ body }: Pick<StoredFeed, 'body'>): string[] {
  const { items } = JSON.parse(new TextDecoder().decode(body)) as { items: { _berita?: { key?: string } }[] };
  return items.flatMap(({ _berita: facts }) => facts?.key ?? []);
}
