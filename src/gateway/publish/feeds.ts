// Feeds: all feeds of a gateway by name, and the clock that refreshes those that readers want.
import { PopularSource } from '../popularity/popular-source.js';
import type { Popularity } from '../popularity/popularity.js';
import { SharedRanking } from '../popularity/shared-ranking.js';
import type { FeedSettings, Settings } from '../settings.js';
import { MergedSource } from './merged-source.js';
import type { FeedSource, SourceState } from './source.js';
import { type SourceParts, UpstreamSource } from './upstream-source.js';

const TICK_MS = 1000;

/** The feeds of a configuration. */
export class Feeds {
  readonly #sources = new Map<string, FeedSource>();
  readonly #upstreams = new Map<string, UpstreamSource>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `popularity`: counts the reads that popular feeds are ranked by. */
  constructor(settings: Settings, parts: SourceParts, popularity?: Popularity) {
    for (const feed of settings.feeds.values()) {
      if (feed.kind === 'single') this.#upstreams.set(feed.name, new UpstreamSource(feed, parts));
    }
    const shared = new SharedRanking(parts.store);
    for (const feed of settings.feeds.values()) {
      const unranked = this.#sourceOf(feed);
      const isRanked = feed.kind === 'popular' && popularity && (settings.count ?? feed.counts);
      const source = isRanked ? new PopularSource(feed, { unranked, popularity, shared, now: parts.now }) : unranked;
      this.#sources.set(feed.name, source);
    }
  }

  get(name: string): FeedSource | undefined {
    return this.#sources.get(name);
  }

  states(): SourceState[] {
    return [...this.#sources.values()].map((source) => source.state());
  }

  /** Takes over the copies that the store has. */
  async load(): Promise<void> {
    await Promise.all([...this.#upstreams.values()].map((source) => source.load()));
  }

  /** Asks every upstream whose copy is due. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#upstreams.values()].map((source) => source.load().then(() => source.refresh())));
  }

  /** Refreshes wanted feeds when they are due, until `stop`. */
  start(): void {
    this.#timer ??= setInterval(() => this.#tick(), TICK_MS);
    // In Node a timer keeps the process alive; elsewhere it is a number.
    (this.#timer as { unref?: () => void }).unref?.();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    for (const source of this.#upstreams.values()) source.refreshIfWanted();
  }

  #sourceOf(feed: FeedSettings): FeedSource {
    if (feed.kind === 'single') return this.#upstreams.get(feed.name)!;
    const sources = feed.sources.map((source) => this.#upstreams.get(source.feed)!);
    return new MergedSource(feed, sources);
  }
}
