// ArticleLearner: tells the store of reads which articles there are, as their feeds bring them.
import type { GatewayLog } from '../log.js';
import type { FeedSource } from '../publish/source.js';
import { elapsed } from './elapsed.js';
import type { KnownArticle } from './read-store.js';
import type { WatchedReadStore } from './watched-reads.js';

/** How often the feeds are looked at for new articles, while reads come. */
const LEARN_EVERY_MS = 30_000;
/** A copy's articles are noted as seen this often. */
const RENEW_EVERY_MS = 3_600_000;

/** What learning needs. */
export interface LearnerParts {
  /** A feed of one upstream, by its name. */
  readonly sourceOf: (name: string) => FeedSource | undefined;
  readonly now: () => number;
  readonly log: GatewayLog;
}

/** A copy of a feed whose articles the store knows. */
interface Learnt {
  readonly hash: string;
  /** When the store was told, milliseconds since 1970. */
  readonly at: number;
}

/** The articles of some feeds. */
export class ArticleLearner {
  readonly #names: ReadonlySet<string>;
  readonly #store: WatchedReadStore;
  readonly #sourceOf: LearnerParts['sourceOf'];
  readonly #now: () => number;
  readonly #log: GatewayLog;
  /** The copies whose articles are known, by the feed's name. */
  readonly #learnt = new Map<string, Learnt>();
  #learntAt = -Infinity;
  #learning: Promise<void> | undefined;
  #hasLearnt = false;
  /** Failures of the store when its articles were learnt last. */
  #failuresSeen = 0;

  /** `names`: of the feeds whose articles are ranked. */
  constructor(names: ReadonlySet<string>, store: WatchedReadStore, { sourceOf, now, log }: LearnerParts) {
    this.#names = names;
    this.#store = store;
    this.#sourceOf = sourceOf;
    this.#now = now;
    this.#log = log;
  }

  /**
   * Makes the feeds' articles known. The first time it gives a promise to wait for, later it goes on beside. Never
   * rejects.
   */
  learn(): Promise<void> | undefined {
    const time = this.#now();
    if (elapsed(this.#learntAt, time) >= LEARN_EVERY_MS) {
      this.#learntAt = time;
      this.#learning = this.#learnAll();
    }
    return this.#hasLearnt ? undefined : this.#learning;
  }

  async #learnAll(): Promise<void> {
    // A store that failed may have come back empty.
    if (this.#failuresSeen !== this.#store.failureCount) this.#learnt.clear();
    this.#failuresSeen = this.#store.failureCount;
    for (const name of this.#names) {
      try {
        await this.#learnFrom(name);
      } catch (error) {
        // A feed that can't be had now is learnt from later; its articles are known for two weeks.
        this.#log.warn({ event: 'not-learnt', feed: name, message: (error as Error).message });
      }
    }
    this.#hasLearnt = true;
  }

  async #learnFrom(name: string): Promise<void> {
    const copy = await this.#sourceOf(name)?.read();
    if (!copy || this.#isLearnt(name, copy.hash)) return;
    const { items } = JSON.parse(new TextDecoder().decode(copy.body)) as { items: KnownArticle['item'][] };
    const seenAt = this.#now();
    const articles = new Map<string, KnownArticle>();
    for (const item of items) {
      const key = (item['_berita'] as { key?: string } | undefined)?.key;
      if (key === undefined) continue;
      articles.set(key, { url: String(item['url'] ?? ''), item: withoutBody(item), feeds: [name], seenAt });
    }
    await this.#store.remember(await this.#withOtherFeeds(articles));
    this.#learnt.set(name, { hash: copy.hash, at: seenAt });
  }

  // Articles of a feed that never changes are learnt again, so that they are not forgotten.
  #isLearnt(name: string, hash: string): boolean {
    const learnt = this.#learnt.get(name);
    return learnt?.hash === hash && elapsed(learnt.at, this.#now()) < RENEW_EVERY_MS;
  }

  /** An article that several feeds have is known as theirs. */
  async #withOtherFeeds(articles: ReadonlyMap<string, KnownArticle>): Promise<Map<string, KnownArticle>> {
    const before = await this.#store.known([...articles.keys()]);
    const merged = new Map<string, KnownArticle>();
    for (const [key, article] of articles) {
      const feeds = [...new Set([...article.feeds, ...(before.get(key)?.feeds ?? [])])];
      merged.set(key, { ...article, feeds });
    }
    return merged;
  }
}

/** A ranking's articles need no body: the list shows headlines, and thousands of them are kept. */
function withoutBody(item: KnownArticle['item']): KnownArticle['item'] {
  const { content_html: html, content_text: text, ...rest } = item;
  const isSummaryOnly = rest['summary'] === undefined && html === undefined;
  return isSummaryOnly && text !== undefined ? { ...rest, content_text: text } : rest;
}
