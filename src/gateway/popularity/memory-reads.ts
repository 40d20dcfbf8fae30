// MemoryReadStore: counts in this process, gone when it ends; also what other stores gather in before they write.
import { BloomFilter, filterBits } from './bloom-filter.js';
import { growthSince, isLandmarkOff } from './decay.js';
import { elapsed } from './elapsed.js';
import type { Hit, KnownArticle, RankedKey, ReadLimits, ReadStore, Salts } from './read-store.js';

const SALT_BYTES = 32;

const newSalt = (): Uint8Array => crypto.getRandomValues(new Uint8Array(SALT_BYTES));

/** A list, and what a read is worth on its scale now. */
interface ListGrowth {
  readonly scores: Map<string, number>;
  readonly growth: number;
}

/** A `ReadStore` in the memory of one process. */
export class MemoryReadStore implements ReadStore {
  readonly maxHits = 1000;
  readonly #limits: ReadLimits;
  readonly #now: () => number;
  /** The time whose reads are worth 1. */
  #landmark: number;
  /** Scores by half-life, then by the article's key. */
  readonly #scores: ReadonlyMap<number, Map<string, number>>;
  /** Counted events by the article's key. */
  readonly #views = new Map<string, number>();
  /** Filters by bucket; those of now and before. */
  readonly #seen = new Map<number, BloomFilter>();
  /** Salts by bucket; those of now and before. */
  readonly #salts = new Map<number, Uint8Array>();
  readonly #articles = new Map<string, KnownArticle>();

  /** `now` gives milliseconds since 1970. */
  constructor(limits: ReadLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
    this.#landmark = now();
    this.#scores = new Map(limits.halfLivesMs.map((halfLife) => [halfLife, new Map<string, number>()]));
  }

  async salts(): Promise<Salts> {
    this.#forgetVisits();
    const bucket = this.#bucket();
    return { bucket, now: this.#saltOf(bucket), before: this.#saltOf(bucket - 1) };
  }

  /** The number of the bucket of now. */
  #bucket(): number {
    return Math.floor(this.#now() / this.#limits.bucketMs);
  }

  #saltOf(bucket: number): Uint8Array {
    const salt = this.#salts.get(bucket) ?? newSalt();
    this.#salts.set(bucket, salt);
    return salt;
  }

  async count(bucket: number, hits: readonly Hit[]): Promise<number> {
    const [seenNow, seenBefore] = [this.#filterOf(bucket), this.#filterOf(bucket - 1)];
    const growths = this.#growths();
    let counted = 0;
    for (const hit of hits) {
      // A reader who comes back is marked anew, so that the window slides.
      const wasCounted = seenBefore.has(hit.before);
      const isNew = seenNow.add(hit.now);
      if (!isNew || wasCounted) continue;
      counted += 1;
      this.#add(hit, growths);
    }
    return counted;
  }

  #filterOf(bucket: number): BloomFilter {
    const filter = this.#seen.get(bucket) ?? new BloomFilter(filterBits(this.#limits.expectedPairs));
    this.#seen.set(bucket, filter);
    return filter;
  }

  /** What a read is worth now, list by list. */
  #growths(): ListGrowth[] {
    const time = this.#now();
    return [...this.#scores].map(([halfLife, scores]) => ({
      scores,
      growth: growthSince(this.#landmark, time, halfLife),
    }));
  }

  #add({ key, weight }: Hit, growths: readonly ListGrowth[]): void {
    this.#views.set(key, (this.#views.get(key) ?? 0) + 1);
    for (const { scores, growth } of growths) scores.set(key, (scores.get(key) ?? 0) + weight * growth);
  }

  async top(halfLifeMs: number, count: number): Promise<RankedKey[]> {
    const scale = growthSince(this.#landmark, this.#now(), halfLifeMs);
    const scores = [...(this.#scores.get(halfLifeMs) ?? [])].sort(compareScores).slice(0, count);
    return scores.map(([key, score]) => {
      const views = this.#views.get(key) ?? 0;
      return { key, reads: Math.min(score / scale, views * this.#limits.maxWeight), views };
    });
  }

  async remember(articles: ReadonlyMap<string, KnownArticle>): Promise<void> {
    for (const [key, article] of articles) {
      // At the end of the map: what was seen last is forgotten last.
      this.#articles.delete(key);
      this.#articles.set(key, article);
    }
    this.#trimArticles();
  }

  async known(keys: readonly string[]): Promise<Map<string, KnownArticle>> {
    const found = new Map<string, KnownArticle>();
    for (const key of keys) {
      const article = this.#articles.get(key);
      if (article) found.set(key, article);
    }
    return found;
  }

  async sweepReads(): Promise<void> {
    this.#forgetVisits();
    this.#moveLandmark();
    this.#bringFutureBack();
    for (const scores of this.#scores.values()) {
      for (const [key] of [...scores].sort(compareScores).slice(this.#limits.maxArticles)) scores.delete(key);
    }
    this.#trimArticles();
    for (const key of this.#views.keys()) {
      const isRanked = [...this.#scores.values()].some((scores) => scores.has(key));
      if (!isRanked) this.#views.delete(key);
    }
  }

  /** Salts and filters of the buckets before the last, and of a clock that was ahead. */
  #forgetVisits(): void {
    const bucket = this.#bucket();
    for (const other of this.#salts.keys()) if (Math.abs(other - bucket) > 1) this.#salts.delete(other);
    for (const other of this.#seen.keys()) if (Math.abs(other - bucket) > 1) this.#seen.delete(other);
  }

  #moveLandmark(): void {
    const time = this.#now();
    if (!isLandmarkOff(this.#landmark, time, Math.min(...this.#limits.halfLivesMs))) return;
    for (const [halfLife, scores] of this.#scores) {
      const scale = growthSince(this.#landmark, time, halfLife);
      for (const [key, score] of scores) scores.set(key, score / scale);
    }
    this.#landmark = time;
  }

  /** Scores that only a clock can have made which was ahead become those of as many reads now. */
  #bringFutureBack(): void {
    for (const { scores, growth } of this.#growths()) {
      for (const [key, score] of scores) {
        const most = (this.#views.get(key) ?? 0) * this.#limits.maxWeight * growth;
        if (score > most) scores.set(key, most);
      }
    }
  }

  #trimArticles(): void {
    const time = this.#now();
    for (const [key, { seenAt }] of this.#articles) {
      const isOld = elapsed(seenAt, time) > this.#limits.knownForMs;
      const isOver = this.#articles.size > this.#limits.maxArticles || isOld;
      if (!isOver) break;
      this.#articles.delete(key);
    }
  }
}

/** Best first; equal scores by key, so that every process has the same order. */
function compareScores([keyA, scoreA]: [string, number], [keyB, scoreB]: [string, number]): number {
  return scoreB - scoreA || (keyA < keyB ? -1 : 1);
}
