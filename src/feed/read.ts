// readFeed: the reader that the page uses. Placeholder until the branch `feed` brings its own.
import type { Feed, ParseOptions } from './model.js';
import { parseFeed } from './parse.js';

/** Reads a feed; a promise where the code for its kind has to be loaded first. */
export const readFeed = (input: string | Uint8Array, options?: ParseOptions): Feed | Promise<Feed> => parseFeed(input, options);
