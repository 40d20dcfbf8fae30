// Where the last hour's events came from: articles' own pages, or lists.

const HOUR_MS = 3_600_000;
const SLOTS = 12;
const SLOT_MS = HOUR_MS / SLOTS;
/** Above this share, own pages report what lists bring. */
const MOSTLY = 0.8;

interface Slot {
  number: number;
  page: number;
  list: number;
}

/** Events of the last hour by their source, in twelve slots of five minutes. */
export class SourceShare {
  readonly #now: () => number;
  #slots: Slot[] = [];

  /** `now` gives milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  add(source: 'page' | 'list', events: number): void {
    if (events === 0) return;
    const number = Math.floor(this.#now() / SLOT_MS);
    let slot = this.#slots.at(-1);
    if (slot?.number !== number) {
      slot = { number, page: 0, list: 0 };
      this.#slots.push(slot);
      this.#slots = this.#slots.filter((other) => other.number > number - SLOTS);
    }
    slot[source] += events;
  }

  /** Whether own pages sent more than 80 % of the last hour's events. */
  isMostlyPages(): boolean {
    const oldest = Math.floor(this.#now() / SLOT_MS) - SLOTS;
    let [page, all] = [0, 0];
    for (const slot of this.#slots) {
      if (slot.number <= oldest) continue;
      page += slot.page;
      all += slot.page + slot.list;
    }
    return all > 0 && page / all > MOSTLY;
  }
}
