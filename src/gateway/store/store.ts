// Store: what a gateway keeps between two requests for a feed, and between two starts.

/** What `http-cache-semantics` writes of an answer, and the validators in it; opaque to a store. */
export type StoredPolicy = Readonly<Record<string, unknown>>;

/** The last good copy of a feed, with what is needed to ask for the next one. Times are milliseconds since 1970. */
export interface StoredFeed {
  /** JSON Feed 1.1 with the articles' bodies, UTF-8. */
  readonly body: Uint8Array;
  /** SHA-256 of `body`, base64url, 22 characters. */
  readonly hash: string;
  /** The upstream's answer as a cache sees it. */
  readonly policy?: StoredPolicy;
  /** When the upstream last said that this is its feed. */
  readonly fetchedAt: number;
  /** When `body` last changed. */
  readonly changedAt: number;
  /** When the next request is due. */
  readonly nextAt: number;
  /** Articles in `body`. */
  readonly articleCount: number;
  /** Whether the document ended before its root was closed. */
  readonly incomplete?: boolean;
  /** Whether the last answer was a feed without articles, which replaces a list only when it comes twice. */
  readonly emptyOnce?: boolean;
}

/** Gives a lease back before it ends by itself. */
export type ReleaseLease = () => Promise<void>;

/**
 * A place for feeds. Memory, SQLite and whatever else passes test/gateway/store-conformance.ts.
 * Every method may reject; the gateway then goes on with what it has in memory.
 */
export interface Store {
  /** The copy of a feed; undefined when there is none. */
  readFeed(name: string): Promise<StoredFeed | undefined>;
  /**
   * Keeps a copy. With `ifHash`, only where the copy that is there has that hash, or where there is none for `null`;
   * false means that another process was faster and nothing was written.
   */
  writeFeed(name: string, feed: StoredFeed, ifHash?: string | null): Promise<boolean>;
  /** The right to refresh a feed, for `milliseconds`; undefined while another process has it. */
  lease(name: string, milliseconds: number): Promise<ReleaseLease | undefined>;
  /** Forgets the feeds that are not in `names`, and leases that have ended. */
  sweep(names: ReadonlySet<string>): Promise<void>;
  /** Ends the store; nothing is called afterwards. */
  close(): Promise<void>;
}
