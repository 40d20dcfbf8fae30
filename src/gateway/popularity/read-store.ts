// ReadStore: what a gateway keeps of reads: how often which article was read, and nothing of who read it.

/**
 * Random keys of the filters: that of this bucket of time and that of the one before. They are in no file and no log.
 */
export interface Salts {
  /** Number of the bucket: its beginning divided by its length. */
  readonly bucket: number;
  readonly now: Uint8Array;
  readonly before: Uint8Array;
}

/** Two numbers below 2^31 from a keyed hash: enough to derive the probes of a Bloom filter. */
export type HashPair = readonly [first: number, second: number];

/** One event that may count. */
export interface Hit {
  /** The article's key: 16 characters, base64url. */
  readonly key: string;
  /** Visitor and article, hashed with this bucket's salt. */
  readonly now: HashPair;
  /** The same with the last bucket's salt: that filter knows no other. */
  readonly before: HashPair;
  /** What the event is worth, above 0: the visitor is then counted for the article. */
  readonly weight: number;
}

/** An article in one ranking. */
export interface RankedKey {
  readonly key: string;
  /** Decayed reads as of now: a read counts half after the half-life, a quarter after two. */
  readonly reads: number;
  /** All counted events of the article, not decayed. */
  readonly views: number;
}

/** What is known of an article that may be counted. */
export interface KnownArticle {
  /** Address of the article. */
  readonly url: string;
  /** Names of the feeds that have had it. */
  readonly feeds: readonly string[];
  /** The article as an item of JSON Feed 1.1, as its feed last had it. */
  readonly item: Readonly<Record<string, unknown>>;
  /** When its feed last had it, milliseconds since 1970. */
  readonly seenAt: number;
}

/** What rankings a store keeps, and for how long. */
export interface ReadLimits {
  /** Half-lives of the lists, in milliseconds; one ranking each. */
  readonly halfLivesMs: readonly number[];
  /** Length of a bucket: the same visitor counts once for an article in it, milliseconds. */
  readonly bucketMs: number;
  /** Articles that are kept, those with the most reads first. */
  readonly maxArticles: number;
  /** How long an article is known after its feed last had it, milliseconds. */
  readonly knownForMs: number;
  /** Pairs of visitor and article for which a bucket's filter is made: with more, some readers are not counted. */
  readonly expectedPairs: number;
  /** What one event is worth at most: an article's reads are never more than its events, each worth so much. */
  readonly maxWeight: number;
}

/** The defaults of the limits that no configuration names. */
export const READ_LIMITS = {
  maxArticles: 5000,
  knownForMs: 14 * 86_400_000,
  expectedPairs: 500_000,
} as const;

/**
 * A place for counts. Memory, SQLite and Redis pass test/gateway/popularity/read-store-conformance.ts.
 * Every method may reject: counting then pauses, and feeds go on.
 */
export interface ReadStore {
  /** Hits in one call at most: a server that others use must not stand still for long. */
  readonly maxHits: number;
  /** The salts of now; every process of a fleet gets the same. */
  salts(): Promise<Salts>;
  /** Counts the hits whose visitors were not counted yet in that bucket or the one before; gives how many. */
  count(bucket: number, hits: readonly Hit[]): Promise<number>;
  /** The first articles of a ranking, best first. */
  top(halfLifeMs: number, count: number): Promise<RankedKey[]>;
  /** Makes articles known, or known anew. */
  remember(articles: ReadonlyMap<string, KnownArticle>): Promise<void>;
  /** Those of the keys that are known. */
  known(keys: readonly string[]): Promise<Map<string, KnownArticle>>;
  /** Trims, and forgets what is old; once a minute, by one process of a fleet. */
  sweepReads(): Promise<void>;
}
