// PopularSource: a feed of what is read most now; where too little is read, its sources' own orders and no ranking.
import { parseFeed, type Article, type Feed } from '../../feed/index.js';
import { type FeedDocument, toDocument } from '../publish/document.js';
import type { FeedCopy, FeedSource, SourceState } from '../publish/source.js';
import type { PopularFeedSettings } from '../settings.js';
import { elapsed } from './elapsed.js';
import type { Popularity } from './popularity.js';
import { publishOrder, type Place } from './ranking.js';
import type { KnownArticle } from './read-store.js';
import { keysOf, SharedRanking } from './shared-ranking.js';

/** A new order is published at most this often. */
export const PUBLISH_EVERY_MS = 30_000;
/** Articles that are looked at for one list: those of other feeds drop out. */
const MAX_CANDIDATES = 500;
/** A ranking whose store is gone holds for so long; then the list says that it is none. */
const HOLDS_FOR_MS = 3_600_000;
/** A ranking that rests on reads of so long ago says that it stands still. */
const STANDS_STILL_AFTER_MS = 300_000;
const STANDS_STILL = { code: 'network', message: 'The reads can not be asked for', count: 1 } as const;

/** A document as it is published, and since when. Times are milliseconds since 1970. */
interface Published extends FeedDocument {
  readonly changedAt: number;
  /** When the reads were asked for that it rests on; undefined where it is no ranking. */
  readonly rankedAt?: number;
}

/** What a popular feed works with. */
export interface PopularSourceParts {
  /** The same articles in their feeds' orders: what is shown while there is no ranking. */
  readonly unranked: FeedSource;
  readonly popularity: Popularity;
  /** The last ranking of the fleet. */
  readonly shared: SharedRanking;
  readonly now: () => number;
}

/** A popular feed of the configuration. */
export class PopularSource implements FeedSource {
  readonly settings: PopularFeedSettings;
  readonly #parts: PopularSourceParts;
  /** The ranking that is shown; undefined while there is none. */
  #ranking: Published | undefined;
  /** When the reads were looked at last. */
  #lookedAt = -Infinity;
  #publishing: Promise<void> | undefined;
  /** Keys of the last published order. */
  #order: readonly string[] = [];
  /** What was answered last, and what it was made of. */
  #last:
    | {
        readonly whole: FeedCopy;
        readonly copy: FeedCopy;
        readonly ranking: Published | undefined;
        readonly standsStill: boolean;
      }
    | undefined;

  constructor(settings: PopularFeedSettings, parts: PopularSourceParts) {
    this.settings = settings;
    this.#parts = parts;
  }

  peek(): FeedCopy | undefined {
    const copy = this.#parts.unranked.peek?.();
    return copy && !this.#isDue() ? this.#whole(copy) : undefined;
  }

