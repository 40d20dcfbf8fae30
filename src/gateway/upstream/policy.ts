// The refresh rule: when the next request is due after an answer, and after a failure.
import CachePolicy from 'http-cache-semantics';
import type { StoredPolicy } from '../store/store.js';
import type { UpstreamResponse } from './types.js';

const SECOND = 1000;
const HOUR = 3_600_000;
/** Milliseconds between two requests for a feed at least, whatever is configured. */
export const MIN_INTERVAL_MS = 15 * SECOND;
/** Milliseconds that an upstream can put the next request off at most. */
const MAX_UPSTREAM_DELAY_MS = HOUR;
const FIRST_RETRY_MS = 30 * SECOND;
const MAX_RETRY_MS = 15 * 60 * SECOND;

/** What the time of the next request depends on. Milliseconds; 0 where it is not stated. */
export interface RefreshConditions {
  readonly everyMs: number;
  /** How long the answer's headers call it fresh. */
  readonly freshForMs: number;
  /** `ttl` or `sy:updatePeriod` in the feed. */
  readonly feedTtlMs: number;
}

/**
 * Milliseconds until the next request after a good answer; `random` from 0 to 1 spreads feeds that were asked
 * together.
 */
export function refreshDelay({ everyMs, freshForMs, feedTtlMs }: RefreshConditions, random: number): number {
  const upstreamDelay = Math.min(Math.max(freshForMs, feedTtlMs), MAX_UPSTREAM_DELAY_MS);
  return Math.round(Math.max(everyMs, upstreamDelay, MIN_INTERVAL_MS) * (1 + 0.1 * random));
}

/** Milliseconds until the next request after the failure number `failures` in a row (1 is the first). */
export function retryDelay(failures: number, retryAfterMs: number, random: number): number {
  const step = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), MAX_RETRY_MS);
  const upstreamDelay = Math.min(retryAfterMs, MAX_UPSTREAM_DELAY_MS);
  return Math.round(Math.max(step * (0.5 + 0.5 * random), upstreamDelay));
}

/** Milliseconds that `Retry-After` asks for: seconds or a date; 0 where it is absent or neither. */
export function parseRetryAfter(value: string | undefined, now: number): number {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

// What is on the air for hours is no reason to guess that it holds for longer: only what the upstream says counts.
const OPTIONS = { shared: true, cacheHeuristic: 0, immutableMinTimeToLive: 0 };

/** An answer of an upstream as a cache sees it: how long it is fresh, and how to ask whether it still holds. */
export class AnswerPolicy {
  readonly #url: string;
  readonly #policy: CachePolicy;

  private constructor(url: string, policy: CachePolicy) {
    this.#url = url;
    this.#policy = policy;
  }

  /** The policy of an answer from `url`. */
  static of(url: string, headers: Readonly<Record<string, string>>, response: UpstreamResponse): AnswerPolicy {
    const request = { url, method: 'GET', headers };
    return new AnswerPolicy(url, new CachePolicy(request, response, OPTIONS));
  }

  /** What `toStored` wrote; undefined for what it did not. */
  static fromStored(stored: StoredPolicy | undefined): AnswerPolicy | undefined {
    if (!stored || typeof stored.url !== 'string') return undefined;
    try {
      const policy = CachePolicy.fromObject(stored.policy as CachePolicy.CachePolicyObject);
      return new AnswerPolicy(stored.url, policy);
    } catch {
      return undefined;
    }
  }

  toStored(): StoredPolicy {
    return { url: this.#url, policy: this.#policy.toObject() };
  }

  /** Milliseconds for which the upstream calls its answer fresh. */
  freshForMs(): number {
    return Math.max(0, this.#policy.timeToLive());
  }

  /** A header of the answer. */
  header(name: string): string | undefined {
    const value = this.#policy.responseHeaders()[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  /** The answer's own validators, byte for byte, where `url` is where they came from. */
  validators(url: string): Record<string, string> {
    if (url !== this.#url) return {};
    const etag = this.header('etag');
    const lastModified = this.header('last-modified');
    return {
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
    };
  }

  /** The policy after a 304; undefined where that speaks of another copy than this one. */
  revalidated(
    url: string,
    headers: Readonly<Record<string, string>>,
    response: UpstreamResponse,
  ): AnswerPolicy | undefined {
    const etag = response.headers.etag;
    if (url !== this.#url || (etag !== undefined && !isSameEtag(etag, this.header('etag')))) return undefined;
    const { policy } = this.#policy.revalidatedPolicy({ url, method: 'GET', headers }, response);
    return new AnswerPolicy(url, policy);
  }
}

function isSameEtag(a: string, b: string | undefined): boolean {
  return b !== undefined && a.replace(/^W\//, '') === b.replace(/^W\//, '');
}
