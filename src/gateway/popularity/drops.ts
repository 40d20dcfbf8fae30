// Why an event was not counted, and how often: for the operator's metrics.

/** `body`: not understood. `repeat`: the visitor was counted for the article. `unknown`: no feed has the article. */
export const DROP_REASONS = [
  'body',
  'bot',
  'prefetch',
  'origin',
  'visitor',
  'network',
  'unknown',
  'repeat',
  'store',
] as const;

export type DropReason = (typeof DROP_REASONS)[number];

/** What became of the events of this process. */
export class CountTotals {
  /** Events that were counted. */
  counted = 0;
  readonly #dropped = new Map<DropReason, number>(DROP_REASONS.map((reason) => [reason, 0]));
  /** Impressions by the feed's name; nothing else is known of them. */
  readonly impressions = new Map<string, number>();

  drop(reason: DropReason, events = 1): void {
    this.#dropped.set(reason, this.#dropped.get(reason)! + events);
  }

  get dropped(): ReadonlyMap<DropReason, number> {
    return this.#dropped;
  }
}
