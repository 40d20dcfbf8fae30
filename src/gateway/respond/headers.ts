// Headers that answers have in common: who may read them, and how long they hold.

/** Any page may read any answer, errors included. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Age, Cache-Status, ETag',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};

/** For preflights, which browsers send only where a page sets headers of its own. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  ...CORS_HEADERS,
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
};

/** For feeds and fragments: short in browsers, and in CDNs as long as the gateway may be away (RFC 9213). */
export const FEED_CACHE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=30, stale-while-revalidate=60',
  'cdn-cache-control': 'max-age=30, stale-while-revalidate=86400, stale-if-error=604800',
};

/** For what must not be kept. */
export const NO_STORE: Readonly<Record<string, string>> = { 'cache-control': 'no-store' };
