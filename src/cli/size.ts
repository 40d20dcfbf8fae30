// Sizes as people read them.

/** Bytes in kB or MB, powers of 1,000. */
export const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
