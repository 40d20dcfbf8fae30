// What the store takes and gives: requests, snapshots and handles of feeds.
import type { Feed, FeedError } from '../feed/index.js';

/** What a widget wants of a feed. */
export interface FeedRequest {
  /** Absolute http(s) address of the feed. */
  url: string;
  /** Articles needed at most; Infinity: all of them; absent: those that lead a ranking, for which all are read. */
  limit?: number | undefined;
  /** IANA zone for dates without one. Default `Asia/Jakarta`. */
  timeZone?: string | undefined;
  /** Seconds between refreshes; 0 or absent: none. At least 15, and never under what the feed asks for. */
  refresh?: number | undefined;
  /** Bound of the age of a copy that still counts as current, in seconds. Default 86,400 (24 hours). */
  maxAge?: number | undefined;
}

/** What is known of a feed at one moment. Immutable: a change makes a new one. */
export interface FeedSnapshot {
  /** The last good feed; absent before the first. The same object as long as the bytes are the same. */
  readonly feed?: Feed;
  /**
   * When the publisher's server last gave `feed`, as known at this snapshot: milliseconds since 1970, never in the
   * future. An answer with equal bytes makes no new snapshot only to move this time.
   */
  readonly fetchedAt?: number;
  /**
   * True when `feed` is not from a successful answer of this visit, or the last refresh failed, or it is older than
   * `maxAge`.
   */
  readonly stale: boolean;
  /**
   * True while a request is under way that the reader waits for: the first, or one after a failure. A refresh of a good
   * list is silent. With a `feed` that is not `stale`: these are the articles wanted, and stay so; the rest of the
   * response is still coming.
   */
  readonly loading: boolean;
  /** Why the last request failed; absent after a success. */
  readonly error?: FeedError;
  /**
   * The ranking before this one, for rank movement: the articles' identities (their addresses less tracking parameters,
   * else their ids), best first, at most 100. From the last visit, or from this one when the ranking has changed since;
   * absent when no other ranking is known. May come in a snapshot after the feed's.
   */
  readonly previousIds?: readonly string[];
}

/** A widget's subscription to a feed. */
export interface FeedHandle {
  /** What is known now. */
  readonly snapshot: FeedSnapshot;
  /**
   * Asks the publisher now, whatever the schedule, or joins the request under way; never rejects: a failure shows in
   * the snapshot.
   */
  refresh(): Promise<void>;
  /** Tells whether the widget is in view; the schedule pauses when no widget of the feed has been for long. */
  setVisible(visible: boolean): void;
  /**
   * Unsubscribes; when nobody subscribes at the end of the task, a request under way is aborted and the schedule stops.
   */
  close(): void;
}
