// When a feed is asked for again: intervals, back-off, and the events that pause and wake the schedule.
import { timing } from './timing.js';

/** What the interval depends on. Times in seconds. */
export interface Pace {
  /** What the widgets want; Infinity: no refresh. */
  wanted: number;
  /** What the publisher asks for: the feed's `ttl` or the answer's `max-age`. */
  asked: number;
  /** `Retry-After` of the last failure. */
  retryAfter: number;
  /** Failures since the last success. */
  fails: number;
  /** True when a good list is on show, so that a failure may wait. */
  good: boolean;
  /** Random number from 0 to 1 that keeps browsers from asking in step. */
  spread: number;
}

/** Milliseconds from one request to the next. A failure is tried again even where no refresh is wanted. */
export function interval({ wanted, asked, retryAfter, fails, good, spread }: Pace): number {
  const trusted = (seconds: number) => Math.min(seconds, timing.trust);
  const least = Math.max(timing.floor, trusted(asked));
  const base = good && wanted < Infinity ? Math.max(wanted, least) : least;
  const seconds = fails
    ? Math.max(base, trusted(retryAfter), Math.min(timing.ceiling, base * 2 ** (fails - 1)))
    : Math.max(wanted, least);
  return seconds * 1000 * (1 + spread / 10);
}

/** True while nobody could see news or none can be had. */
export const paused = (): boolean => document.hidden || navigator.onLine === false;

/** Calls `wake` whenever `paused` may have changed; returns what ends that. */
export function onWake(wake: (event: Event) => void): () => void {
  const pairs = [[document, 'visibilitychange'], [window, 'online'], [window, 'offline']] as const;
  for (const [target, type] of pairs) target.addEventListener(type, wake);
  return () => { for (const [target, type] of pairs) target.removeEventListener(type, wake); };
}
