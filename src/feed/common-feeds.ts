// Which feeds the reader reads without its rare parts: a look at the text before it is read, in time linear in it.
import { parseCertainDate } from './dates/certain.js';
import { bareNamesOf } from './fields/field-table.js';
import { namedCharacter } from './text/named-entities.js';

// `&rarr;`, also where it is escaped: `&amp;rarr;`.
const NAMED_ENTITY = /&(?:(?:amp|#38|#x26);){0,3}(?<name>[a-z][a-z\d]{1,31});/gi;

// What stands in an element, or in a member of JSON, that holds a date: `<pubDate>…`, `<dc:date><![CDATA[…`,
// `"date": "…`.
const DATE_NAMES = [...bareNamesOf('published'), ...bareNamesOf('updated')].join('|');
const DATE = new RegExp(
  `[<:"](?:${DATE_NAMES})(?<greenwich>_gmt)?(?:"\\s*:\\s*"|[^<>]{0,99}>)\\s*(?:<!\\[CDATA\\[)?(?<date>[^<"\\]]{1,99})`,
  'gi',
);
// WordPress writes dates without a zone, and behind each again in Greenwich's: that one counts.
const GREENWICH_FOLLOWS = /^",\s*"\w+_gmt"/;

/**
 * The text of bytes that are all UTF-8; undefined for others, and for what may be another charset all the same: UTF-16
 * has zeros, ISO 2022 escapes.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    const hasZeros = text.slice(0, 9).indexOf('\0') >= 0;
    const hasEscapes = text.indexOf('\u001b') >= 0;
    return hasZeros || hasEscapes ? undefined : text;
  } catch {
    return undefined;
  }
}

/** True for the text of a feed that `readFeed` reads alike with and without the rare parts. */
export function isCommonFeed(text: string): boolean {
  return hasCommonEntities(text) && hasCertainDates(text);
}

function hasCommonEntities(text: string): boolean {
  NAMED_ENTITY.lastIndex = 0;
  for (let match = NAMED_ENTITY.exec(text); match; match = NAMED_ENTITY.exec(text)) {
    if (namedCharacter(match.groups!.name!) === undefined) return false;
  }
  return true;
}

function hasCertainDates(text: string): boolean {
  DATE.lastIndex = 0;
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const { date, greenwich } = match.groups!;
    const written = date!.trim() + (greenwich ? 'Z' : '');
    const end = DATE.lastIndex;
    const isCertain = written === '' || parseCertainDate(written) !== undefined;
    if (!isCertain && !GREENWICH_FOLLOWS.test(text.slice(end, end + 40))) return false;
  }
  return true;
}
