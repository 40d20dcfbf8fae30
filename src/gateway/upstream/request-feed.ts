// requestFeed: asks for one feed, redirects hop by hop, and says what came: a new document, or that the old one holds.
import { isAllowedHost } from '../config/addresses.js';
import type { HostGate } from './host-gate.js';
import { AnswerPolicy, parseRetryAfter } from './policy.js';
import { hostKey, type SendRequest, UpstreamError, type UpstreamResponse } from './types.js';

const MAX_HOPS = 5;
const FIRST_BYTE_MS = 3000;
const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** What is asked for, and within which bounds. */
export interface RequestSettings {
  readonly url: string;
  /** Milliseconds for an answer, from asking to its last byte. */
  readonly timeoutMs: number;
  /** Bytes of an answer at most, after decompression. */
  readonly maxBytes: number;
  /** Networks that are private and may be asked, as CIDR. */
  readonly allow: readonly string[];
  /** Further headers, for the origin of `url` alone. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a request needs of the gateway. */
export interface RequestParts {
  readonly send: SendRequest;
  readonly gate: HostGate;
  readonly now: () => number;
  readonly userAgent: string;
}

/** A good answer. */
export interface FeedAnswer {
  /** The document; undefined when the upstream says that the last one holds. */
  readonly document?: UpstreamResponse;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly policy: AnswerPolicy;
  /** Where the feed has moved for good, as its server says. */
  readonly movedTo?: string;
}

/**
 * Asks for the feed of `settings`, and tells `parts.gate` how its hosts do; `last` is the policy of the copy that
 * is there.
 * Rejects with `UpstreamError`.
 */
export async function requestFeed(
  settings: RequestSettings,
  last: AnswerPolicy | undefined,
  parts: RequestParts,
): Promise<FeedAnswer> {
  try {
    const answer = await new FeedRequest(settings, parts).follow(last);
    if (answer) return answer;
    // The 304 spoke of another copy than the one that is there: once more, without validators.
    return (await new FeedRequest(settings, parts).follow(undefined))!;
  } catch (error) {
    const { host, retryAfterMs = 0 } = error as UpstreamError;
    if (host !== undefined) parts.gate.recordFailure(host, retryAfterMs);
    throw error;
  }
}

/** The hops of one request. */
class FeedRequest {
  readonly #settings: RequestSettings;
  readonly #parts: RequestParts;
  /** When the last byte has to be there; the time begins with the first hop's turn. */
  #deadline: number | undefined;
  /** Where the feed is said to be for good, as long as every redirect so far was permanent. */
  #movedTo: string | undefined;
  #onlyPermanent = true;

  constructor(settings: RequestSettings, parts: RequestParts) {
    this.#settings = settings;
    this.#parts = parts;
  }

  async follow(last: AnswerPolicy | undefined): Promise<FeedAnswer | undefined> {
    let url = new URL(this.#settings.url);
    url.hash = '';
    for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
      this.#assertAllowed(url);
      const headers = { ...this.#headersFor(url), ...last?.validators(url.href) };
      const response = await this.#send(url, headers);
      const target = this.#redirectTarget(url, response);
      if (!target) return this.#answer(url, headers, response, last);
      url = target;
    }
    throw new UpstreamError('network', `More than ${MAX_HOPS} redirects`);
  }

  #headersFor(url: URL): Record<string, string> {
    const isOwnOrigin = url.origin === new URL(this.#settings.url).origin;
    const own = isOwnOrigin ? this.#settings.headers : {};
    return { accept: ACCEPT, 'user-agent': this.#parts.userAgent, ...own };
  }

  #assertAllowed(url: URL): void {
    if (!isAllowedHost(url, this.#settings.allow))
      throw new UpstreamError('network', `${url.host} is a private address, which "allow" does not name`);
    const ports = new Set(['', '80', '443', new URL(this.#settings.url).port]);
    if (!ports.has(url.port)) throw new UpstreamError('network', `${url.host}: only the ports 80 and 443 are asked`);
  }

  async #send(url: URL, headers: Record<string, string>): Promise<UpstreamResponse> {
    const { gate, send, now } = this.#parts;
    const { allow, maxBytes, timeoutMs } = this.#settings;
    const host = hostKey(url);
    try {
      const response = await gate.run(host, () => {
        this.#deadline ??= now() + timeoutMs;
        const left = Math.max(1, this.#deadline - now());
        const firstByteMs = Math.min(left, Math.max(FIRST_BYTE_MS, (timeoutMs * 3) / 8));
        return send({ url, headers, allow, maxBytes, timeoutMs: left, firstByteMs });
      });
      if (response.status !== 429 && response.status !== 503) gate.recordSuccess(host);
      return response;
    } catch (error) {
      throw toUpstreamError(error, host);
    }
  }

  #redirectTarget(from: URL, { status, headers }: UpstreamResponse): URL | undefined {
    const { location } = headers;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
    if (!URL.canParse(location, from)) throw new UpstreamError('network', 'A redirect to what is no address');
    const target = new URL(location, from);
    target.hash = '';
    assertScheme(from, target);
    target.username = '';
    target.password = '';
    this.#onlyPermanent &&= status === 301 || status === 308;
    if (this.#onlyPermanent) this.#movedTo = target.href;
    return target;
  }

  #answer(
    url: URL,
    headers: Record<string, string>,
    response: UpstreamResponse,
    last: AnswerPolicy | undefined,
  ): FeedAnswer | undefined {
    const { status } = response;
    const moved = this.#movedTo === undefined ? {} : { movedTo: this.#movedTo };
    if (status === 304) {
      const policy = this.#confirmed(url, headers, response, last);
      return policy && { url: url.href, policy, ...moved };
    }
    if (status < 200 || status > 299) throw this.#statusError(url, response);
    if (status === 206) throw new UpstreamError('http', 'Only a part was sent', { status });
    return { document: response, url: url.href, policy: AnswerPolicy.of(url.href, headers, response), ...moved };
  }

  /** The policy after a 304; undefined where that speaks of another copy than the one that is there. */
  #confirmed(
    url: URL,
    headers: Record<string, string>,
    response: UpstreamResponse,
    last: AnswerPolicy | undefined,
  ): AnswerPolicy | undefined {
    const hasAsked = headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined;
    if (!hasAsked) throw new UpstreamError('http', 'Status 304 to a request without validators', { status: 304 });
    return last?.revalidated(url.href, headers, response);
  }

  #statusError(url: URL, { status, headers }: UpstreamResponse): UpstreamError {
    const retryAfterMs = parseRetryAfter(headers['retry-after'], this.#parts.now());
    const isHostUnwell = status === 429 || status === 503;
    const host = isHostUnwell ? hostKey(url) : undefined;
    return new UpstreamError('http', `Status ${status}`, { status, retryAfterMs, host });
  }
}

function assertScheme(from: URL, { protocol }: URL): void {
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new UpstreamError('network', `A redirect to ${protocol} is not followed`);
  if (from.protocol === 'https:' && protocol === 'http:')
    throw new UpstreamError('network', 'A redirect from https: to http: is not followed');
}

/** What `send` rejected with, with the host where it is the host's failure. */
function toUpstreamError(error: unknown, host: string): UpstreamError {
  if (!(error instanceof Error)) return new UpstreamError('network', String(error), { host });
  const code = 'code' in error && (error.code === 'timeout' || error.code === 'too-large') ? error.code : 'network';
  const isHosts = code !== 'too-large';
  return new UpstreamError(code, error.message, { cause: error, host: isHosts ? host : undefined });
}