  async read(): Promise<FeedCopy> {
    const copy = await this.#parts.unranked.read();
    if (this.#isDue()) {
      this.#lookedAt = this.#parts.now();
      this.#publishing ??= this.#publish(copy).finally(() => {
        this.#publishing = undefined;
      });
    }
    if (this.#publishing) await this.#waitFor(this.#publishing);
    return this.#whole(copy);
  }

  state(): SourceState {
    return this.#parts.unranked.state();
  }

  #isDue(): boolean {
    return elapsed(this.#lookedAt, this.#parts.now()) >= PUBLISH_EVERY_MS;
  }

  /** Where something was published before, readers are not kept waiting by a slow store. */
  async #waitFor(publishing: Promise<void>): Promise<void> {
    if (!this.#last) return publishing;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#parts.popularity.patienceMs);
    });
    await Promise.race([publishing, patience]);
    clearTimeout(timer);
  }

  /** The copy of the sources with the ranking's articles; the same object as long as both are the same. */
  #whole(copy: FeedCopy): FeedCopy {
    const ranking = this.#ranking;
    const last = this.#last;
    const rankedAt = ranking?.rankedAt ?? this.#parts.now();
    const standsStill = this.#parts.now() - rankedAt >= STANDS_STILL_AFTER_MS;
    if (last?.copy === copy && last.ranking === ranking && last.standsStill === standsStill) return last.whole;
    const ranked = ranking ? { ...copy, ...documentOf(ranking), changedAt: ranking.changedAt } : copy;
    // Caches, monitors and the widget learn it as they learn it of a feed whose server is away.
    const whole = standsStill ? { ...ranked, fetchedAt: rankedAt, failure: STANDS_STILL } : ranked;
    this.#last = { whole, copy, ranking, standsStill };
    return whole;
  }

  /** Takes over the fleet's ranking while it is new, else makes one for the fleet. Never rejects. */
  async #publish(copy: FeedCopy): Promise<void> {
    const { shared, now } = this.#parts;
    const present = await shared.read(this.settings.name);
    const age = present ? elapsed(present.fetchedAt, now()) : Infinity;
    if (present && age < HOLDS_FOR_MS) this.#show(present, present.fetchedAt);
    if (present && age < PUBLISH_EVERY_MS) {
      // All gateways look in the same rhythm.
      this.#lookedAt = present.fetchedAt;
      return;
    }
    const release = await shared.lease(this.settings.name);
    try {
      await this.#rank(copy);
    } finally {
      await release();
    }
  }

  async #rank(copy: FeedCopy): Promise<void> {
    const { popularity, shared, now } = this.#parts;
    const rankedAt = now();
    const candidates = await popularity.candidates(this.settings, MAX_CANDIDATES);
    if (!candidates) return this.#letExpire();
    const { atLeast, limit } = this.settings;
    const places = publishOrder(candidates.ranked, { atLeast, limit, previous: this.#order });
    if (!places) return this.#show(undefined, rankedAt);
    const base = parseFeed(copy.body, { contentType: 'application/feed+json' });
    const document = await toDocument(rankedFeed(base, places, candidates.articles));
    this.#show(document, rankedAt);
    const changedAt = this.#ranking?.changedAt ?? rankedAt;
    await shared.keep(this.settings.name, {
      ...document,
      fetchedAt: rankedAt,
      changedAt,
      nextAt: rankedAt + PUBLISH_EVERY_MS,
    });
  }

  /** A list that stood still for long would be no list of what is read now. */
  #letExpire(): void {
    const rankedAt = this.#ranking?.rankedAt ?? -Infinity;
    if (this.#parts.now() - rankedAt >= HOLDS_FOR_MS) this.#show(undefined, rankedAt);
  }

  #show(document: FeedDocument | undefined, rankedAt: number): void {
    const last = this.#ranking;
    if (!document) {
      this.#ranking = undefined;
      this.#order = [];
    } else if (last?.hash === document.hash) {
      // The same object, so that answers in memory hold.
      this.#ranking = Object.assign(last, { rankedAt });
    } else {
      this.#ranking = { ...documentOf(document), changedAt: rankedAt, rankedAt };
      this.#order = keysOf(document);
    }
  }
}

const documentOf = ({ body, hash, articleCount }: FeedDocument): FeedDocument => ({ body, hash, articleCount });

/** The articles of the places, ranked. */
function rankedFeed(base: Feed, places: readonly Place[], known: ReadonlyMap<string, KnownArticle>): Feed {
  const articles: Article[] = [];
  for (const { key, rank, views } of places) {
    const article = articleOf(known.get(key));
    if (article) articles.push({ ...article, rank, views });
  }
  return { ...base, ranked: true, rankedBy: 'rank', articles };
}

/** An article as its feed last had it. */
function articleOf(known: KnownArticle | undefined): Article | undefined {
  if (!known) return undefined;
  const document = { version: 'https://jsonfeed.org/version/1.1', title: '', items: [known.item] };
  return parseFeed(JSON.stringify(document), { contentType: 'application/feed+json' }).articles[0];
}
