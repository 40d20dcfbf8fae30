// MergedSource: a feed that is made of others, anew when one of them has changed.
import { parseFeed } from '../../feed/index.js';
import type { MergedFeedSettings, PopularFeedSettings } from '../settings.js';
import { type FeedDocument, toDocument } from './document.js';
import { mergeFeeds } from './merge.js';
import { type Copy, type FeedSource, NoCopyError, type SourceState } from './source.js';

interface Made extends FeedDocument {
  /** Hashes of the copies that it was made of. */
  readonly of: string;
  readonly changedAt: number;
}

/**
 * Several feeds as one. A popular feed without counted reads is one, too: in its sources' orders, and saying
 * that it is no ranking.
 */
export class MergedSource implements FeedSource {
  readonly settings: MergedFeedSettings | PopularFeedSettings;
  readonly #sources: readonly FeedSource[];
  #made: Made | undefined;
  /** The last whole, and the copies that it rests on, where none of them was missing. */
  #last: { readonly whole: Copy; readonly parts: readonly Copy[] } | undefined;
  /** The making that runs, by what it is made of. */
  #making: { of: string; promise: Promise<Made> } | undefined;

  /** `sources` are those that `settings.sources` names, in their order. */
  constructor(settings: MergedFeedSettings | PopularFeedSettings, sources: readonly FeedSource[]) {
    this.settings = settings;
    this.#sources = sources;
  }

  peek(): Copy | undefined {
    const last = this.#last;
    const isCurrent = last && this.#sources.every((source, index) => source.peek?.() === last.parts[index]);
    return isCurrent ? last.whole : undefined;
  }

  async read(): Promise<Copy> {
    const results = await Promise.allSettled(this.#sources.map((source) => source.read()));
    const copies = results.map((result) => (result.status === 'fulfilled' ? result.value : undefined));
    const present = copies.filter((copy) => copy !== undefined);
    if (present.length === 0) throw firstFailure(results);
    const made = await this.#make(copies);
    const missing = results.find((result) => result.status === 'rejected');
    const failure = present.find((copy) => copy.failure)?.failure ?? (missing && failureOf(missing.reason));
    const whole: Copy = {
      body: made.body,
      hash: made.hash,
      articleCount: made.articleCount,
      changedAt: made.changedAt,
      // The whole is as old as its oldest part.
      fetchedAt: Math.min(...present.map(({ fetchedAt }) => fetchedAt)),
      nextAt: Math.min(...present.map(({ nextAt }) => nextAt)),
      failure,
      robots: present.find((copy) => copy.robots !== undefined)?.robots,
    };
    this.#last = missing ? undefined : { whole, parts: present };
    return whole;
  }

  state(): SourceState {
    const states = this.#sources.map((source) => source.state());
    const { name, kind } = this.settings;
    const ages = states.map(({ age }) => age).filter((age) => age !== undefined);
    const worst = ORDER.find((state) => states.some((source) => source.state === state)) ?? 'waiting';
    // It still shows what its other sources have.
    const isAllFailed = states.every(({ state }) => state === 'failed');
    const state = worst === 'failed' && !isAllFailed ? 'failing' : worst;
    const failure = states.find((source) => source.failure)?.failure;
    const age = ages.length > 0 ? Math.max(...ages) : undefined;
    const isDegraded = states.some((source) => source.isDegraded);
    return { name, kind, state, isDegraded, age, articles: this.#made?.articleCount, failure };
  }

  async #make(copies: readonly (Copy | undefined)[]): Promise<Made> {
    const of = copies.map((copy) => copy?.hash ?? '-').join(' ');
    if (this.#made?.of === of) return this.#made;
    if (this.#making?.of !== of) this.#making = { of, promise: this.#build(copies, of) };
    return this.#making.promise;
  }

  async #build(copies: readonly (Copy | undefined)[], of: string): Promise<Made> {
    const { sources, title, limit, kind } = this.settings;
    const inputs = sources.flatMap(({ section }, index) => {
      const copy = copies[index];
      if (!copy) return [];
      return [{ feed: parseFeed(copy.body, { contentType: 'application/feed+json' }), section }];
    });
    const options = kind === 'popular' ? NO_RANKING : NEWEST_FIRST;
    const document = await toDocument(mergeFeeds(inputs, { title, limit, ...options }));
    const changes = copies.map((copy) => copy?.changedAt ?? 0);
    const made = { ...document, of, changedAt: Math.max(...changes) };
    this.#made = made;
    return made;
  }
}

const NEWEST_FIRST = { order: 'newest' } as const;
// As long as no reads are counted.
const NO_RANKING = { order: 'turns', ranked: false } as const;
const ORDER = ['failed', 'failing', 'stale', 'waiting', 'fresh'] as const;

function failureOf(reason: unknown): Copy['failure'] {
  return reason instanceof NoCopyError ? reason.failure : undefined;
}

function firstFailure(results: readonly PromiseSettledResult<Copy>[]): unknown {
  return results.find((result) => result.status === 'rejected')?.reason;
}
