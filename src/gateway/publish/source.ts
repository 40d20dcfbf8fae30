// What every feed of the gateway offers, whether it comes from one upstream or is made of others.
import type { FeedErrorCode } from '../../feed/index.js';
import type { FeedSettings } from '../settings.js';

/** Why the last request for a feed failed. */
export interface SourceFailure {
  readonly code: FeedErrorCode;
  readonly message: string;
  /** HTTP status of the upstream, for `http`. */
  readonly status?: number;
  /** Failures in a row. */
  readonly count: number;
}

/** What a feed is published from. Times are milliseconds since 1970. */
export interface FeedCopy {
  /** JSON Feed 1.1 with bodies. */
  readonly body: Uint8Array;
  readonly hash: string;
  readonly articleCount: number;
  /** When the upstream last said that this is its feed. */
  readonly fetchedAt: number;
  /** When it last changed. */
  readonly changedAt: number;
  /** When the next request is due. */
  readonly nextAt: number;
  /** Why there is nothing newer. */
  readonly failure?: SourceFailure;
  /** `X-Robots-Tag` of the upstream. */
  readonly robots?: string;
}

/** How a feed does, for monitors. */
export interface SourceState {
  readonly name: string;
  readonly kind: FeedSettings['kind'];
  /** `waiting` was never asked for; `failed` has no copy to show. */
  readonly state: 'fresh' | 'stale' | 'failing' | 'failed' | 'waiting';
  /** Whether an operator has to know. */
  readonly isDegraded: boolean;
  /** Seconds since the upstream was last heard. */
  readonly age?: number;
  readonly articles?: number;
  readonly failure?: SourceFailure;
  /** Where the feed has moved for good, as its server says. */
  readonly movedTo?: string;
}

/** A feed of the gateway. */
export interface FeedSource {
  readonly settings: FeedSettings;
  /** The copy to answer with. Rejects with `NoCopyError` where there is none. */
  read(): Promise<FeedCopy>;
  /** The same at once, where no work stands before it; the same object as long as nothing about it has changed. */
  peek?(): FeedCopy | undefined;
  state(): SourceState;
}

/** That a feed has never come. */
export class NoCopyError extends Error {
  override readonly name = 'NoCopyError';
  readonly failure: SourceFailure;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter: number;

  constructor(failure: SourceFailure, retryAfter: number) {
    super(failure.message);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }
}
