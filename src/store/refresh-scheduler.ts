// When a feed is asked for again: intervals and back-off.
import { floor, ceiling } from './limits.js';

/**
 * Seconds from one request to the next; Infinity: none.
 * @param wanted what the widgets want; Infinity: no refresh. A failure is tried again even then.
 * @param asked what the publisher asks for: the feed's `ttl` or the answer's `max-age`.
 * @param fails failures since the last success.
 * @param retryAfter `Retry-After` of the last failure.
 * @param good whether a list of this visit is on show, so that a failure need not be mended sooner than news is wanted.
 */
export function interval(wanted: number, asked: number, fails: number, retryAfter: number, good: boolean): number {
  const least = Math.max(floor, asked);
  const usual = Math.max(wanted, least);
  const first = good && usual < Infinity ? usual : least;
  return fails ? Math.max(first, retryAfter, Math.min(ceiling, first * 2 ** (fails - 1))) : usual;
}

/** True while nobody could see news or none can be had. */
export const paused = (): boolean => document.hidden === true || navigator.onLine === false;
