// What a ranking publishes: an order that near-equals do not swap in, rounded numbers, or that it is no ranking.
import type { RankedKey } from './read-store.js';

/** An article needs this much more than the one before it to pass it. */
const HYSTERESIS = 1.05;
/** Articles with reads under which a list is no ranking. */
export const MIN_ARTICLES = 3;

/** One place of a published ranking. */
export interface Place {
  readonly key: string;
  /** From 1. */
  readonly rank: number;
  /** Counted events, rounded to two significant digits: 22,941 is 23,000. */
  readonly views: number;
}

/** Two significant digits: fewer new answers for caches, and no feedback for who tries to cheat. */
export function roundViews(views: number): number {
  if (views < 100) return Math.round(views);
  const unit = 10 ** (Math.floor(Math.log10(views)) - 1);
  return Math.round(views / unit) * unit;
}

const stepOf = (reads: number): number => Math.floor(Math.log(reads) / Math.log(HYSTERESIS));

/** Whether there are reads enough for a ranking: `atLeast` decayed ones in sum, of `MIN_ARTICLES` at least. */
export function isRanking(candidates: readonly Pick<RankedKey, 'reads'>[], atLeast: number): boolean {
  const counted = candidates.filter(({ reads }) => reads > 0);
  const sum = counted.reduce((total, { reads }) => total + reads, 0);
  return sum >= atLeast && counted.length >= MIN_ARTICLES;
}

/**
 * The published order of the `candidates`; undefined where they are no ranking: newest is never sold as most read.
 * `previous`: keys of the last published order.
 */
export function publishOrder(
  candidates: readonly RankedKey[],
  { atLeast, limit, previous }: { atLeast: number; limit: number; previous: readonly string[] },
): Place[] | undefined {
  if (!isRanking(candidates, atLeast)) return undefined;
  const counted = candidates.filter(({ reads }) => reads > 0);
  const lastPlace = new Map(previous.map((key, index) => [key, index]));
  const placeOf = ({ key }: RankedKey) => lastPlace.get(key) ?? Infinity;
  const ordered = counted.toSorted((a, b) => {
    const bySteps = stepOf(b.reads) - stepOf(a.reads);
    if (bySteps !== 0) return bySteps;
    const [placeA, placeB] = [placeOf(a), placeOf(b)];
    if (placeA !== placeB) return placeA - placeB;
    return b.reads - a.reads;
  });
  return ordered.slice(0, limit).map(({ key, views }, index) => ({ key, rank: index + 1, views: roundViews(views) }));
}
