// How much one visitor and one network may add: bounds in this process, that no one can grow from outside.
import { LRUCache } from 'lru-cache';

/** Requests a second that one visitor may send, and how many at once. */
const REQUESTS_PER_SECOND = 1;
const BURST = 20;
/** Of one article in one bucket of time, a network may add this share, or this many where that is more. */
const MAX_NETWORK_SHARE = 0.05;
const MIN_NETWORK_READS = 16;
/** Visitors, networks and articles that are remembered. */
const MAX_ENTRIES = 100_000;

interface Tokens {
  left: number;
  /** When `left` was right, milliseconds. */
  at: number;
}

/** A token bucket for each visitor's address. */
export class VisitorBound {
  readonly #tokens = new LRUCache<string, Tokens>({ max: MAX_ENTRIES });

  /** Whether a request may count that comes at `time` (milliseconds). */
  allows(address: string, time: number): boolean {
    const tokens = this.#tokens.get(address) ?? { left: BURST, at: time };
    const refilled = tokens.left + ((time - tokens.at) / 1000) * REQUESTS_PER_SECOND;
    tokens.left = Math.min(BURST, refilled);
    tokens.at = time;
    this.#tokens.set(address, tokens);
    if (tokens.left < 1) return false;
    tokens.left -= 1;
    return true;
  }
}

/** What each network has added to each article in this bucket of time. */
export class NetworkBound {
  #bucket = -1;
  readonly #byNetwork = new LRUCache<string, number>({ max: MAX_ENTRIES });
  readonly #byArticle = new LRUCache<string, number>({ max: MAX_ENTRIES });

  /** Whether a network's read of an article may count; it is noted when it may. */
  allows(network: string, key: string, bucket: number): boolean {
    this.#begin(bucket);
    const pair = `${network} ${key}`;
    const added = this.#byNetwork.get(pair) ?? 0;
    const all = this.#byArticle.get(key) ?? 0;
    if (added >= Math.max(MIN_NETWORK_READS, MAX_NETWORK_SHARE * all)) return false;
    this.#byNetwork.set(pair, added + 1);
    this.#byArticle.set(key, all + 1);
    return true;
  }

  #begin(bucket: number): void {
    if (bucket === this.#bucket) return;
    this.#bucket = bucket;
    this.#byNetwork.clear();
    this.#byArticle.clear();
  }
}
