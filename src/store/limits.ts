// Every limit of the store in one place. Times in seconds, sizes in bytes.

/** Least time between two scheduled requests for one feed. */
export let floor = 15;
/** Longest wait between retries after failures; a longer interval, `ttl` or `Retry-After` still holds. */
export let ceiling = 900;
/** Longest time for one request, from its start to its last byte. */
export let timeout = 20;
/** How long no widget of a feed must have been in view before its schedule pauses. */
export let away = 60;
/** How often a list that nobody refreshes is looked at: it may have become too old to be current. */
export let look = 600;
/** Largest answer that is read. */
export let largest = 33_554_432;
/** Largest answer that is kept for later subscribers, other tabs and the next visit. */
export let keep = 1_000_000;
/** Articles kept of a feed for each order that it can be ranked in; a widget shows no more. */
export let leading = 500;
/** Feeds kept for the next visit. */
export let copies = 20;

const usual = { floor, ceiling, timeout, away, look, largest, keep, leading, copies };

/** Sets limits, or all of them back: for tests, which cannot wait. Nothing in `src` calls it, so bundlers drop it. */
export function setLimits(limits: Partial<typeof usual> = usual): void {
  ({
    floor = floor,
    ceiling = ceiling,
    timeout = timeout,
    away = away,
    look = look,
    largest = largest,
    keep = keep,
    leading = leading,
    copies = copies,
  } = limits);
}
