// StoreHealth: what a store failed of last; it is well when reads and writes go well again.
import type { GatewayLog } from '../log.js';

/** Whether a call needs room in the store: where it does not, it goes well in one that is full. */
export type Access = 'read' | 'write';

/** Follows the calls of one store, for monitors and the log. */
export class StoreHealth {
  readonly #log: GatewayLog;
  readonly #event: string;
  /** What failed last, and has not gone well since: a store that is full can still be read. */
  readonly #failures = new Map<Access, string>();
  /** Failures so far. */
  failureCount = 0;

  /** `event`: what the log calls a failure. */
  constructor(log: GatewayLog, event: string) {
    this.#log = log;
    this.#event = event;
  }

  /** `ok`, or what a call failed of. */
  get status(): string {
    for (const message of this.#failures.values()) return message;
    return 'ok';
  }

  /** Does `work` and notes how it ended, as a read or a write. Rejects as `work` does. */
  async watch<T>(access: Access, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.#failures.delete(access);
      return result;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (this.#failures.size === 0) this.#log.error({ event: this.#event, message });
      this.#failures.set(access, message);
      this.failureCount += 1;
      throw error;
    }
  }
}
