// Dates as the standards write them, which most feeds do, to ISO 8601 in UTC. All others are for loose.ts.
import { clockOf, isRealDate, momentOf, offsetHours } from './calendar.js';

// RFC 822 with four digits of the year: `Mon, 05 Jan 2026 16:47:00 +0700`, `05 Jan 2026 16:47 WIB`.
const RFC_822 =
  /^\s*(?:[A-Z][a-z]{2}, *)?(?<day>\d\d?) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<clock>\d\d:\d\d(?::\d\d)?) ?(?<zone>GMT|WIB|[+-]\d\d:?\d\d)\s*$/;

// ISO 8601 with a zone: `2026-01-05T16:47:00.000+07:00`, `2026-01-05T09:47Z`.
const ISO_8601 =
  /^\s*(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<clock>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?<zone>Z|[+-]\d\d:?\d\d)\s*$/;

/** Reads further writings of dates, in milliseconds since 1970; `timeZone` is for dates without a zone. */
export type DateParser = (value: string, timeZone: string) => number | undefined;

const ENGLISH_MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Number of a month, 1 to 12, from its digits or its English abbreviation; 0 for what is none. */
function monthNumber(month: string): number {
  if (month.length < 3) return Number(month);
  const index = ENGLISH_MONTHS.indexOf(month);
  return index % 3 === 0 ? index / 3 + 1 : 0;
}

/** Hours east of Greenwich: `Z`, `GMT`, `WIB`, `+0700`, `+07:00`. */
function zoneHours(zone: string): number | undefined {
  if (zone === 'WIB') return 7;
  if (zone === 'Z' || zone === 'GMT') return 0;
  return offsetHours(zone[0]!, zone.slice(1, 3), zone.slice(-2));
}

/**
 * Reads RFC 822 and ISO 8601 with a zone, in milliseconds since 1970; undefined for every other writing, and
 * for impossible dates.
 */
export function parseCertainDate(value: string): number | undefined {
  const found = (ISO_8601.exec(value) ?? RFC_822.exec(value))?.groups;
  if (!found) return undefined;
  const [hour, minute, second] = found.clock!.split(':');
  const clock = clockOf(Number(hour), Number(minute), Number(second ?? 0));
  const hours = zoneHours(found.zone!);
  if (clock === undefined || hours === undefined) return undefined;
  const date = { year: Number(found.year), month: monthNumber(found.month!), day: Number(found.day), clock };
  return isRealDate(date) ? momentOf(date, hours) : undefined;
}

/**
 * Reads a date, to `2026-01-05T09:47:00.000Z`: by the standards' writings, then by `parseOther`. A date without a zone is read in `timeZone` (an IANA name), one
 * without a time as midnight. A zone that is written but unknown is UTC. Undefined for what is no date, for
 * impossible dates (31 February, `0000-00-00`), and for every writing that could mean something else.
 */
export function parseDate(value: string, timeZone: string, parseOther?: DateParser): string | undefined {
  const moment = parseCertainDate(value) ?? parseOther?.(value, timeZone);
  return moment === undefined ? undefined : new Date(moment).toISOString();
}
