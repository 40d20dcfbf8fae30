// What the store takes and gives: requests, snapshots and handles of feeds.
import type { Feed, FeedError } from '../feed/index.js';

/** What a widget wants of a feed. */
export interface FeedRequest {
  /** Absolute http(s) address of the feed. */
  url: string;
  /** Articles needed at most; absent: all of them (a ranking by views needs all). */
  limit?: number | undefined;
  /** IANA zone for dates without one. Default `Asia/Jakarta`. */
  timeZone?: string | undefined;
  /** Seconds between refreshes; 0 or absent: none. At least 15, and never under what the feed asks for. */
  refresh?: number | undefined;
  /** Bound the age of a copy that still counts as current, in seconds. Default 86,400 (24 hours). */
  maxAge?: number | undefined;
}

/** What is known of a feed at one moment. Immutable: a change makes a new one. */
export interface FeedSnapshot {
  /** The last good feed; absent before the first. The same object as long as the bytes are the same. */
  readonly feed?: Feed;
  /** Time of the answer that `feed` comes from: milliseconds since 1970. */
  readonly fetchedAt?: number;
  /** True when `feed` is not from a successful answer of this visit, or the last refresh failed, or it is older than `maxAge`. */
  readonly stale: boolean;
  /** True while a request is under way. */
  readonly loading: boolean;
  /** Why the last request failed; absent after a success. */
  readonly error?: FeedError;
  /** Article ids of the ranking before this one, best first, from the last persisted snapshot; for rank movement. */
  readonly previousIds?: readonly string[];
}

/** A widget's hold on a feed. */
export interface FeedHandle {
  /** What is known now. */
  readonly snapshot: FeedSnapshot;
  /** Asks the publisher now, whatever the schedule; never rejects: a failure shows in the snapshot. */
  refresh(): Promise<void>;
  /** Tells whether the widget is in view; the schedule pauses when no widget of the feed has been for long. */
  setVisible(visible: boolean): void;
  /** Lets go; the last one to leave aborts a request under way and stops the schedule. */
  close(): void;
}
