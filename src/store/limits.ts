// Every limit of the store in one place, the unit at the end of its name.

/** Limits of requests, schedules and copies. */
export interface StoreLimits {
  /** Least time between two scheduled requests for one feed. */
  minIntervalS: number;
  /** Longest wait between retries after failures; a longer interval, `ttl` or `Retry-After` still holds. */
  maxRetryDelayS: number;
  /** Longest time for one request, from its start to its last byte. */
  requestTimeoutS: number;
  /** How long no widget of a feed must have been in view before its schedule pauses. */
  pauseWhenHiddenForS: number;
  /** How often a list that nobody refreshes is looked at: it may have become too old to be current. */
  staleCheckIntervalS: number;
  /** Largest response that is read, after decompression. */
  maxResponseBytes: number;
  /** Most articles that are read of one response: a feed of news has a few dozen, and each costs time. */
  maxParsedArticles: number;
  /** Largest response that is read for several widgets in one task, and in the task in which its last byte comes. */
  maxBytesPerTask: number;
  /** Longest time for which articles are read before the page has its turn. */
  maxReadingMs: number;
  /** Largest response that is kept for later subscribers, other tabs and the next visit. */
  maxCachedBytes: number;
  /** Articles kept of a feed for each order that it can be ranked in; a widget shows no more. */
  maxArticles: number;
  /** Feeds kept for the next visit. */
  maxCachedFeeds: number;
}

export const defaultLimits: Readonly<StoreLimits> = {
  minIntervalS: 15,
  maxRetryDelayS: 900,
  requestTimeoutS: 20,
  pauseWhenHiddenForS: 60,
  staleCheckIntervalS: 600,
  maxResponseBytes: 3_000_000,
  maxParsedArticles: 2_000,
  maxBytesPerTask: 250_000,
  maxReadingMs: 30,
  maxCachedBytes: 1_000_000,
  maxArticles: 500,
  maxCachedFeeds: 20,
};

/** The limits that hold. Tests, which cannot wait, override fields; nothing in `src` does. */
export const limits: StoreLimits = { ...defaultLimits };
