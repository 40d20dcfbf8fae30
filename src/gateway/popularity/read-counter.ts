// ReadCounter: from a beacon to the store: who may count is asked first, then which article, then whether it is a
// repeat.
import type { CountSettings, FeedSettings } from '../settings.js';
import { ArticleKeys } from './article-keys.js';
import { readBeacon, type Beacon, type BeaconEvent } from './beacon.js';
import { NetworkBound, RecentVisits, VisitorBound } from './bounds.js';
import { CountTotals, type DropReason } from './drops.js';
import type { HitQueue } from './hit-queue.js';
import { CurrentSalts } from './current-salts.js';
import { KnownKeys } from './known-keys.js';
import type { Hit, ReadStore } from './read-store.js';
import { Screening, type RequestHeaders } from './screening.js';
import { SourceShare } from './source-share.js';
import type { HashText, VisitHasher, VisitHashes, Visitor } from './visitor-hash.js';

/** Who sends events, and how. */
export interface Visit {
  readonly headers: RequestHeaders;
  /** The visitor: an IPv4 address, or the /64 network of an IPv6 address. */
  readonly visitor: string;
  /** The network that it is in: /24 or /48. */
  readonly network: string;
}

/** What a request to `POST /v1/read` brings. */
export interface ReadRequest extends Visit {
  readonly body: string;
}

/** What the counter works with. */
export interface ReadCounterParts {
  readonly settings: CountSettings;
  readonly store: ReadStore;
  readonly queue: HitQueue;
  readonly hash: HashText;
  /** The key of an article by its address. */
  readonly keyOf: (url: string) => string | Promise<string>;
  /** What a feed of that name is; undefined where there is none. */
  readonly kindOf: (feed: string) => FeedSettings['kind'] | undefined;
  /** Told of counted events. */
  readonly onCounted?: (events: number) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An event that is worth something. */
interface Weighed {
  /** Address of the article, or its key. */
  readonly article: string;
  readonly weight: number;
}

/** An event of an article that a feed has had. */
interface Found {
  readonly key: string;
  readonly weight: number;
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
  select(request: Visit, feed: string, key: string): Promise<void> | undefined {
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

  #drop(reason: DropReason): undefined {
    this.totals.drop(reason);
    return undefined;
  }

  #count(visit: Visit, beacon: Beacon): Promise<void> | undefined {
    const weighed = this.#weigh(visit, beacon);
    if (weighed.length === 0) return undefined;
    const keys = weighed.map(({ article }) => this.#keys.find(article));
    const hasher = this.#salts.peek();
    const found = hasher && this.#findAll(weighed, keys);
    return found ? this.#addAll(found, visit, hasher) : this.#countLater(visit, weighed, keys);
  }

  /** The events of known articles; undefined where the store has to be asked first, or a key takes its time. */
  #findAll(weighed: readonly Weighed[], keys: readonly (string | Promise<string>)[]): Found[] | undefined {
    const time = this.#parts.now();
    const found: Found[] = [];
    let unknown = 0;
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index]!;
      const isKnown = typeof key === 'string' ? this.#known.peek(key, time) : undefined;
      if (isKnown === undefined) return undefined;
      if (isKnown) found.push({ key: key as string, weight: weighed[index]!.weight });
      else unknown += 1;
    }
    this.totals.drop('unknown', unknown);
    return found;
  }

  /** Asks the store what is needed, then counts. */
  async #countLater(
    visit: Visit,
    weighed: readonly Weighed[],
    pending: readonly (string | Promise<string>)[],
  ): Promise<void> {
    try {
      const keys = await Promise.all(pending);
      const known = await this.#known.of(keys);
      const hasher = await this.#salts.get();
      const all = keys.map((key, index) => ({ key, weight: weighed[index]!.weight }));
      const found = all.filter(({ key }) => known.has(key));
      this.totals.drop('unknown', all.length - found.length);
      await this.#addAll(found, visit, hasher);
    } catch {
      // A store that is gone: counting pauses, and the metrics say so.
      this.totals.drop('store', weighed.length);
    }
  }

  /** Counts events one after the other; a promise where the hash function gives promises. */
  #addAll(
    found: readonly Found[],
    { visitor, network, headers }: Visit,
    hasher: VisitHasher,
  ): Promise<void> | undefined {
    const sender: Visitor = { address: visitor, userAgent: headers.get('user-agent') ?? '' };
    const { bucket } = hasher.salts;
    const waiting: Promise<void>[] = [];
    let counted = 0;
    for (const { key, weight } of found) {
      const hashes = hasher.hash(sender, key);
      const add = (ready: VisitHashes) => this.#add({ key, weight, ...ready }, network, bucket);
      if (hashes instanceof Promise) waiting.push(hashes.then((ready) => this.#note(add(ready))));
      else counted += add(hashes);
    }
    this.#note(counted);
    return waiting.length > 0 ? Promise.all(waiting).then(() => undefined) : undefined;
  }

  #note(counted: number): void {
    if (counted === 0) return;
    this.totals.counted += counted;
    this.#parts.onCounted?.(counted);
  }

  /** Hands a hit over; gives how many were taken. */
  #add(hit: Hit, network: string, bucket: number): number {
    const refusal = this.#refuse(hit, network, bucket);
    if (refusal) this.totals.drop(refusal);
    return refusal ? 0 : 1;
  }

  #refuse(hit: Hit, network: string, bucket: number): DropReason | undefined {
    if (this.#recent.has(hit.now)) return 'repeat';
    // Before any bound notes the visit: one that is dropped here counts when it is sent again.
    if (this.#parts.queue.isFull) return 'store';
    if (!this.#networks.allows(network, hit.key, bucket)) return 'network';
    this.#recent.add(hit.now);
    this.#parts.queue.add(bucket, hit);
    return undefined;
  }

  /** The events that are worth something; impressions are only told to the operator. */
  #weigh({ headers }: Visit, { feed, events }: Beacon): Weighed[] {
    const { weights } = this.#parts.settings;
    const mayRead = this.#screening.mayCountReads(headers);
    const kinds = countKinds(events);
    if (kinds.i > 0) this.#noteImpressions(feed, kinds.i);
    if (mayRead) this.#sources.add('page', kinds.r);
    else this.totals.drop('origin', kinds.r);
    this.#sources.add('list', kinds.s);
    const weightOf = { r: mayRead ? weights.r : 0, s: kinds.s > 0 ? this.#selectWeight(feed) : 0, i: weights.i };
    const weighed: Weighed[] = [];
    for (const { kind, article } of events) {
      const weight = weightOf[kind];
      if (weight > 0) weighed.push({ article, weight });
    }
    return weighed;
  }

  // Only feeds that there are: names from outside would make as many counters as anyone likes.
  #noteImpressions(feed: string, events: number): void {
    if (this.#parts.kindOf(feed) === undefined) return;
    this.totals.impressions.set(feed, (this.totals.impressions.get(feed) ?? 0) + events);
  }

  /** What a choice in a feed's list is worth. */
  #selectWeight(feed: string): number {
    const { weights } = this.#parts.settings;
    if (this.#parts.kindOf(feed) !== 'popular') return weights.s;
    // Where articles' own pages report, they count what a ranking's own list brought; the list does not feed itself.
    return this.#sources.isMostlyPages() ? 0 : weights.sPopuler;
  }
}

/** How many events there are of each kind. */
function countKinds(events: readonly BeaconEvent[]): Record<BeaconEvent['kind'], number> {
  const kinds = { r: 0, s: 0, i: 0 };
  for (const { kind } of events) kinds[kind] += 1;
  return kinds;
}
