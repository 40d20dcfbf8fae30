// Cache-Status (RFC 9211): where an answer came from, and what stands in the way of a newer one.
import type { FeedCopy } from '../publish/source.js';

/** Seconds since the upstream was last heard. */
export const ageOf = ({ fetchedAt }: FeedCopy, now: number): number =>
  Math.max(0, Math.floor((now - fetchedAt) / 1000));

/** Seconds until the upstream is asked again; negative where that is overdue. */
export const ttlOf = ({ nextAt }: FeedCopy, now: number): number => Math.ceil((nextAt - now) / 1000);

/** `berita; hit; ttl=25`, or with a negative `ttl` and the reason for it. */
export function cacheStatus(copy: FeedCopy, requestedAt: number, now: number): string {
  const ttl = ttlOf(copy, now);
  const isNew = copy.fetchedAt >= requestedAt;
  if (isNew) return `berita; fwd=uri-miss; stored; ttl=${ttl}`;
  if (copy.failure) return `berita; hit; ttl=${Math.min(ttl, 0)}; detail=stale-if-error`;
  return ttl >= 0 ? `berita; hit; ttl=${ttl}` : `berita; hit; ttl=${ttl}; detail=stale-while-revalidate`;
}
