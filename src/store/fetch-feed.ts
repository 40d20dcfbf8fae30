// One bounded request for a feed: a response that came whole, or a FeedError.
import { FeedError } from '../feed/feed-error.js';
import { limits } from './limits.js';
import { checksum, concat, readBounded } from './response-bytes.js';

/** A whole response of the publisher's server. Plain data: tabs send it to each other and visits keep it. */
export interface FeedResponse {
  /** Body; absent once it is too large to keep. */
  bytes?: Uint8Array | undefined;
  /** Length and checksum of the body: equal means nothing new. */
  hash: string;
  /** Address after redirects. */
  url: string;
  contentType: string;
  /** When it came: milliseconds since 1970. */
  time: number;
  /** `Cache-Control: max-age` in seconds; 0 when not stated. */
  maxAge: number;
}

/** What has come of a response. */
export interface ResponseBeginning {
  /** Address after redirects. */
  url: string;
  contentType: string;
  chunks: readonly Uint8Array[];
}

/** How a feed is asked for. */
export interface FetchOptions {
  /** Aborts the request; is aborted when the request fails. */
  control: AbortController;
  cache: RequestCache;
  /** Called each time that the rest of the response lets wait for itself. */
  onPause: (beginning: ResponseBeginning) => void;
}

/**
 * Why a request failed. `retryAfter` are the seconds of `Retry-After`: 0 when not stated or not readable across
 * origins.
 */
export type FetchError = FeedError & { retryAfter?: number };

/**
 * Asks for a feed once; rejects with a `FetchError`. A simple GET: any header of our own, `If-None-Match` too, would
 * cost a CORS preflight.
 *
 * The first request uses the cache mode `default`, later ones `no-cache`: Firefox and WebKit hand over what
 * `<link rel=preload as=fetch crossorigin>` fetched only in mode `default`, and all three engines only where the
 * credentials mode is the link's `same-origin`. Across origins that mode sends no more than `omit` does; on the
 * page's own origin it would send cookies, so there it is `omit`.
 */
export async function fetchFeed(url: string, { control, cache, onPause }: FetchOptions): Promise<FeedResponse> {
  const timer = setTimeout(() => control.abort(), limits.requestTimeoutS * 1000);
  try {
    const response = await fetch(url, {
      cache,
      credentials: isSameOrigin(url) ? 'omit' : 'same-origin',
      signal: control.signal,
    });
    if (!response.ok) throw httpError(response);
    const head = { url: response.url, contentType: response.headers.get('content-type') ?? '' };
    const tellPause = (chunks: readonly Uint8Array[]) => onPause({ ...head, chunks });
    const bytes = concat(await readBounded(response, limits.maxResponseBytes, tellPause));
    return {
      ...head,
      bytes,
      hash: `${bytes.length} ${checksum(bytes)}`,
      time: Date.now(),
      maxAge: maxAgeOf(response),
    };
  } catch (cause) {
    const timedOut = control.signal.aborted;
    control.abort(); // What is left of the response is not wanted.
    throw cause instanceof FeedError ? cause : connectionError(timedOut, cause);
  } finally {
    clearTimeout(timer);
  }
}

const isSameOrigin = (url: string) => url.indexOf(`${location.origin}/`) === 0;

function httpError({ status, headers }: Response): FetchError {
  const error = new FeedError('http', `status ${status}`, { status });
  return Object.assign(error, { retryAfter: retryAfterSeconds(headers.get('retry-after') ?? '') });
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3); 0 for what is neither. */
function retryAfterSeconds(value: string): number {
  return Number(value) || (Date.parse(value) - Date.now()) / 1000 || 0;
}

function maxAgeOf({ headers }: Response): number {
  const [, seconds] = /max-age=(\d+)/.exec(headers.get('cache-control') ?? '') ?? [];
  return Number(seconds) || 0;
}

function connectionError(timedOut: boolean, cause: unknown): FeedError {
  if (timedOut) return new FeedError('timeout', `not read in ${limits.requestTimeoutS} s`, { cause });
  const message = 'no connection, a redirect loop, no CORS header, or forbidden by Content-Security-Policy';
  return new FeedError('network', message, { cause });
}
