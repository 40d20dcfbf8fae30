// How much one visitor and one network may add: bounds in this process, that no one can grow from outside.
import type { HashPair } from './read-store.js';

/** Requests a second that one visitor may send, and how many at once. */
const REQUESTS_PER_SECOND = 1;
const BURST = 20;
/** After this long without a request a visitor has all tokens again: nothing of it need be remembered. */
const REFILLED_MS = (BURST / REQUESTS_PER_SECOND) * 1000;
/** Of one article in one bucket of time, a network may add this share, or this many where that is more. */
const MAX_NETWORK_SHARE = 0.05;
const MIN_NETWORK_READS = 16;
/** Visitors, and pairs of network and article, in one generation; two are kept. */
const MAX_ENTRIES = 50_000;

interface Tokens {
  left: number;
  /** When `left` was right, milliseconds. */
  at: number;
}

/** A token bucket for each visitor's address. An address is forgotten 40 seconds after its last request, or sooner. */
export class VisitorBound {
  #tokens = new Map<string, Tokens>();
  /** Those of the generation before, who have not come since. */
  #older = new Map<string, Tokens>();
  #beganAt = 0;

  /** Whether a request may count that comes at `time` (milliseconds). */
  allows(address: string, time: number): boolean {
    this.#age(time);
    const tokens = this.#tokensOf(address, time);
    tokens.left = Math.min(BURST, tokens.left + ((time - tokens.at) / 1000) * REQUESTS_PER_SECOND);
    tokens.at = time;
    if (tokens.left < 1) return false;
    tokens.left -= 1;
    return true;
  }

  #tokensOf(address: string, time: number): Tokens {
    const known = this.#tokens.get(address);
    if (known) return known;
    const tokens = this.#older.get(address) ?? { left: BURST, at: time };
    this.#tokens.set(address, tokens);
    return tokens;
  }

  /** Forgets who has not come for a while. */
  forget(time: number): void {
    this.#age(time);
  }

  /** Begins a generation where the last is old or full. */
  #age(time: number): void {
    const age = Math.abs(time - this.#beganAt);
    if (age < REFILLED_MS && this.#tokens.size < MAX_ENTRIES) return;
    this.#older = age < 2 * REFILLED_MS ? this.#tokens : new Map();
    this.#tokens = new Map();
    this.#beganAt = time;
  }

  /** Addresses that are remembered now. */
  get size(): number {
    return this.#tokens.size + this.#older.size;
  }
}

/** Reads of one article in this bucket of time. */
interface ArticleReads {
  /** Those of all networks. */
  all: number;
  byNetwork: Map<string, number>;
  /** Those of networks that were last here in the generation before. */
  older: Map<string, number>;
}

/** What each network has added to each article in this bucket of time. */
export class NetworkBound {
  #bucket = -1;
  /** By the article's key. */
  readonly #articles = new Map<string, ArticleReads>();
  /** Pairs of network and article in this generation. */
  #pairs = 0;

  /** Whether a network's read of an article may count; it is noted when it may. */
  allows(network: string, key: string, bucket: number): boolean {
    this.forget(bucket);
    const article = this.#articles.get(key) ?? this.#enter(key);
    const here = article.byNetwork.get(network);
    const added = here ?? article.older.get(network) ?? 0;
    if (added >= Math.max(MIN_NETWORK_READS, MAX_NETWORK_SHARE * article.all)) return false;
    article.byNetwork.set(network, added + 1);
    article.all += 1;
    if (here === undefined) this.#notePair();
    return true;
  }

  /** Forgets what is not of this bucket. */
  forget(bucket: number): void {
    if (bucket === this.#bucket) return;
    this.#bucket = bucket;
    this.#articles.clear();
    this.#pairs = 0;
  }

  #enter(key: string): ArticleReads {
    const article: ArticleReads = { all: 0, byNetwork: new Map(), older: new Map() };
    this.#articles.set(key, article);
    return article;
  }

  /** Begins a generation where this one is full. */
  #notePair(): void {
    this.#pairs += 1;
    if (this.#pairs < MAX_ENTRIES) return;
    for (const article of this.#articles.values()) {
      article.older = article.byNetwork;
      article.byNetwork = new Map();
    }
    this.#pairs = 0;
  }
}

/** Places in the table of recent visits. */
const MAX_VISITS = 131_072;

/**
 * Visits that this process has counted lately: their repeats cost no bound and no store call. A table in which a visit
 * has one place, and loses it to the next that has the same; it takes a megabyte.
 */
export class RecentVisits {
  readonly #firsts = new Uint32Array(MAX_VISITS);
  readonly #seconds = new Uint32Array(MAX_VISITS);

  has([first, second]: HashPair): boolean {
    const place = first % MAX_VISITS;
    return this.#firsts[place] === first && this.#seconds[place] === second;
  }

  add([first, second]: HashPair): void {
    const place = first % MAX_VISITS;
    this.#firsts[place] = first;
    this.#seconds[place] = second;
  }
}
