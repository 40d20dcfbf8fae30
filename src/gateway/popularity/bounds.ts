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

/** Reads by the article's key. */
type Reads = Map<string, number>;

/** What each network has added to each article in this bucket of time. */
export class NetworkBound {
  #bucket = -1;
  /** Reads of all networks. */
  readonly #all: Reads = new Map();
  #byNetwork = new Map<string, Reads>();
  /** Those of the generation before. */
  #older = new Map<string, Reads>();
  /** Pairs of network and article in this generation. */
  #pairs = 0;

  /** Whether a network's read of an article may count; it is noted when it may. */
  allows(network: string, key: string, bucket: number): boolean {
    this.forget(bucket);
    const reads = this.#byNetwork.get(network) ?? this.#enter(network);
    const added = reads.get(key) ?? this.#older.get(network)?.get(key) ?? 0;
    const all = this.#all.get(key) ?? 0;
    if (added >= Math.max(MIN_NETWORK_READS, MAX_NETWORK_SHARE * all)) return false;
    const before = reads.size;
    reads.set(key, added + 1);
    this.#pairs += reads.size - before;
    this.#all.set(key, all + 1);
    return true;
  }

  #enter(network: string): Reads {
    const reads: Reads = new Map();
    this.#byNetwork.set(network, reads);
    return reads;
  }

  /** Forgets what is not of this bucket. */
  forget(bucket: number): void {
    if (bucket !== this.#bucket) {
      this.#bucket = bucket;
      this.#all.clear();
      this.#byNetwork.clear();
      this.#older.clear();
      this.#pairs = 0;
    } else if (this.#pairs >= MAX_ENTRIES) {
      this.#older = this.#byNetwork;
      this.#byNetwork = new Map();
      this.#pairs = 0;
    }
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
