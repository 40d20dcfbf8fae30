// UpstreamSource: a feed from one address. Answers from its last good copy, and refreshes that when it is due.
import type { Feed } from '../../feed/index.js';
import { FeedError, parseFeed } from '../../feed/index.js';
import type { GatewayLog } from '../log.js';
import type { SingleFeedSettings } from '../settings.js';
import type { Store, StoredFeed } from '../store/store.js';
import { AnswerPolicy, MIN_INTERVAL_MS, refreshDelay, retryDelay } from '../upstream/policy.js';
import { type FeedAnswer, requestFeed, type RequestParts } from '../upstream/request-feed.js';
import { hostKey, UpstreamError } from '../upstream/types.js';
import { judge } from './accept.js';
import { isComplete } from './complete.js';
import { MAX_ARTICLES, toDocument } from './document.js';
import { waitForLease } from './refresh-lease.js';
import { type FeedCopy, type FeedSource, NoCopyError, type SourceFailure, type SourceState } from './source.js';
import { stateOf } from './source-state.js';

/** Milliseconds after the last reader for which a feed is refreshed without being asked for. */
const WANTED_FOR_MS = 3_600_000;
/** Milliseconds that a lease lasts longer than a request may take: for reading and keeping what came. */
const LEASE_RESERVE_MS = 12_000;

/** What a source needs of the gateway. */
export interface SourceParts extends RequestParts {
  readonly store: Store;
  readonly random: () => number;
  readonly log: GatewayLog;
  /** Called with the outcome of each refresh: `changed`, `unchanged`, or the code of its failure. */
  readonly onRefresh: (name: string, outcome: string) => void;
  /** Keeps a worker alive until work after the answer is done. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A feed from one address. */
export class UpstreamSource implements FeedSource {
  readonly settings: SingleFeedSettings;
  readonly #parts: SourceParts;
  /** Name and port of the upstream. */
  readonly #host: string;
  /** The copy that is answered with. */
  #stored: StoredFeed | undefined;
  /** Why the last request failed; undefined after a good one. */
  #failure: SourceFailure | undefined;
  /** When the next request may be made after a failure. */
  #retryAt = 0;
  /** When a reader last asked. */
  #askedAt = -Infinity;
  #movedTo: string | undefined;
  /** The look into the store at the first question. */
  #loading: Promise<void> | undefined;
  /** What `#stored` and `#failure` are as a copy; undefined until one is asked for. */
  #published: FeedCopy | undefined;
  /** The request that runs, for all who wait for it. */
  #refreshing: Promise<void> | undefined;

  constructor(settings: SingleFeedSettings, parts: SourceParts) {
    this.settings = settings;
    this.#parts = parts;
    this.#host = hostKey(new URL(settings.url));
  }

