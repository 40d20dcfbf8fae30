// One bounded request for a feed: an answer that came whole, or a FeedError.
import { FeedError } from '../feed/feed-error.js';
import { timeout, largest } from './limits.js';

/** A whole answer of the publisher's server. Plain data: tabs send it to each other and visits keep it. */
export interface Answer {
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
  const timer = setTimeout(() => control.abort(), timeout * 1000);
  try {
    const response = await fetch(url, {
      cache,
      credentials: url.startsWith(`${location.origin}/`) ? 'omit' : 'same-origin',
      signal: control.signal,
    });
    const { body, headers, ok, status } = response;
    const header = (name: string) => headers.get(name) ?? '';
    if (!ok) {
      const after = header('retry-after');
      throw Object.assign(new FeedError('http', `status ${status}`, { status }), {
        retryAfter: +after || (Date.parse(after) - Date.now()) / 1000 || 0,
      });
    }
    const chunks: Uint8Array[] = [];
    const reader = body?.getReader();
    const bound = (count: number) => {
      if (count > largest) throw new FeedError('too-large', `more than ${largest} bytes`);
    };
    let size = 0;
    let sum = 0;
    bound(+header('content-length')); // Of what is sent, compressed or not: a feed that says so is not even begun.
    for (let chunk; (chunk = (await reader?.read())?.value); chunks.push(chunk)) {
      bound((size += chunk.length));
      // Summed here, chunk by chunk, so that a large feed makes no long task. Below 2^30 everywhere: larger numbers V8 keeps as objects, one a byte.
      for (let at = 0; at < chunk.length; at += 1) sum = (sum * 31 + chunk[at]!) % 16777213;
    }
    const bytes = new Uint8Array(size);
    for (const chunk of chunks.reverse()) bytes.set(chunk, (size -= chunk.length));
    return {
      bytes,
      hash: `${bytes.length} ${sum}`,
      url: response.url,
      contentType: header('content-type'),
      time: Date.now(),
      maxAge: parseInt(header('cache-control').split('max-age=')[1] ?? '') || 0,
    };
  } catch (cause) {
    const late = control.signal.aborted;
    control.abort(); // What is left of the answer is not wanted.
    throw cause instanceof FeedError
      ? cause
      : new FeedError(
          late ? 'timeout' : 'network',
          late
            ? `not read in ${timeout} s`
            : 'no connection, a redirect loop, no CORS header, or forbidden by Content-Security-Policy',
          { cause },
        );
  } finally {
    clearTimeout(timer);
  }
}
