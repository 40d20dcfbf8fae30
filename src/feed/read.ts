// readFeed: what pages read feeds with. What few feeds need is loaded when the first of them comes.
import { FeedError } from './feed-error.js';
import type { Feed, ParseOptions } from './model.js';
import { parse } from './parse.js';
import { makeDo, NEEDED, supply } from './rare.js';

let loading: Promise<void> | undefined;
let told = false;

const load = () =>
  (loading ??= import('./rare/index.js').then(
    ({ rare }) => supply(rare),
    (cause: Error) => {
      loading = undefined;
      throw new FeedError('network', `code for rare feeds: ${cause.message}`, { cause });
    },
  ));

/**
 * Reads a feed as `parseFeed` does, and throws as it does; a promise only where the code for rare feeds has to be loaded first.
 * Where it can't be, rare entities stay as text, and dates in words are left out; what can't be read at all is a `FeedError` `network`.
 * The next such feed tries again.
 */
export function readFeed(input: string | Uint8Array, options?: ParseOptions): Feed | Promise<Feed> {
  const read = () => parse(input, options);
  try {
    return read();
  } catch (error) {
    if (error !== NEEDED) throw error;
    return load().then(read, (missing: FeedError) => {
      try {
        const feed = makeDo(read);
        if (!told) console.warn(`berita-widgets: ${missing.message}`);
        told = true;
        return feed;
      } catch {
        throw missing;
      }
    });
  }
}
