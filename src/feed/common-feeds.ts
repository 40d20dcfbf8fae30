// Feeds that are read without the rare parts of the reader: their entities are common, and so are their dates.
import type { Feed, ParseOptions } from './model.js';
import { readFeed } from './read-feed.js';
import { namedCharacter } from './text/named-entities.js';

// `&rarr;`, also where it is escaped: `&amp;rarr;`. The group is the name; without one of its own, which engines take
// longer for.
const NAMED_ENTITY = /&(?:(?:amp|#38|#x26);){0,3}([a-z][a-z\d]{1,31});/gi;

/** True for a text that has no entity of the rare parts. */
export function hasCommonEntities(text: string): boolean {
  NAMED_ENTITY.lastIndex = 0;
  for (let match = NAMED_ENTITY.exec(text); match; match = NAMED_ENTITY.exec(text)) {
    if (namedCharacter(match[1]!) === undefined) return false;
  }
  return true;
}

/** Reads a feed as `parseFeed` does, and throws as it does; undefined where the rare parts are needed for that. */
export function readCommonFeed(text: string, options: ParseOptions): Feed | undefined {
  if (!hasCommonEntities(text)) return undefined;
  const { feed, needsRareParts } = readFeed(text, options);
  return needsRareParts ? undefined : feed;
}
