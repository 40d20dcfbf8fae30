// PopularSource: a feed of what is read most now; where too little is read, its sources' own orders and no ranking.
import { parseFeed, type Article, type Feed } from '../../feed/index.js';
import { type FeedDocument, toDocument } from '../publish/document.js';
import type { Copy, FeedSource, SourceState } from '../publish/source.js';
import type { PopularFeedSettings } from '../settings.js';
import type { Popularity } from './popularity.js';
import { publishOrder, type Place } from './ranking.js';
import type { KnownArticle } from './read-store.js';

/** A new order is published at most this often. */
const PUBLISH_EVERY_MS = 30_000;
/** Articles that are looked at for one list: those of other feeds drop out. */
const MAX_CANDIDATES = 500;

interface Published extends FeedDocument {
  readonly changedAt: number;
  /** When the order was looked at last. */
  readonly lookedAt: number;
  /** Hash of the unranked copy that it was made with. */
  readonly of: string;
}

/** A popular feed of the configuration. */
export class PopularSource implements FeedSource {
  readonly settings: PopularFeedSettings;
  /** The same articles in their feeds' orders: what is shown while there is no ranking. */
  readonly #unranked: FeedSource;
  readonly #popularity: Popularity;
  readonly #now: () => number;
  #published: Published | undefined;
  #publishing: Promise<Published> | undefined;
  /** Keys of the last published order. */
  #order: readonly string[] = [];

  constructor(settings: PopularFeedSettings, unranked: FeedSource, popularity: Popularity, now: () => number) {
    this.settings = settings;
    this.#unranked = unranked;
    this.#popularity = popularity;
    this.#now = now;
  }

  async read(): Promise<Copy> {
    const copy = await this.#unranked.read();
    const published = await this.#current(copy);
    const { body, hash, articleCount } = published;
    return { ...copy, body, hash, articleCount, changedAt: published.changedAt };
  }

  state(): SourceState {
    return this.#unranked.state();
  }

  async #current(copy: Copy): Promise<Published> {
    const last = this.#published;
    const isCurrent = last?.of === copy.hash && this.#now() - last.lookedAt < PUBLISH_EVERY_MS;
    if (isCurrent) return last;
    this.#publishing ??= this.#publish(copy).finally(() => {
      this.#publishing = undefined;
    });
    return this.#publishing;
  }

  async #publish(copy: Copy): Promise<Published> {
    const document = (await this.#rank(copy)) ?? copy;
    const { body, hash, articleCount } = document;
    const last = this.#published;
    const changedAt = last?.hash === hash ? last.changedAt : this.#now();
    this.#published = { body, hash, articleCount, changedAt, lookedAt: this.#now(), of: copy.hash };
    return this.#published;
  }

  /** The ranking as a document; undefined where there is none, or where the store can't be asked. */
  async #rank(copy: Copy): Promise<FeedDocument | undefined> {
    const { sources, halfLifeMs, atLeast, limit } = this.settings;
    const feeds = new Set(sources.map(({ feed }) => feed));
    const candidates = await this.#popularity.candidates(halfLifeMs, MAX_CANDIDATES, feeds);
    if (!candidates) return undefined;
    const places = publishOrder(candidates.ranked, { atLeast, limit, previous: this.#order });
    this.#order = places?.map(({ key }) => key) ?? [];
    if (!places) return undefined;
    const base = parseFeed(copy.body, { contentType: 'application/feed+json' });
    return toDocument(rankedFeed(base, places, candidates.articles));
  }
}

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
