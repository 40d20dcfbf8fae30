// How long ago something was, by a clock that may have been wrong.

/**
 * Milliseconds between two times. A time that lies ahead was noted by a wrong clock, which was set back since: what it
 * stands for is as old as it lies ahead, so that nothing waits until the clock is there again.
 */
export const elapsed = (since: number, now: number): number => Math.abs(now - since);
