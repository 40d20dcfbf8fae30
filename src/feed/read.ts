// readFeed: what pages read feeds with. What few feeds need is loaded when the first of them comes.
import type { Feed, ParseOptions } from './model.js';
import { parseFeed } from './parse.js';

/**
 * Reads a feed as `parseFeed` does, and throws as it does; a promise only where the code for rare feeds has to be loaded first.
 * That it could not be loaded is a `FeedError` `network`, and the next such feed tries again.
 */
export function readFeed(input: string | Uint8Array, options?: ParseOptions): Feed | Promise<Feed> {
  return parseFeed(input, options);
}
