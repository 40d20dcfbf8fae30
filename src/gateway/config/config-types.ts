// GatewayConfig: the configuration as its file has it. The schema checks the same; a test holds the two together.

/** A feed of the configuration: one of `url`, `merge` and `popular`, and what belongs to it. */
export interface FeedConfig {
  /** Address of the feed: http(s). A port that is written here may be asked. */
  url?: string;
  /** Time between two requests at least, such as `1m`. Default `60s`; never under 15 seconds. */
  every?: string;
  /** Time for an answer, from asking to its last byte. Default `8s`. */
  timeout?: string;
  /** Size of an answer at most, after decompression. Default `2MB`. */
  maxBytes?: string;
  /** Age of a copy from which `/readyz` complains. Default `7d`. */
  maxStale?: string;
  /** IANA zone of dates without a zone. Default `Asia/Jakarta`. */
  timeZone?: string;
  /** Private networks that may be asked for this feed and its redirects. Default: none. */
  allow?: string[];
  /** Leaves the feed's own `ttl` and `sy:updatePeriod` out of the schedule. Default false. */
  ignoreTtl?: boolean;
  /** Names of feeds that are shown as one, newest first. */
  merge?: SourceConfig[];
  /** Names of feeds whose most read articles are shown. */
  popular?: SourceConfig[];
  /** Where another system has the counts of a popular feed. Default: the gateway counts. */
  counts?: string | CountsConfig;
  /** Title instead of the feed's own. */
  title?: string;
  /** Articles of a merged (default 50) or popular feed (default 20) at most. */
  limit?: number;
  /** Time after which a read counts half. Default `6h`. */
  halfLife?: string;
  /** Reads in sum under which a popular feed is no ranking. Default 20. */
  atLeast?: number;
}

/** Counts of another system, and what asking for them needs. */
export interface CountsConfig {
  /** Address of the counts: http(s). */
  url: string;
  /** Time between two requests at least. Default `5m`. */
  every?: string;
  /** Value of the `Authorization` header. */
  authorization?: string;
}

/** A feed's name, or the name with the section that its articles get in the merged feed. */
export type SourceConfig = string | { feed: string; section?: string };

/** Where to listen. */
export interface ListenConfig {
  host?: string;
  port?: number;
}

/** A whole configuration. A text that is `$NAME` stands for that variable of the environment. */
export interface GatewayConfig {
  /** Address of the schema, for editors. */
  $schema?: string;
  /** Default: port 8080 on 127.0.0.1. */
  listen?: ListenConfig;
  /** Address under which visitors reach the gateway. Default: `listen`. */
  publicUrl?: string;
  /** Networks whose `X-Forwarded-For` counts. Default: none. */
  trustProxy?: string[];
  /** `User-Agent` of requests to upstreams. */
  userAgent?: string;
  /** Feeds by name. */
  feeds: Record<string, FeedConfig>;
  /** How reads are counted. */
  count?: {
    pages?: string[];
    partners?: '*' | string[];
    bucket?: string;
    weights?: { r?: number; s?: number; sPopuler?: number; i?: number };
  };
  /** Who may frame the gateway's pages. */
  embed?: { ancestors?: '*' | string[] };
  /** `memory:` (default) or `sqlite:` with a path, relative to the configuration's file. */
  store?: string;
  /** Where metrics are served: port 9464 on 127.0.0.1; false: nowhere. */
  metrics?: false | ListenConfig;
}
