// The slot for what few feeds need: filled at once by `parseFeed`, and by `readFeed` when the first such feed comes.
import type { FeedError } from './feed-error.js';
import { learn } from './fields/field-table.js';
import type { Node } from './xml/feed-node.js';

/** What is not read by the core: other charsets than UTF-8, JSON, most named entities, and dates in words. */
export interface Rare {
  /** Names that only it reads, as rows for `learn`. */
  names: string;
  /** HTML with its addresses absolute. */
  absolute?(html: string, base: string | undefined): string;
  /** The text that base64 stands for, if it is any. */
  base64(text: string): string;
  /** Bytes in any charset as text. */
  decode(bytes: Uint8Array, contentType: string): string;
  /** The error for what is no feed. */
  failure(source: string): FeedError;
  /** JSON Feed or WordPress posts as the small tree: gives the root, and each item to `onItem`, which ends the reading by `true`. */
  readJson(source: string, base: string | undefined, onItem: (item: Node, root: Node) => boolean): Node;
}

/** Thrown where the core can't go on without the rare part: fill the slot, and read again. */
export const NEEDED = Symbol();

let rare: Rare | undefined;

/** Fills the slot. */
export function supply(part: Rare): void {
  if (!rare) learn(part.names);
  rare = part;
}

/** What is in the slot; ends the reading where nothing is. Optional calls are for what a feed can be read without. */
export function need(): Rare {
  if (!rare) throw NEEDED;
  return rare;
}

/** Reads with an empty part in an empty slot: a feed that can't do without the rare one throws a `TypeError`. */
export function makeDo<T>(read: () => T): T {
  const before = rare;
  rare ??= {} as Rare;
  try {
    return read();
  } finally {
    rare = before;
  }
}
