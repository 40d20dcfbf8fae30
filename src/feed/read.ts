// readFeed: what pages read feeds with. What few feeds need is loaded when the first of them comes.
import { FeedError } from './error.js';
import type { Feed, ParseOptions } from './model.js';
import { parse } from './parse.js';
import { NEEDED, supply } from './rare.js';

let loading: Promise<void> | undefined;

const load = () => loading ??= import('./rare/index.js').then(({ rare }) => supply(rare), (cause: Error) => {
  loading = undefined;
  throw new FeedError('network', cause.message, { cause });
});

/**
 * Reads a feed as `parseFeed` does, and throws as it does; a promise only where the code for rare feeds has to be loaded first.
 * That it could not be loaded is a `FeedError` `network`, and the next such feed tries again.
 */
export function readFeed(input: string | Uint8Array, options?: ParseOptions): Feed | Promise<Feed> {
  try {
    return parse(input, options);
  } catch (error) {
    if (error !== NEEDED) throw error;
    return load().then(() => parse(input, options));
  }
}
