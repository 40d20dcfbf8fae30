// Popularity: counts reads, learns which articles there are, and tells which are read most.
import { safeUrl } from '../../feed/urls.js';
import type { GatewayLog } from '../log.js';
import type { FeedSource } from '../publish/source.js';
import type { ReleaseLease } from '../store/store.js';
import type { CountSettings, CountsSettings, PopularFeedSettings, Settings } from '../settings.js';
import { keyOfAddress } from './article-keys.js';
import { CountsSource, type CountsParts } from './counts-source.js';
import { ArticleLearner } from './article-learner.js';
import { HitQueue } from './hit-queue.js';
import { HourlyCounts } from './hourly-counts.js';
import { ReadCounter, type ReadRequest, type Visit } from './read-counter.js';
import type { KnownArticle, RankedKey, ReadStore } from './read-store.js';
import type { HashText } from './visitor-hash.js';
import { WatchedReadStore } from './watched-reads.js';

const SWEEP_EVERY_MS = 60_000;
/** A lease that lasts a little shorter is over when its holder's next turn comes. */
const SWEEP_SLACK_MS = 1000;

/** What counting works with. */
export interface PopularityParts {
  readonly settings: Settings;
  /** What asking for counts from elsewhere needs. */
  readonly counts: CountsParts;
  readonly store: ReadStore;
  /** The right to tidy the store up, for so many milliseconds: undefined while another process of the fleet has it. */
  readonly leaseSweep: (milliseconds: number) => Promise<ReleaseLease | undefined>;
  readonly hash: HashText;
  /** How long hits are gathered before the store is called, in milliseconds. */
  readonly gatherMs: number;
  /** How long a reader waits for a new ranking at most, in milliseconds, where there is an older one. */
  readonly patienceMs: number;
  readonly now: () => number;
  readonly log: GatewayLog;
  /** A feed of one upstream, by its name. */
  readonly sourceOf: (name: string) => FeedSource | undefined;
}

/** How counting does, for monitors. */
export interface PopularityState {
  /** `ok`, or what the store failed of last. */
  readonly store: string;
  /** When reads were last taken by the store: milliseconds since 1970. */
  readonly lastCountAt?: number;
  /** Counted events of this hour. */
  readonly thisHour: number;
  /** True when reads have stopped that came at this hour yesterday. */
  readonly isSilent: boolean;
  /** What the last request for counts from elsewhere failed of, by the feed's name. */
  readonly counts?: Readonly<Record<string, string>>;
}

/** The articles of a ranking, and what is known of them. */
export interface Candidates {
  readonly ranked: readonly RankedKey[];
  readonly articles: ReadonlyMap<string, KnownArticle>;
}

/** Where the configuration has no `count`. */
export const COUNTS_NOTHING: CountSettings = {
  pages: [],
  partners: [],
  bucketMs: 1_800_000,
  weights: { r: 0, s: 0, sPopuler: 0, i: 0 },
};

/** Counting and ranking of one gateway. */
export class Popularity {
  readonly #parts: PopularityParts;
  readonly #store: WatchedReadStore;
  readonly #counter: ReadCounter;
  readonly #queue: HitQueue;
  readonly #hours: HourlyCounts;
  /** Counts from elsewhere, by the name of the popular feed that they rank. */
  readonly #counts = new Map<string, CountsSource>();
  readonly #articles: ArticleLearner;
  #sweeper: ReturnType<typeof setInterval> | undefined;