  peek(): FeedCopy | undefined {
    if (!this.#stored) return undefined;
    this.#askedAt = this.#parts.now();
    if (this.#isDue()) this.#parts.waitUntil(this.refresh());
    return this.#copy();
  }

  async read(): Promise<FeedCopy> {
    this.#askedAt = this.#parts.now();
    if (!this.#stored) await this.load();
    const present = this.peek();
    if (present) return present;
    if (!this.#isPaused()) await this.refresh();
    return this.#copy();
  }

  /** Takes over the copy that the store has, once. */
  load(): Promise<void> {
    this.#loading ??= this.#readStore().then((stored) => this.#setStored(stored));
    return this.#loading;
  }

  /** Refreshes a feed that readers want and that is due; for the gateway's clock. */
  refreshIfWanted(): void {
    const isWanted = this.#parts.now() - this.#askedAt < WANTED_FOR_MS;
    if (isWanted && this.#isDue()) this.#parts.waitUntil(this.refresh());
  }

  /** Asks the upstream, once for all who call at the same time. Never rejects: see `state`. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refreshOnce().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  state(): SourceState {
    const { settings } = this;
    const now = this.#parts.now();
    const isWanted = now - this.#askedAt < WANTED_FOR_MS;
    return {
      ...stateOf({ settings, stored: this.#stored, failure: this.#failure, isWanted, now }),
      movedTo: this.#movedTo,
    };
  }

  #copy(): FeedCopy {
    const stored = this.#stored;
    if (stored) {
      this.#published ??= {
        ...stored,
        failure: this.#failure,
        robots: AnswerPolicy.fromStored(stored.policy)?.header('x-robots-tag'),
      };
      return this.#published;
    }
    const failure = this.#failure ?? { code: 'network', message: 'The feed has not come yet', count: 0 };
    const retryAfter = Math.max(1, Math.ceil((this.#pausedUntil() - this.#parts.now()) / 1000));
    throw new NoCopyError(failure, retryAfter);
  }

  #isDue(): boolean {
    const now = this.#parts.now();
    return now >= (this.#stored?.nextAt ?? 0) && !this.#isPaused();
  }

  #isPaused(): boolean {
    return this.#pausedUntil() > this.#parts.now();
  }

  /** Until when nothing is asked after failures, of this feed or of its host. */
  #pausedUntil(): number {
    return Math.max(this.#retryAt, this.#parts.gate.pausedUntil(this.#host));
  }

  async #refreshOnce(): Promise<void> {
    const { name, timeoutMs } = this.settings;
    const since = this.#stored?.fetchedAt ?? -Infinity;
    const lease = await waitForLease(this.#parts.store, { name, milliseconds: timeoutMs + LEASE_RESERVE_MS, since });
    if (lease.newer) {
      this.#setStored(lease.newer);
      return;
    }
    try {
      // Another process may have asked between the last look and the lease.
      const present = await this.#readStore();
      if (present && present.fetchedAt > since) this.#setStored(present);
      const isFresh = this.#stored !== undefined && this.#parts.now() < this.#stored.nextAt;
      if (!isFresh) await this.#request();
    } finally {
      await lease.release?.().catch(() => undefined);
    }
  }

  async #request(): Promise<void> {
    const { name } = this.settings;
    try {
      if (this.#parts.gate.pausedUntil(this.#host) > 0)
        throw new UpstreamError('network', `${this.#host} is left alone after failures`);
      const last = AnswerPolicy.fromStored(this.#stored?.policy);
      const answer = await requestFeed(this.settings, last, this.#parts);
      if (answer.movedTo !== this.#movedTo && answer.movedTo !== undefined)
        this.#parts.log.warn({ event: 'moved', feed: name, to: answer.movedTo });
      this.#movedTo = answer.movedTo;
      const outcome = await this.#applyAnswer(answer);
      this.#parts.onRefresh(name, outcome);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #applyAnswer(answer: FeedAnswer): Promise<string> {
    if (!answer.document) return this.#confirm(answer);
    const { body, headers } = answer.document;
    const feed = this.#parse(body, answer.url, headers['content-type']);
    const document = await toDocument(feed);
    const arrival = { articleCount: document.articleCount, isComplete: isComplete(body) };
    const verdict = judge(this.#stored, arrival);
    if (verdict === 'keep-cut') throw new UpstreamError('parse', 'The document ends before its root is closed');
    const now = this.#parts.now();
    if (verdict === 'keep-empty') {
      await this.#save({ ...this.#stored!, nextAt: now + MIN_INTERVAL_MS, emptyOnce: true });
      return 'empty';
    }
    const isSame = this.#stored?.hash === document.hash;
    await this.#save({
      ...document,
      policy: answer.policy.toStored(),
      fetchedAt: now,
      changedAt: isSame ? this.#stored!.changedAt : now,
      nextAt: now + this.#delay(answer.policy, feed.ttl),
      ...(arrival.isComplete ? {} : { incomplete: true }),
    });
    return isSame ? 'unchanged' : 'changed';
  }

  /** The upstream says that the copy holds. */
  async #confirm({ policy }: FeedAnswer): Promise<string> {
    const stored = { ...this.#stored!, emptyOnce: false };
    const now = this.#parts.now();
    const ttl = this.#ttlOfCopy(stored.body);
    await this.#save({ ...stored, policy: policy.toStored(), fetchedAt: now, nextAt: now + this.#delay(policy, ttl) });
    return 'unchanged';
  }

  #parse(body: Uint8Array, url: string, contentType: string | undefined): Feed {
    const { title, timeZone } = this.settings;
    const feed = parseFeed(body, { url, contentType, timeZone, limit: MAX_ARTICLES });
    return title === undefined ? feed : { ...feed, title };
  }

  #ttlOfCopy(body: Uint8Array): number | undefined {
    return parseFeed(body, { contentType: 'application/feed+json', limit: 1 }).ttl;
  }

  #delay(policy: AnswerPolicy, ttl: number | undefined): number {
    const { everyMs, ignoreTtl } = this.settings;
    const feedTtlMs = ignoreTtl ? 0 : (ttl ?? 0) * 1000;
    return refreshDelay({ everyMs, freshForMs: policy.freshForMs(), feedTtlMs }, this.#parts.random());
  }

  async #save(stored: StoredFeed): Promise<void> {
    this.#failure = undefined;
    this.#setStored(stored);
    this.#retryAt = 0;
    await this.#parts.store.writeFeed(this.settings.name, stored).catch(() => false);
  }

  #setStored(stored: StoredFeed | undefined): void {
    if (!stored) return;
    this.#stored = stored;
    this.#published = undefined;
  }

  #readStore(): Promise<StoredFeed | undefined> {
    return this.#parts.store.readFeed(this.settings.name).catch(() => undefined);
  }

  #fail(error: unknown): void {
    const { code, message, status } = error instanceof FeedError ? error : new FeedError('network', String(error));
    const count = (this.#failure?.count ?? 0) + 1;
    const { retryAfterMs = 0 } = error as UpstreamError;
    this.#failure = status === undefined ? { code, message, count } : { code, message, status, count };
    this.#published = undefined;
    this.#retryAt = this.#parts.now() + retryDelay(count, retryAfterMs, this.#parts.random());
    this.#parts.log.warn({ event: 'refresh-failed', feed: this.settings.name, code, message, count });
    this.#parts.onRefresh(this.settings.name, code);
  }
}
