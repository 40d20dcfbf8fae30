// The headers of answers that are made from a feed's copy.
import type { FeedCopy } from '../publish/source.js';
import { ageOf, cacheStatus, ttlOf } from './cache-status.js';
import type { Coding } from './encoding.js';
import { CORS_HEADERS, FEED_CACHE_HEADERS } from './headers.js';
import type { AnswerHead, Representation } from './representation.js';

/** What the headers of an answer say. */
export interface HeadParts {
  readonly copy: FeedCopy;
  readonly representation: Representation;
  readonly coding: Coding;
  /** When the request came, and when it is answered: milliseconds since 1970. */
  readonly requestedAt: number;
  readonly now: number;
}

/** Headers of a 304, which a 200 has too. */
export function headersOf({ copy, representation, coding, requestedAt, now }: HeadParts): Record<string, string> {
  const headers: Record<string, string> = {
    ...CORS_HEADERS,
    ...FEED_CACHE_HEADERS,
    etag: representation.etag(coding),
    'last-modified': new Date(copy.changedAt).toUTCString(),
    vary: 'Accept-Encoding',
    age: String(ageOf(copy, now)),
    'cache-status': cacheStatus(copy, requestedAt, now),
  };
  if (representation.link !== undefined) headers['link'] = representation.link;
  if (copy.robots !== undefined) headers['x-robots-tag'] = copy.robots;
  return headers;
}

/** Headers that describe a body. */
export function bodyHeaders(body: Uint8Array, coding: Coding, contentType: string): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': contentType, 'content-length': String(body.length) };
  if (coding !== 'identity') headers['content-encoding'] = coding;
  return headers;
}

/** The headers of answers with `body`, from a copy that was there before: the same as last time, while they hold. */
export function headOf(parts: Omit<HeadParts, 'requestedAt'>, body: Uint8Array, contentType: string): AnswerHead {
  const { copy, representation, coding, now } = parts;
  const known = representation.heads.get(coding);
  const age = ageOf(copy, now);
  const ttl = ttlOf(copy, now);
  if (known && known.copy === copy && known.age === age && known.ttl === ttl) return known;
  const shared = headersOf({ ...parts, requestedAt: Infinity });
  const whole = { ...shared, ...bodyHeaders(body, coding, contentType) };
  const head = { copy, age, ttl, found: Object.entries(whole).flat(), notModified: Object.entries(shared).flat() };
  representation.heads.set(coding, head);
  return head;
}