  constructor(parts: PopularityParts) {
    const { settings, hash, gatherMs, now } = parts;
    const store = new WatchedReadStore(parts.store, parts.log);
    this.#parts = parts;
    this.#store = store;
    this.#queue = new HitQueue(store, gatherMs, store.maxHits);
    this.#hours = new HourlyCounts(now);
    this.#counter = new ReadCounter({
      settings: settings.count ?? COUNTS_NOTHING,
      store,
      queue: this.#queue,
      hash,
      now,
      keyOf: (url) => keyOfAddress(url, hash),
      kindOf: (name) => settings.feeds.get(name)?.kind,
      onCounted: (events) => this.#hours.add(events),
    });
    const popular = [...settings.feeds.values()].filter((feed) => feed.kind === 'popular');
    const names = new Set(popular.flatMap(({ sources }) => sources.map(({ feed }) => feed)));
    this.#articles = new ArticleLearner(names, store, parts);
    for (const feed of popular) {
      if (feed.counts) this.#counts.set(feed.name, this.#openCounts(feed, feed.counts));
    }
  }

  /** How long a reader waits for a new ranking at most, in milliseconds, where there is an older one. */
  get patienceMs(): number {
    return this.#parts.patienceMs;
  }

  #openCounts({ name, sources }: PopularFeedSettings, counts: CountsSettings): CountsSource {
    const siteOf = async () => {
      const copy = await this.#parts.sourceOf(sources[0]!.feed)?.read();
      if (!copy) return undefined;
      const { home_page_url: site } = JSON.parse(new TextDecoder().decode(copy.body)) as { home_page_url?: string };
      return site;
    };
    return new CountsSource(name, counts, this.#parts.counts, siteOf);
  }

  /** Counts what of a beacon may count: at once, or after the promise that it gives. Never rejects. */
  receive(request: ReadRequest): Promise<void> | undefined {
    if (!this.#parts.settings.count) return undefined;
    const learning = this.#articles.learn();
    return learning ? learning.then(() => this.#counter.receive(request)) : this.#counter.receive(request);
  }

  /** Counts that a visitor chose an article of a feed's list, where a link led through the gateway. Never rejects. */
  async select(request: Visit, feed: string, key: string): Promise<void> {
    if (!this.#parts.settings.count) return;
    await this.#articles.learn();
    await this.#counter.select(request, feed, key);
  }

  /** The address of a known article; undefined for others, and where the store can't be asked. */
  async urlOf(key: string): Promise<string | undefined> {
    const known = await this.#store.known([key]).catch(() => undefined);
    return safeUrl(known?.get(key)?.url);
  }

  /** The most read articles of a popular feed, best first; undefined where the reads can't be asked for. */
  async candidates(feed: PopularFeedSettings, count: number): Promise<Candidates | undefined> {
    const feeds = new Set(feed.sources.map((source) => source.feed));
    try {
      await this.#articles.learn();
      const ranked = await this.#rankedKeys(feed, count);
      if (!ranked) return undefined;
      const articles = await this.#store.known(ranked.map(({ key }) => key));
      const isOfFeeds = ({ key }: RankedKey) => articles.get(key)?.feeds.some((name) => feeds.has(name)) === true;
      return { ranked: ranked.filter(isOfFeeds).slice(0, count), articles };
    } catch {
      // The state says so.
      return undefined;
    }
  }

  async #rankedKeys({ name, halfLifeMs }: PopularFeedSettings, count: number) {
    const elsewhere = this.#counts.get(name);
    if (elsewhere) return elsewhere.ranked();
    // What waits here counts, too.
    await this.#queue.flush();
    return this.#store.top(halfLifeMs, count);
  }

  state(): PopularityState {
    const failed = [...this.#counts].filter(([, { failure }]) => failure !== undefined);
    return {
      store: this.#store.status,
      lastCountAt: this.#queue.lastCountAt,
      thisHour: this.#hours.current,
      isSilent: this.#hours.isSilent(),
      ...(failed.length > 0 && {
        counts: Object.fromEntries(failed.map(([name, { failure }]) => [name, failure ?? ''])),
      }),
    };
  }

  /** What became of the events. */
  get totals(): ReadCounter['totals'] {
    return this.#counter.totals;
  }

  start(): void {
    this.#sweeper ??= setInterval(() => void this.#sweep(), SWEEP_EVERY_MS);
    // In Node a timer keeps the process alive; elsewhere it is a number.
    (this.#sweeper as { unref?: () => void }).unref?.();
  }

  /** Hands the store what waits, and ends. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    await this.#queue.close();
  }

  /** Once a minute; what is in the store by one process of the fleet. */
  async #sweep(): Promise<void> {
    this.#counter.forget();
    try {
      const lease = await this.#parts.leaseSweep(SWEEP_EVERY_MS - SWEEP_SLACK_MS);
      // It is not given back: the next sweep is due when it ends.
      if (lease) await this.#store.sweepReads();
    } catch {
      // The states of the stores say so.
    }
  }
}
