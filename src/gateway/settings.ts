// Settings: the configuration after it was checked, with every default filled in and every unit made plain.

/** What holds for every feed by name. */
interface FeedSettingsBase {
  /** The feed's name in addresses. */
  readonly name: string;
  /** Title instead of the upstream's. */
  readonly title?: string;
}

/** A feed from one upstream address. */
export interface SingleFeedSettings extends FeedSettingsBase {
  readonly kind: 'single';
  readonly url: string;
  /** Milliseconds between two requests at least. */
  readonly everyMs: number;
  /** Milliseconds for an answer, from asking to its last byte. */
  readonly timeoutMs: number;
  /** Bytes of an answer at most, after decompression. */
  readonly maxBytes: number;
  /** Milliseconds after which an old copy makes `/readyz` complain. */
  readonly maxStaleMs: number;
  /** IANA zone of dates without a zone. */
  readonly timeZone?: string;
  /** Networks that are private and may be asked for this feed, as CIDR. */
  readonly allow: readonly string[];
  /** Whether the feed's own `ttl` and `sy:updatePeriod` are left out of the schedule. */
  readonly ignoreTtl: boolean;
}

/** One source of a merged feed. */
export interface MergeSource {
  readonly feed: string;
  /** Section of all its articles in the merged feed. */
  readonly section?: string;
}

/** Several feeds as one, newest first. */
export interface MergedFeedSettings extends FeedSettingsBase {
  readonly kind: 'merged';
  readonly sources: readonly MergeSource[];
  /** Articles at most. */
  readonly limit: number;
}

/** Where another system has counts of reads. */
export interface CountsSettings {
  readonly url: string;
  /** Milliseconds between two requests at least. */
  readonly everyMs: number;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Networks that are private and may be asked, as CIDR. */
  readonly allow: readonly string[];
  /** Value of the `Authorization` header, for the address's own origin. */
  readonly authorization?: string;
}

/** The most read articles of several feeds. */
export interface PopularFeedSettings extends FeedSettingsBase {
  readonly kind: 'popular';
  readonly sources: readonly MergeSource[];
  readonly limit: number;
  /** Milliseconds after which a read counts half. */
  readonly halfLifeMs: number;
  /** Decayed reads in sum that make a ranking. */
  readonly atLeast: number;
  /** Another system that counts the reads; undefined where the gateway does. */
  readonly counts?: CountsSettings;
}

export type FeedSettings = SingleFeedSettings | MergedFeedSettings | PopularFeedSettings;

/** Where the gateway keeps its copies. */
export type StoreSettings =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'redis'; readonly url: string };

/** How reads are counted; kept for the routes that count. */
export interface CountSettings {
  readonly pages: readonly string[];
  readonly partners: '*' | readonly string[];
  readonly bucketMs: number;
  readonly weights: Readonly<Record<'r' | 's' | 'sPopuler' | 'i', number>>;
}

/** A host and a port to listen on. */
export interface ListenSettings {
  readonly host: string;
  readonly port: number;
}

/** A whole configuration. */
export interface Settings {
  readonly listen: ListenSettings;
  /** Address under which visitors reach the gateway, without a slash at its end. */
  readonly publicUrl: string;
  /** Networks whose `X-Forwarded-For` counts, as CIDR. */
  readonly trustProxy: readonly string[];
  readonly userAgent: string;
  readonly feeds: ReadonlyMap<string, FeedSettings>;
  readonly count?: CountSettings;
  /** Who may frame the embed pages: `frame-ancestors`. */
  readonly embedAncestors: '*' | readonly string[];
  readonly store: StoreSettings;
  readonly metrics: ListenSettings | false;
}
