// Forward decay: a read at time t adds 2^((t - L) / H) to its article, so that older reads fade without being written
// again.

/**
 * What one read is worth on the scale of a ranking: `landmark` is the time whose reads are worth 1, `halfLife` the time
 * after which a read counts half; all in milliseconds. (Cormode et al., "Forward decay", ICDE 2009.)
 */
export const growthSince = (landmark: number, time: number, halfLife: number): number =>
  2 ** ((time - landmark) / halfLife);

/** Half-lives after which the landmark is moved: at 1,024 of them a double would overflow. */
const MAX_HALF_LIVES = 100;

/** Whether a ranking's scores should be put on a newer landmark. */
export const isLandmarkOld = (landmark: number, time: number, shortestHalfLife: number): boolean =>
  time - landmark > MAX_HALF_LIVES * shortestHalfLife;
