// ReadCounter: from a beacon to the store: who may count is asked first, then which article, then whether it is a
// repeat.
import type { CountSettings, FeedSettings } from '../settings.js';
import { ArticleKeys } from './article-keys.js';
import { readBeacon, type Beacon, type BeaconEvent } from './beacon.js';
import { NetworkBound, RecentVisits, VisitorBound } from './bounds.js';
import { CountTotals } from './drops.js';
import type { HitQueue } from './hit-queue.js';
import { CurrentSalts } from './current-salts.js';
import { KnownKeys } from './known-keys.js';
import type { Hit, ReadStore } from './read-store.js';
import { Screening, type RequestHeaders } from './screening.js';
import { SourceShare } from './source-share.js';
import type { HashText, VisitHasher, VisitHashes, Visitor } from './visitor-hash.js';

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
  readonly hash: HashText;
  /** The key of an article by its address. */
  readonly keyOf: (url: string) => Promise<string>;
  /** What a feed of that name is; undefined where there is none. */
  readonly kindOf: (feed: string) => FeedSettings['kind'] | undefined;
  /** Told of each counted event. */
  readonly onCounted?: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An event that is worth something. */
interface Weighed {
  /** Address of the article, or its key. */
  readonly article: string;
  readonly weight: number;
}

/** An event whose article is looked up. */
interface Found {
  readonly key: string;
  readonly weight: number;
  /** Whether a feed has had the article. */
  readonly isKnown: boolean;
}

/** Counts reads; whatever it is given, it tells the sender nothing. */
export class ReadCounter {
  readonly totals = new CountTotals();
  readonly #parts: ReadCounterParts;
  readonly #screening: Screening;
  readonly #visitors = new VisitorBound();
  readonly #networks = new NetworkBound();
  readonly #recent = new RecentVisits();
  readonly #sources: SourceShare;
  readonly #known: KnownKeys;
  readonly #salts: CurrentSalts;
  readonly #keys: ArticleKeys;

  constructor(parts: ReadCounterParts) {
    const { settings, store, hash, now } = parts;
    this.#parts = parts;
    this.#screening = new Screening(settings);
    this.#sources = new SourceShare(now);
    this.#keys = new ArticleKeys(parts.keyOf);
    this.#known = new KnownKeys(store, now);
    this.#salts = new CurrentSalts({ store, bucketMs: settings.bucketMs, hash, now });
  }

  /** Counts what of a request may count: at once, or after the promise that it gives. Never rejects. */
  receive(request: ReadRequest): Promise<void> | undefined {
    const refusal = this.#screening.refuse(request.headers) ?? this.#refuseVisitor(request);
    if (refusal) return this.#drop(refusal);
    const beacon = readBeacon(request.body);
    if (!beacon) return this.#drop('body');
    return this.#count(request, beacon);
  }

  /**
   * Counts a choice in a feed's list that came as a navigation: it has no origin, and its article is known. Never
   * rejects.
   */
  select(request: Omit<ReadRequest, 'body'>, feed: string, key: string): Promise<void> | undefined {
    const refusal = this.#screening.refuseVisit(request.headers) ?? this.#refuseVisitor(request);
    if (refusal) return this.#drop(refusal);
    return this.#count(request, { feed, events: [{ kind: 's', article: key }] });
  }

  /** Forgets addresses and networks that the limits need no more. */
  forget(): void {
    const time = this.#parts.now();
    this.#visitors.forget(time);
    this.#networks.forget(Math.floor(time / this.#parts.settings.bucketMs));
  }

  #refuseVisitor({ visitor }: Pick<ReadRequest, 'visitor'>): 'visitor' | undefined {
    return this.#visitors.allows(visitor, this.#parts.now()) ? undefined : 'visitor';
  }

  #drop(reason: Parameters<CountTotals['drop']>[0], events = 1): undefined {
    this.totals.drop(reason, events);
    return undefined;
  }

  #count(request: Omit<ReadRequest, 'body'>, beacon: Beacon): Promise<void> | undefined {
    const weighed = this.#weigh(request, beacon);
    const hasher = this.#salts.peek();
    const found = this.#peekAll(weighed);
    if (hasher && found) return this.#addAll(found, request, hasher);
    return this.#countLater(request, weighed);
  }

  /** Looks the articles up; undefined where the store has to be asked first. */
  #peekAll(weighed: readonly Weighed[]): Found[] | undefined {
    const found: Found[] = [];
    const time = this.#parts.now();
    for (const { article, weight } of weighed) {
      const key = this.#keys.peek(article);
      const isKnown = key === undefined ? undefined : this.#known.peek(key, time);
      if (key === undefined || isKnown === undefined) return undefined;
      found.push({ key, weight, isKnown });
    }
    return found;
  }

  /** Asks the store what is needed, then counts. */
  async #countLater(request: Omit<ReadRequest, 'body'>, weighed: readonly Weighed[]): Promise<void> {
    try {
      const keys = await Promise.all(weighed.map(({ article }) => this.#keys.get(article)));
      const known = await this.#known.of(keys);
      const hasher = await this.#salts.get();
      const found = keys.map((key, index) => ({ key, weight: weighed[index]!.weight, isKnown: known.has(key) }));
      await this.#addAll(found, request, hasher);
    } catch {
      // A store that is gone: counting pauses, and the metrics say so.
      this.totals.drop('store', weighed.length);
    }
  }

  /** Counts events one after the other; a promise where the hash function gives promises. */
  #addAll(
    found: readonly Found[],
    { visitor, network, headers }: Omit<ReadRequest, 'body'>,
    hasher: VisitHasher,
  ): Promise<void> | undefined {
    const sender: Visitor = { address: visitor, userAgent: headers.get('user-agent') ?? '' };
    const waiting: Promise<void>[] = [];
    for (const { key, weight, isKnown } of found) {
      if (!isKnown) {
        this.totals.drop('unknown');
        continue;
      }
      const hashes = hasher.hash(sender, key);
      const add = (ready: VisitHashes) => this.#add({ key, weight, ...ready }, network, hasher.salts.bucket);
      if (hashes instanceof Promise) waiting.push(hashes.then(add));
      else add(hashes);
    }
    return waiting.length > 0 ? Promise.all(waiting).then(() => undefined) : undefined;
  }

  #add(hit: Hit, network: string, bucket: number): void {
    if (this.#recent.has(hit.now)) return this.totals.drop('repeat');
    if (!this.#networks.allows(network, hit.key, bucket)) return this.totals.drop('network');
    this.#recent.add(hit.now);
    if (!this.#parts.queue.add(bucket, hit)) return this.totals.drop('store');
    this.totals.counted += 1;
    this.#parts.onCounted?.();
  }

  /** The events that are worth something; impressions are only told to the operator. */
  #weigh({ headers }: Pick<ReadRequest, 'headers'>, { feed, events }: Beacon): Weighed[] {
    const weighed: Weighed[] = [];
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
}
