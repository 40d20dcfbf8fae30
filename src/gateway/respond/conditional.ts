// Conditional requests: whether the client has what would be sent (RFC 9110, section 13).

/** The validators that a client sent. */
export interface Conditions {
  readonly ifNoneMatch: string | null;
  readonly ifModifiedSince: string | null;
}

/**
 * True for a 304: one of the tags in `If-None-Match` is `etag` by weak comparison, or, without that header,
 * nothing is newer.
 */
export function isNotModified({ ifNoneMatch, ifModifiedSince }: Conditions, etag: string, changedAt: number): boolean {
  if (ifNoneMatch !== null) {
    if (ifNoneMatch.trim() === '*') return true;
    return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  }
  if (ifModifiedSince === null) return false;
  const since = Date.parse(ifModifiedSince);
  return Math.floor(changedAt / 1000) * 1000 <= since;
}
