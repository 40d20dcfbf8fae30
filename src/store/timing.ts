// Every limit of the store in one place; tests shorten them, nothing else writes here.

/** Limits of the store. Times in seconds, sizes in bytes. */
export const timing = {
  /** Least time between two scheduled requests for one feed. */
  floor: 15,
  /** Longest wait between retries after failures; a longer interval, `ttl` or `Retry-After` still holds. */
  ceiling: 900,
  /** A `Retry-After`, `ttl` or `max-age` beyond this counts as this. */
  trust: 86_400,
  /** Longest time for one request, from its start to its last byte. */
  timeout: 20,
  /** How long no widget of a feed must have been in view before its schedule pauses. */
  away: 60,
  /** Largest answer that is read. */
  bytes: 33_554_432,
  /** Largest answer that is kept for later subscribers, other tabs and the next visit. */
  keep: 1_000_000,
  /** Feeds kept for the next visit. */
  copies: 20,
};
