// KnownKeys: which articles may be counted, remembered for a while so that a beacon seldom asks the store.
import type { ReadStore } from './read-store.js';

/** With more, all are asked for anew: articles are few, and the rest is noise. */
const MAX_KEYS = 20_000;
const KNOWN_FOR_MS = 60_000;
/** An article that a feed brings next minute should count soon. */
const UNKNOWN_FOR_MS = 5000;

interface Answer {
  readonly isKnown: boolean;
  /** Until when it holds, milliseconds since 1970. */
  readonly until: number;
}

/** Answers whether keys are known. */
export class KnownKeys {
  readonly #store: Pick<ReadStore, 'known'>;
  readonly #now: () => number;
  readonly #answers = new Map<string, Answer>();

  /** `now` gives milliseconds since 1970. */
  constructor(store: Pick<ReadStore, 'known'>, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Whether a key is known at `time`; undefined where the store has to be asked first. */
  peek(key: string, time: number): boolean | undefined {
    const answer = this.#answers.get(key);
    // What holds for longer than any answer was given by a clock that was set back.
    const holds = answer && answer.until > time && answer.until <= time + KNOWN_FOR_MS;
    return holds ? answer.isKnown : undefined;
  }

  /** Those of the keys that are known. */
  async of(keys: readonly string[]): Promise<Set<string>> {
    const time = this.#now();
    const asked = keys.filter((key) => this.peek(key, time) === undefined);
    if (asked.length > 0) await this.#ask(asked, time);
    return new Set(keys.filter((key) => this.#answers.get(key)?.isKnown));
  }

  async #ask(keys: readonly string[], time: number): Promise<void> {
    try {
      const found = await this.#store.known(keys);
      if (this.#answers.size >= MAX_KEYS) this.#answers.clear();
      for (const key of keys) this.#answers.set(key, this.#answerFor(found.has(key), time));
    } catch (error) {
      // What was known a minute ago is known still: what is counted meanwhile waits for the store.
      if (keys.some((key) => !this.#answers.has(key))) throw error;
    }
  }

  #answerFor(isKnown: boolean, time: number): Answer {
    return { isKnown, until: time + (isKnown ? KNOWN_FOR_MS : UNKNOWN_FOR_MS) };
  }
}
