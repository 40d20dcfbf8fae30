// HostGate: few requests at a time to one host, with a space between them, and none while the host is unwell.
import { retryDelay } from './policy.js';

/** How a host is spared. */
export interface HostLimits {
  /** Requests to one host at a time. */
  readonly maxPerHost: number;
  /** Milliseconds between the starts of two requests to one host. */
  readonly spacingMs: number;
}

const HOST_LIMITS: HostLimits = { maxPerHost: 2, spacingMs: 50 };

interface HostState {
  /** Requests that run. */
  running: number;
  /** Requests that wait for their turn. */
  readonly waiting: (() => void)[];
  /** When the next request may start. */
  nextStartAt: number;
  /** Failures in a row. */
  failures: number;
  /** Until when nothing is asked. */
  pausedUntil: number;
}

/** Counts and paces requests by `host:port`. */
export class HostGate {
  readonly #hosts = new Map<string, HostState>();
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #limits: HostLimits;

  constructor(now: () => number, random: () => number, limits: HostLimits = HOST_LIMITS) {
    this.#now = now;
    this.#random = random;
    this.#limits = limits;
  }

  /** Runs `task` when it is its turn. Rejects as `task` does. */
  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    const state = this.#stateOf(host);
    if (state.running >= this.#limits.maxPerHost) await new Promise<void>((resolve) => state.waiting.push(resolve));
    else state.running += 1;
    try {
      await this.#waitForSpace(state);
      return await task();
    } finally {
      const next = state.waiting.shift();
      // The place is handed on, so that nobody takes it in between.
      if (next) next();
      else state.running -= 1;
    }
  }

  /** Milliseconds since 1970 until which a host is left alone; 0 where it is not. */
  pausedUntil(host: string): number {
    const until = this.#hosts.get(host)?.pausedUntil ?? 0;
    return until > this.#now() ? until : 0;
  }

  /** Leaves a host alone after a failure that is its own. */
  recordFailure(host: string, retryAfterMs: number): void {
    const state = this.#stateOf(host);
    const now = this.#now();
    // Requests that were on their way when the pause began say nothing new.
    if (state.pausedUntil <= now) state.failures += 1;
    const until = now + retryDelay(state.failures, retryAfterMs, this.#random());
    state.pausedUntil = Math.max(state.pausedUntil, until);
  }

  /** Forgets a host's failures. */
  recordSuccess(host: string): void {
    const state = this.#stateOf(host);
    state.failures = 0;
    state.pausedUntil = 0;
  }

  #stateOf(host: string): HostState {
    const known = this.#hosts.get(host);
    if (known) return known;
    const state = { running: 0, waiting: [], nextStartAt: 0, failures: 0, pausedUntil: 0 };
    this.#hosts.set(host, state);
    return state;
  }

  async #waitForSpace(state: HostState): Promise<void> {
    const now = this.#now();
    const startAt = Math.max(now, state.nextStartAt);
    state.nextStartAt = startAt + this.#limits.spacingMs;
    if (startAt > now) await new Promise((resolve) => setTimeout(resolve, startAt - now));
  }
}
