// What few feeds need, in one piece: `parseFeed` has it, the script tag loads it when such a feed comes.
import { decodeBytes } from './charset/decode-bytes.js';
import { parseLooseDate } from './dates/loose.js';
import { numberEntities } from './text/rare-entities.js';

/** The parts of the reader that it does without where a feed does not need them (see common-feeds.ts). */
export interface RareParts {
  /** Decodes bytes that are not all UTF-8. */
  decodeBytes(bytes: Uint8Array, contentType?: string): string;
  /** Gives a text back with its rarer named entities as numbers. */
  numberEntities(text: string): string;
  /** Reads a date that is neither RFC 822 nor ISO 8601 with a zone, in milliseconds since 1970. */
  parseLooseDate(value: string, timeZone: string): number | undefined;
}

export const rareParts: RareParts = { decodeBytes, numberEntities, parseLooseDate };
