// parseFeed: bytes or text of any feed to one Feed.
import { FeedError } from './error.js';
import type { Feed, ParseOptions } from './model.js';

export function parseFeed(_input: string | Uint8Array, _options: ParseOptions = {}): Feed {
  throw new FeedError('parse', 'not yet written');
}
