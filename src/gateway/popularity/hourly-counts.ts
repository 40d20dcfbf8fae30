// HourlyCounts: counted events by the hour, so that a monitor notices when reads have stopped.

const HOUR_MS = 3_600_000;
const HOURS_KEPT = 26;
/** Yesterday's same hour must have had this many for silence to mean anything. */
const USUAL_READS = 100;

/** Counts of this process by hours since 1970. */
export class HourlyCounts {
  readonly #now: () => number;
  readonly #counts = new Map<number, number>();

  /** `now` gives milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  add(events: number): void {
    const hour = this.#hour;
    const count = this.#counts.get(hour) ?? 0;
    this.#counts.set(hour, count + events);
    if (count === 0) this.#forget(hour - HOURS_KEPT);
  }

  #forget(oldest: number): void {
    for (const old of this.#counts.keys()) if (old < oldest) this.#counts.delete(old);
  }

  /** Counted events of this hour. */
  get current(): number {
    return this.#counts.get(this.#hour) ?? 0;
  }

  /** Whether nothing was counted in this hour and the last, though yesterday's same hour had more than a hundred. */
  isSilent(): boolean {
    const hour = this.#hour;
    const isQuiet = !this.#counts.get(hour) && !this.#counts.get(hour - 1);
    return isQuiet && (this.#counts.get(hour - 24) ?? 0) > USUAL_READS;
  }

  get #hour(): number {
    return Math.floor(this.#now() / HOUR_MS);
  }
}
