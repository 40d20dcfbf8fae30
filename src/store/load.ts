// One bounded request for a feed: an answer that came whole, or a FeedError.
import { FeedError } from '../feed/index.js';
import { timing } from './timing.js';

/** A whole answer of the publisher's server. Plain data: tabs send it to each other and visits keep it. */
export interface Answer {
  /** Body; absent once it is too large to keep. */
  bytes?: Uint8Array | undefined;
  /** Length and checksum of the body: equal means nothing new. */
  hash: string;
  /** Address after redirects. */
  url: string;
  /** `Content-Type`. */
  type: string;
  /** When it came: milliseconds since 1970. */
  time: number;
  /** `Cache-Control: max-age` in seconds; 0 when not stated. */
  maxAge: number;
}

/** An error of `load`: with the seconds of `Retry-After`, 0 when not stated or not readable across origins. */
export type LoadError = FeedError & { retryAfter?: number };

/**
 * Asks for a feed once. A simple GET: any header of our own, `If-None-Match` too, would cost a CORS preflight.
 *
 * The first request uses the cache mode `default`, later ones `no-cache`: Firefox and WebKit hand over what
 * `<link rel=preload as=fetch crossorigin>` fetched only in mode `default`, and all three engines only where the
 * credentials mode is the link's `same-origin`. Across origins that mode sends no more than `omit` does; on the
 * page's own origin it would send cookies, so there it is `omit`.
 */
export async function load(url: string, control: AbortController, cache: RequestCache): Promise<Answer> {
  const fail = (code: FeedError['code'], why: string, options = {}) => new FeedError(code, `${url} ${why}.`, options);
  const timer = setTimeout(() => control.abort(fail('timeout', `was not read in ${timing.timeout} s`)), timing.timeout * 1000);
  try {
    const response = await fetch(url, { cache, credentials: new URL(url).origin === location.origin ? 'omit' : 'same-origin', signal: control.signal });
    const header = (name: string) => response.headers.get(name) ?? '';
    if (!response.ok) {
      const after = header('retry-after');
      throw Object.assign(fail('http', `answered ${response.status}`, { status: response.status }), { retryAfter: +after || (Date.parse(after) - Date.now()) / 1000 || 0 });
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    let sum = 0;
    const reader = response.body?.getReader();
    for (let part; (part = (await reader?.read())?.value); chunks.push(part)) {
      size += part.length;
      if (size > timing.bytes) throw fail('too-large', `has more than ${timing.bytes} bytes`);
      // Summed here, chunk by chunk, so that a large feed makes no long task.
      for (let at = 0; at < part.length; at += 1) sum = Math.imul(sum ^ part[at]!, 16777619);
    }
    if (!size) throw fail('empty', 'answered without content');
    const bytes = new Uint8Array(size);
    size = 0;
    for (const part of chunks) {
      bytes.set(part, size);
      size += part.length;
    }
    return { bytes, hash: `${size} ${sum}`, url: response.url, type: header('content-type'), time: Date.now(), maxAge: +(/max-age=(\d+)/.exec(header('cache-control'))?.[1] ?? 0) };
  } catch (cause) {
    // Where the signal was aborted, its reason says why; WebKit rejects a read with an AbortError of its own.
    const error: unknown = control.signal.aborted ? control.signal.reason : cause;
    control.abort();
    throw error instanceof FeedError ? error : fail('network', 'could not be fetched: no connection, too many redirects, no Access-Control-Allow-Origin, or refused by the page\'s Content-Security-Policy', { cause });
  } finally {
    clearTimeout(timer);
  }
}
