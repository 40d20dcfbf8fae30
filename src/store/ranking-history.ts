// A feed's ranking and the one before, to tell how articles have moved.

/** Rankings as identities of articles (`articleIdentity`), best first. */
export class RankingHistory {
  #current: readonly string[] | undefined;
  #previous: readonly string[] | undefined;

  get current(): readonly string[] | undefined {
    return this.#current;
  }

  /** The ranking before the current one; undefined when no other is known. */
  get previous(): readonly string[] | undefined {
    return this.#previous && this.#previous.length > 0 ? this.#previous : undefined;
  }

  /** A newer response has this ranking. */
  update(ranking: readonly string[]): void {
    if (this.#current && !isSameRanking(this.#current, ranking)) this.#previous = this.#current;
    this.#current = ranking;
  }

  /** Takes over what the last visit knew, the newest first, unless this visit has seen a change itself. */
  restore(...rankings: readonly (readonly string[])[]): void {
    for (const ranking of rankings) {
      if (!this.#previous && !isSameRanking(ranking, this.#current)) this.#previous = ranking;
    }
  }
}

function isSameRanking(a: readonly string[], b: readonly string[] | undefined): boolean {
  return a.join('\n') === b?.join('\n');
}
