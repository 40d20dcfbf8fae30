// RecentMap: remembers what was asked for lately, in bounded memory.

/** A map of two generations: what is not asked for while one of them fills up is forgotten. */
export class RecentMap<V> {
  readonly #maxPerGeneration: number;
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  /** `max`: entries at most. */
  constructor(max: number) {
    this.#maxPerGeneration = Math.ceil(max / 2);
  }

  get(key: string): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: V): void {
    if (this.#young.size >= this.#maxPerGeneration) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  /** Entries that are remembered now; one that is in both generations counts twice. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
