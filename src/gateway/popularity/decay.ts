// Forward decay: a read at time t adds 2^((t - L) / H) to its article, so that older reads fade without being written
// again.

/** Half-lives that a scale reaches at most: at 1,024 of them a double would overflow. */
const MAX_HALF_LIVES = 1000;

/**
 * What one read is worth on the scale of a ranking: `landmark` is the time whose reads are worth 1, `halfLife` the time
 * after which a read counts half; all in milliseconds. (Cormode et al., "Forward decay", ICDE 2009.) A clock that is
 * before the landmark was set back: until the landmark is moved, its reads are worth 1.
 */
export const growthSince = (landmark: number, time: number, halfLife: number): number =>
  2 ** Math.min(Math.max((time - landmark) / halfLife, 0), MAX_HALF_LIVES);

/** Half-lives after which the landmark is moved. */
const OLD_HALF_LIVES = 100;

/** Whether a ranking's scores should be put on the landmark of `time`: theirs is old, or made by a wrong clock. */
export const isLandmarkOff = (landmark: number, time: number, shortestHalfLife: number): boolean =>
  time < landmark || time - landmark > OLD_HALF_LIVES * shortestHalfLife;
