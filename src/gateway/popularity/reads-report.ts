// What an operator sees of the counting: each list with its scores, and what became of the events.
import type { PopularFeedSettings } from '../settings.js';
import type { DropReason } from './drops.js';
import type { Popularity, PopularityState } from './popularity.js';
import { isRanking } from './ranking.js';

/** One article of a list. */
export interface ReportedArticle {
  readonly title: string;
  readonly url: string;
  /** Decayed reads as of now. */
  readonly reads: number;
  /** All counted events, not decayed and not rounded. */
  readonly views: number;
}

/** The lists of a gateway, and its events. */
export interface ReadsReport {
  readonly state: PopularityState;
  readonly counted: number;
  readonly dropped: Readonly<Record<DropReason, number>>;
  readonly impressions: Readonly<Record<string, number>>;
  readonly lists: readonly {
    readonly name: string;
    readonly halfLifeMs: number;
    readonly atLeast: number;
    /** Whether there are reads enough for a ranking; the feed says that it is none where not. */
    readonly ranked: boolean;
    readonly articles: readonly ReportedArticle[];
  }[];
}

/** The report of a gateway; a list that the store can't be asked for is empty. */
export async function reportReads(
  popularity: Popularity,
  feeds: readonly PopularFeedSettings[],
  count: number,
): Promise<ReadsReport> {
  const lists: ReadsReport['lists'][number][] = [];
  for (const feed of feeds) {
    const { name, halfLifeMs, atLeast, limit } = feed;
    // Whether it is a ranking is a matter of the whole list, of however few articles the report is.
    const candidates = await popularity.candidates(feed, Math.max(count, limit));
    const ranked = candidates?.ranked ?? [];
    const articles = ranked.slice(0, count).map(({ key, reads, views }) => {
      const known = candidates?.articles.get(key);
      return { title: String(known?.item['title'] ?? ''), url: known?.url ?? '', reads, views };
    });
    lists.push({ name, halfLifeMs, atLeast, ranked: isRanking(ranked, atLeast), articles });
  }
  const { counted, dropped, impressions } = popularity.totals;
  return {
    state: popularity.state(),
    counted,
    dropped: Object.fromEntries(dropped) as Record<DropReason, number>,
    impressions: Object.fromEntries(impressions),
    lists,
  };
}
