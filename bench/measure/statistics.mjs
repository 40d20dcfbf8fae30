// Medians and quartiles: what the benches say of many runs.

/** The value below which `share` of the sorted values lie, between neighbours by proportion. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (place - below);
}

export const median = (values) => quantile(values, 0.5);

/** { q1, median, q3 } of the values. */
export const spread = (values) => ({ q1: quantile(values, 0.25), median: median(values), q3: quantile(values, 0.75) });

/**
 * How `one` compares with `other`: the median of the ratios within each round, so that what slows a whole round down
 * slows both.
 * `base`, taken off both, is what the round would have cost anyway.
 */
export function pairedRatio(one, other, base = one.map(() => 0)) {
  return median(one.map((value, round) => (value - base[round]) / (other[round] - base[round])));
}

/**
 * How `one` compares with `other` at their best: for work that always takes the same time, and longer only by what
 * disturbs it.
 */
export const bestRatio = (one, other) => Math.min(...one) / Math.min(...other);
