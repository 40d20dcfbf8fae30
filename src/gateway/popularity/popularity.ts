// Popularity: counts reads, learns which articles there are, and tells which are read most.
import { articleIdentity } from '../../feed/identity.js';
import { safeUrl } from '../../feed/urls.js';
import type { GatewayLog } from '../log.js';
import { sha256 } from '../publish/hash.js';
import type { FeedSource } from '../publish/source.js';
import type { CountSettings, Settings } from '../settings.js';
import { HitQueue } from './hit-queue.js';
import { HourlyCounts } from './hourly-counts.js';
import { ReadCounter, type ReadRequest } from './read-counter.js';
import type { KnownArticle, RankedKey, ReadStore } from './read-store.js';
import type { Hmac } from './visitor-hash.js';

/** How often the feeds that are ranked are looked at for new articles, while reads come. */
const LEARN_EVERY_MS = 30_000;
const SWEEP_EVERY_MS = 60_000;

/** What counting works with. */
export interface PopularityParts {
  readonly settings: Settings & { readonly count: CountSettings };
  readonly store: ReadStore;
  readonly hmac: Hmac;
  /** How long hits are gathered before the store is called, in milliseconds. */
  readonly gatherMs: number;
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
}

/** The articles of a ranking, and what is known of them. */
export interface Candidates {
  readonly ranked: readonly RankedKey[];
  readonly articles: ReadonlyMap<string, KnownArticle>;
}

/** Counting and ranking of one gateway. */
export class Popularity {
  readonly #parts: PopularityParts;
  readonly #counter: ReadCounter;
  readonly #queue: HitQueue;
  readonly #hours: HourlyCounts;
  /** Names of the feeds whose articles are ranked. */
  readonly #sources: ReadonlySet<string>;
  /** Hashes of the copies whose articles are known, by the feed's name. */
  readonly #learnt = new Map<string, string>();
  #learntAt = -Infinity;
  #learning: Promise<void> | undefined;
  #sweeper: ReturnType<typeof setInterval> | undefined;
  /** What the store failed of last; undefined after a call that went well. */
  #failure: string | undefined;

  constructor(parts: PopularityParts) {
    const { settings, store, hmac, gatherMs, now } = parts;
    this.#parts = parts;
    this.#queue = new HitQueue(store, gatherMs);
    this.#hours = new HourlyCounts(now);
    this.#counter = new ReadCounter({
      settings: settings.count,
      store,
      queue: this.#queue,
      hmac,
      now,
      keyOf: (url) => sha256(articleIdentity({ id: url, url }), 16),
      kindOf: (name) => settings.feeds.get(name)?.kind,
      onCounted: () => this.#hours.add(),
    });
    const popular = [...settings.feeds.values()].filter((feed) => feed.kind === 'popular');
    this.#sources = new Set(popular.flatMap(({ sources }) => sources.map(({ feed }) => feed)));
  }

  /** Counts what of a beacon may count. Never rejects. */
  async receive(request: ReadRequest): Promise<void> {
    await this.#learn();
    await this.#counter.receive(request);
  }

  /** Counts that a visitor chose an article of a feed's list, where a link led through the gateway. Never rejects. */
  async select(request: Omit<ReadRequest, 'body'>, feed: string, key: string): Promise<void> {
    await this.#learn();
    await this.#counter.select(request, feed, key);
  }

  /** The address of a known article; undefined for others, and where the store can't be asked. */
  async urlOf(key: string): Promise<string | undefined> {
    const known = await this.#parts.store.known([key]).catch(() => undefined);
    return safeUrl(known?.get(key)?.url);
  }

  /** The most read articles of `feeds`, best first; undefined where the store can't be asked. */
  async candidates(halfLifeMs: number, count: number, feeds: ReadonlySet<string>): Promise<Candidates | undefined> {
    try {
      await this.#learn();
      // What waits here counts, too.
      await this.#queue.flush();
      const ranked = await this.#parts.store.top(halfLifeMs, count);
      const articles = await this.#parts.store.known(ranked.map(({ key }) => key));
      const isOfFeeds = ({ key }: RankedKey) => articles.get(key)?.feeds.some((feed) => feeds.has(feed)) === true;
      this.#failure = undefined;
      return { ranked: ranked.filter(isOfFeeds), articles };
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** Makes the articles of the ranked feeds known. The first time it is waited for, later it goes on beside. */
  async #learn(): Promise<void> {
    const isFirst = this.#learntAt === -Infinity;
    if (this.#parts.now() - this.#learntAt >= LEARN_EVERY_MS) {
      this.#learntAt = this.#parts.now();
      this.#learning = this.#learnAll();
    }
    if (isFirst) await this.#learning;
  }

  async #learnAll(): Promise<void> {
    for (const name of this.#sources) {
      try {
        await this.#learnFrom(name);
      } catch (error) {
        // A feed that can't be had now is learnt from later; its articles are known for two weeks.
        this.#parts.log.warn({ event: 'not-learnt', feed: name, message: (error as Error).message });
      }
    }
  }

  async #learnFrom(name: string): Promise<void> {
    const copy = await this.#parts.sourceOf(name)?.read();
    if (!copy || this.#learnt.get(name) === copy.hash) return;
    const { items } = JSON.parse(new TextDecoder().decode(copy.body)) as { items: KnownArticle['item'][] };
    const seenAt = this.#parts.now();
    const articles = new Map<string, KnownArticle>();
    for (const item of items) {
      const key = (item['_berita'] as { key?: string } | undefined)?.key;
      if (key === undefined) continue;
      articles.set(key, { url: String(item['url'] ?? ''), item: withoutBody(item), feeds: [name], seenAt });
    }
    await this.#parts.store.remember(await this.#withOtherFeeds(articles));
    this.#learnt.set(name, copy.hash);
  }

  /** An article that several feeds have is known as theirs. */
  async #withOtherFeeds(articles: ReadonlyMap<string, KnownArticle>): Promise<Map<string, KnownArticle>> {
    const before = await this.#parts.store.known([...articles.keys()]);
    const merged = new Map<string, KnownArticle>();
    for (const [key, article] of articles) {
      const feeds = [...new Set([...article.feeds, ...(before.get(key)?.feeds ?? [])])];
      merged.set(key, { ...article, feeds });
    }
    return merged;
  }

  state(): PopularityState {
    return {
      store: this.#queue.failure?.message ?? this.#failure ?? 'ok',
      lastCountAt: this.#queue.lastCountAt,
      thisHour: this.#hours.current,
      isSilent: this.#hours.isSilent(),
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

  async #sweep(): Promise<void> {
    await this.#parts.store.sweepReads().catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (this.#failure === undefined) this.#parts.log.error({ event: 'reads-store-failed', message });
    this.#failure = message;
  }
}

/** A ranking's articles need no body: the list shows headlines, and thousands of them are kept. */
function withoutBody(item: KnownArticle['item']): KnownArticle['item'] {
  const { content_html: html, content_text: text, ...rest } = item;
  const isSummaryOnly = rest['summary'] === undefined && html === undefined;
  return isSummaryOnly && text !== undefined ? { ...rest, content_text: text } : rest;
}
