// ReadCounter: from a beacon to the store: who may count is asked first, then which article, then whether it is a
// repeat.
import { LRUCache } from 'lru-cache';
import type { CountSettings, FeedSettings } from '../settings.js';
import { readBeacon, type Beacon, type BeaconEvent } from './beacon.js';
import { NetworkBound, VisitorBound } from './bounds.js';
import { CountTotals } from './drops.js';
import type { HitQueue } from './hit-queue.js';
import { CurrentSalts } from './current-salts.js';
import { KnownKeys } from './known-keys.js';
import type { ReadStore, Salts } from './read-store.js';
import { Screening, type RequestHeaders } from './screening.js';
import { SourceShare } from './source-share.js';
import { hashVisit, type Hmac, type Visitor } from './visitor-hash.js';

/** What a request to `POST /v1/read` brings. */
export interface ReadRequest {
  readonly headers: RequestHeaders;
  readonly body: string;
  /** The visitor: an IPv4 address, or the /64 network of an IPv6 address. */
  readonly visitor: string;
  /** The network that it is in: /24 or /48. */
  readonly network: string;
}

/** What the counter works with. */
export interface ReadCounterParts {
  readonly settings: CountSettings;
  readonly store: ReadStore;
  readonly queue: HitQueue;
  readonly hmac: Hmac;
  /** The key of an article by its address. */
  readonly keyOf: (url: string) => Promise<string>;
  /** What a feed of that name is; undefined where there is none. */
  readonly kindOf: (feed: string) => FeedSettings['kind'] | undefined;
  /** Told of each counted event. */
  readonly onCounted?: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Visits that this process has counted lately: their repeats cost no bound and no store call. */
const MAX_RECENT_VISITS = 100_000;
/** Addresses whose keys are remembered, where they are not longer than most. */
const MAX_ADDRESSES = 10_000;
const USUAL_ADDRESS_LENGTH = 300;
const KEY = /^[\w-]{16}$/;

/** Counts reads; whatever it is given, it tells the sender nothing. */
export class ReadCounter {
  readonly totals = new CountTotals();
  readonly #parts: ReadCounterParts;
  readonly #screening: Screening;
  readonly #visitors = new VisitorBound();
  readonly #networks = new NetworkBound();
  readonly #sources: SourceShare;
  readonly #known: KnownKeys;
  readonly #salts: CurrentSalts;
  readonly #recent = new LRUCache<string, true>({ max: MAX_RECENT_VISITS });
  /** Keys by address. */
  readonly #keys = new LRUCache<string, string>({ max: MAX_ADDRESSES });

  constructor(parts: ReadCounterParts) {
    this.#parts = parts;
    this.#screening = new Screening(parts.settings);
    this.#sources = new SourceShare(parts.now);
    this.#known = new KnownKeys(parts.store, parts.now);
    this.#salts = new CurrentSalts(parts.store, parts.settings.bucketMs, parts.now);
  }

  /** Counts what of a request may count. Never rejects. */
  async receive(request: ReadRequest): Promise<void> {
    const refusal = this.#screening.refuse(request.headers);
    if (refusal) return this.totals.drop(refusal);
    if (!this.#visitors.allows(request.visitor, this.#parts.now())) return this.totals.drop('visitor');
    const beacon = readBeacon(request.body);
    if (!beacon) return this.totals.drop('body');
    try {
      await this.#count(request, beacon);
    } catch {
      // A store that is gone: counting pauses, and the metrics say so.
      this.totals.drop('store', beacon.events.length);
    }
  }

  /**
   * Counts a choice in a feed's list that came as a navigation: it has no origin, and its article is known. Never
   * rejects.
   */
  async select(request: Omit<ReadRequest, 'body'>, feed: string, key: string): Promise<void> {
    const refusal = this.#screening.refuseVisit(request.headers);
    if (refusal) return this.totals.drop(refusal);
    if (!this.#visitors.allows(request.visitor, this.#parts.now())) return this.totals.drop('visitor');
    try {
      await this.#count(request, { feed, events: [{ kind: 's', article: key }] });
    } catch {
      this.totals.drop('store');
    }
  }

  async #count(request: Omit<ReadRequest, 'body'>, beacon: Beacon): Promise<void> {
    const weighed = this.#weigh(request, beacon);
    const keys = await Promise.all(weighed.map(({ article }) => this.#keyOf(article)));
    const known = await this.#known.of(keys);
    const salts = await this.#salts.get();
    for (const [index, { weight }] of weighed.entries()) {
      const key = keys[index]!;
      if (known.has(key)) await this.#add({ key, weight }, request, salts);
      else this.totals.drop('unknown');
    }
  }

  /** The events that are worth something; impressions are only told to the operator. */
  #weigh({ headers }: Pick<ReadRequest, 'headers'>, { feed, events }: Beacon): { article: string; weight: number }[] {
    const weighed: { article: string; weight: number }[] = [];
    const mayRead = this.#screening.mayCountReads(headers);
    for (const event of events) {
      if (event.kind === 'i') this.#noteImpression(feed);
      if (event.kind === 'r' && !mayRead) {
        this.totals.drop('origin');
        continue;
      }
      const weight = this.#weightOf(event, feed);
      if (weight > 0) weighed.push({ article: event.article, weight });
    }
    return weighed;
  }

  // Only feeds that there are: names from outside would make as many counters as anyone likes.
  #noteImpression(feed: string): void {
    if (this.#parts.kindOf(feed) === undefined) return;
    this.totals.impressions.set(feed, (this.totals.impressions.get(feed) ?? 0) + 1);
  }

  #weightOf({ kind }: BeaconEvent, feed: string): number {
    const { weights } = this.#parts.settings;
    if (kind === 'r') {
      this.#sources.add('page');
      return weights.r;
    }
    if (kind === 'i') return weights.i;
    this.#sources.add('list');
    if (this.#parts.kindOf(feed) !== 'popular') return weights.s;
    // Where articles' own pages report, they count what a ranking's own list brought; the list does not feed itself.
    return this.#sources.isMostlyPages() ? 0 : weights.sPopuler;
  }

  async #keyOf(article: string): Promise<string> {
    if (KEY.test(article)) return article;
    const known = this.#keys.get(article);
    if (known !== undefined) return known;
    const key = await this.#parts.keyOf(article);
    if (article.length <= USUAL_ADDRESS_LENGTH) this.#keys.set(article, key);
    return key;
  }

  async #add(
    { key, weight }: { key: string; weight: number },
    request: Omit<ReadRequest, 'body'>,
    salts: Salts,
  ): Promise<void> {
    const visitor: Visitor = { address: request.visitor, userAgent: request.headers.get('user-agent') ?? '' };
    const hashes = await hashVisit(visitor, key, salts, this.#parts.hmac);
    const visit = `${salts.bucket} ${hashes.now.join(' ')}`;
    if (this.#recent.has(visit)) return this.totals.drop('repeat');
    if (!this.#networks.allows(request.network, key, salts.bucket)) return this.totals.drop('network');
    this.#recent.set(visit, true);
    if (!this.#parts.queue.add(salts.bucket, { key, weight, ...hashes })) return this.totals.drop('store');
    this.totals.counted += 1;
    this.#parts.onCounted?.();
  }
}
