// MergedSource: a feed that is made of others, anew when one of them has changed.
import { parseFeed } from '../../feed/index.js';
import type { MergedFeedSettings, PopularFeedSettings } from '../settings.js';
import { type FeedDocument, toDocument } from './document.js';
import { mergeFeeds } from './merge.js';
import { type FeedCopy, type FeedSource, NoCopyError, type SourceState } from './source.js';

interface MergedDocument extends FeedDocument {
  /** Hashes of the copies that it was made of. */
  readonly sourceHashes: string;
  readonly changedAt: number;
}

/**
 * Several feeds as one. A popular feed without counted reads is one, too: in its sources' orders, and saying
 * that it is no ranking.
 */
export class MergedSource implements FeedSource {
  readonly settings: MergedFeedSettings | PopularFeedSettings;
  readonly #sources: readonly FeedSource[];
  #document: MergedDocument | undefined;
  /** The last copy, and those of the sources that it was made of, where none of them was missing. */
  #published: { readonly copy: FeedCopy; readonly sourceCopies: readonly FeedCopy[] } | undefined;
  /** The document that is being made, by what it is made of. */
  #pendingDocument: { sourceHashes: string; promise: Promise<MergedDocument> } | undefined;

  /** `sources` are those that `settings.sources` names, in their order. */
  constructor(settings: MergedFeedSettings | PopularFeedSettings, sources: readonly FeedSource[]) {
    this.settings = settings;
    this.#sources = sources;
  }

  peek(): FeedCopy | undefined {
    const published = this.#published;
    const isCurrent = published && this.#sources.every((source, at) => source.peek?.() === published.sourceCopies[at]);
    return isCurrent ? published.copy : undefined;
  }

  async read(): Promise<FeedCopy> {
    const results = await Promise.allSettled(this.#sources.map((source) => source.read()));
    const copies = results.map((result) => (result.status === 'fulfilled' ? result.value : undefined));
    const present = copies.filter((copy) => copy !== undefined);
    if (present.length === 0) throw firstFailure(results);
    const document = await this.#documentOf(copies);
    const missing = results.find((result) => result.status === 'rejected');
    const failure = present.find((copy) => copy.failure)?.failure ?? (missing && failureOf(missing.reason));
    const merged: FeedCopy = {
      body: document.body,
      hash: document.hash,
      articleCount: document.articleCount,
      changedAt: document.changedAt,
      // It is as old as the oldest of its sources.
      fetchedAt: Math.min(...present.map(({ fetchedAt }) => fetchedAt)),
      nextAt: Math.min(...present.map(({ nextAt }) => nextAt)),
      failure,
      robots: present.find((copy) => copy.robots !== undefined)?.robots,
    };
    this.#published = missing ? undefined : { copy: merged, sourceCopies: present };
    return merged;
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
    return { name, kind, state, isDegraded, age, articles: this.#document?.articleCount, failure };
  }

  async #documentOf(copies: readonly (FeedCopy | undefined)[]): Promise<MergedDocument> {
    const sourceHashes = copies.map((copy) => copy?.hash ?? '-').join(' ');
    if (this.#document?.sourceHashes === sourceHashes) return this.#document;
    if (this.#pendingDocument?.sourceHashes !== sourceHashes)
      this.#pendingDocument = { sourceHashes, promise: this.#build(copies, sourceHashes) };
    return this.#pendingDocument.promise;
  }

  async #build(copies: readonly (FeedCopy | undefined)[], sourceHashes: string): Promise<MergedDocument> {
    const { sources, title, limit, kind } = this.settings;
    const inputs = sources.flatMap(({ section }, index) => {
      const copy = copies[index];
      if (!copy) return [];
      return [{ feed: parseFeed(copy.body, { contentType: 'application/feed+json' }), section }];
    });
    const options = kind === 'popular' ? NO_RANKING : NEWEST_FIRST;
    const document = await toDocument(mergeFeeds(inputs, { title, limit, ...options }));
    const changes = copies.map((copy) => copy?.changedAt ?? 0);
    const merged = { ...document, sourceHashes, changedAt: Math.max(...changes) };
    this.#document = merged;
    return merged;
  }
}

const NEWEST_FIRST = { order: 'newest' } as const;
// As long as no reads are counted.
const NO_RANKING = { order: 'turns', ranked: false } as const;
const ORDER = ['failed', 'failing', 'stale', 'waiting', 'fresh'] as const;

function failureOf(reason: unknown): FeedCopy['failure'] {
  return reason instanceof NoCopyError ? reason.failure : undefined;
}

function firstFailure(results: readonly PromiseSettledResult<FeedCopy>[]): unknown {
  return results.find((result) => result.status === 'rejected')?.reason;
}
