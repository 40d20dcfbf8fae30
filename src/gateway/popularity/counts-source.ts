// CountsSource: counts of a popular feed that another system has, asked for now and then; the last good ones hold.
import { articleIdentity } from '../../feed/identity.js';
import type { GatewayLog } from '../log.js';
import { sha256 } from '../publish/hash.js';
import type { CountsSettings } from '../settings.js';
import { AnswerPolicy, retryDelay } from '../upstream/policy.js';
import { requestFeed, type FeedAnswer, type RequestParts } from '../upstream/request-feed.js';
import { UpstreamError, type UpstreamResponse } from '../upstream/types.js';
import { readCounts, type PageCount } from './read-counts.js';
import type { RankedKey } from './read-store.js';

/** Counts that nobody could renew hold for so long. */
const HOLD_FOR_MS = 6 * 3_600_000;
/** Articles that are looked at, those with the most reads first. */
const MAX_KEYS = 1000;

/** What asking for counts needs. */
export interface CountsParts extends RequestParts {
  readonly random: () => number;
  readonly log: GatewayLog;
}

interface Counts {
  /** Best first. */
  readonly ranked: readonly RankedKey[];
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
}

/** The counts at one address. */
export class CountsSource {
  readonly #name: string;
  readonly #settings: CountsSettings;
  readonly #parts: CountsParts;
  /** Home page of the feed, for paths without a host. */
  readonly #siteOf: () => Promise<string | undefined>;
  #counts: Counts | undefined;
  #policy: AnswerPolicy | undefined;
  #nextAt = 0;
  #failures = 0;
  #asking: Promise<void> | undefined;
  /** What the last request failed of. */
  failure: string | undefined;

  /** `name`: of the popular feed, for the log. */
  constructor(name: string, settings: CountsSettings, parts: CountsParts, siteOf: () => Promise<string | undefined>) {
    this.#name = name;
    this.#settings = settings;
    this.#parts = parts;
    this.#siteOf = siteOf;
  }

  /**
   * The articles with their reads, best first; undefined where none have come, or none for six hours. Only the first
   * answer is waited for. Never rejects.
   */
  async ranked(): Promise<readonly RankedKey[] | undefined> {
    const { now } = this.#parts;
    if (now() >= this.#nextAt) {
      this.#asking ??= this.#ask().finally(() => {
        this.#asking = undefined;
      });
    }
    if (!this.#counts) await this.#asking;
    const isOld = !this.#counts || now() - this.#counts.fetchedAt >= HOLD_FOR_MS;
    return isOld ? undefined : this.#counts!.ranked;
  }

  async #ask(): Promise<void> {
    const { now, random, log } = this.#parts;
    try {
      await this.#request();
      this.failure = undefined;
      this.#failures = 0;
      this.#nextAt = now() + Math.round(this.#settings.everyMs * (1 + 0.1 * random()));
    } catch (error) {
      const { message, retryAfterMs = 0 } = error as UpstreamError;
      this.failure = message;
      this.#failures += 1;
      this.#nextAt = now() + retryDelay(this.#failures, retryAfterMs, random());
      log.warn({ event: 'counts-failed', feed: this.#name, message, count: this.#failures });
    }
  }

  async #request(): Promise<void> {
    const fetchedAt = this.#parts.now();
    const answer = await requestCounts(this.#settings, this.#policy, this.#parts);
    this.#policy = answer.policy;
    const { document } = answer;
    const ranked = document ? await byKey(countsIn(document, await this.#siteOf())) : this.#counts?.ranked;
    this.#counts = { ranked: ranked ?? [], fetchedAt };
  }
}

/** Asks for counts; `last` is the policy of those that are there. Rejects with `UpstreamError`. */
export function requestCounts(
  settings: CountsSettings,
  last: AnswerPolicy | undefined,
  parts: RequestParts,
): Promise<FeedAnswer> {
  const { authorization } = settings;
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  return requestFeed({ ...settings, headers }, last, parts);
}

/** The counts in an answer; addresses without a host are the pages of `site`. Throws `UpstreamError` without any. */
export function countsIn({ body, headers }: UpstreamResponse, site: string | undefined): PageCount[] {
  const counts = readCounts(body, headers['content-type'], site);
  if (!counts) throw new UpstreamError('parse', 'The answer has no counts that are understood');
  return counts;
}

/** One article may have several addresses: with and without parameters that tell who sent the reader. */
async function byKey(counts: readonly { url: string; reads: number }[]): Promise<RankedKey[]> {
  const byIdentity = new Map<string, number>();
  for (const { url, reads } of counts) {
    const identity = articleIdentity({ id: url, url });
    byIdentity.set(identity, (byIdentity.get(identity) ?? 0) + reads);
  }
  const sorted = [...byIdentity].sort(([, a], [, b]) => b - a).slice(0, MAX_KEYS);
  return Promise.all(
    sorted.map(async ([identity, reads]) => ({ key: await sha256(identity, 16), reads, views: reads })),
  );
}
