// Dates in any other writing: SQL, month names in many languages, day or month first, names of zones, without a
// zone or a time.
import { clockOf, isRealDate, momentOf, type CalendarDate } from './calendar.js';
import { offsetHours } from './certain.js';
import { hourInDayPart } from './day-parts.js';
import { fold, monthOf } from './month-names.js';
import { hoursOfName, hoursOfZone } from './zones.js';

// `20260105T094700Z`, `20260105`.
const COMPACT =
  /^\s*(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:t?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?)?(?!\d)/i;

// `16:47`, `16:47:00.123`, `4:47 pm`, `4.47 sore`, `16.47` and `10h30`, but not `05.01.2026`. What stands before is
// kept.
const CLOCK =
  /(?<before>^|[^\d.])(?<hour>\d\d?)(?::(?<minute>\d\d)(?::(?<second>\d\d(?:\.\d+)?)(?:,\d+)?)?|[.h](?<dotted>\d\d)(?![.\d]))\s*(?<part>[ap]\.?\s?m\b\.?|(?:pagi|siang|sore|petang|malam|dini hari|tengah (?:hari|malam)|tgh|pt?g|mlm)\b)?/i;
// The part of the day before a clock: `Senin malam, 5 Januari 2026, 07.45`.
const PART_BEFORE = /\b(?:pagi|siang|sore|petang|malam)\b/i;

// `+0700`, `GMT+7`, `(UTC-03:30)`, directly behind the clock.
const OFFSET = /^[\s(]*(?:gmt|utc)?\s*(?<sign>[+-])(?<hours>\d\d?):?(?<minutes>\d\d)?(?!\d)/i;
// `WIB`, `(AKST)`, `Asia/Karachi`; `after` is what follows.
const ZONE_NAME = /^[\s(]*(?<name>[a-z]+(?:\/[a-z_+-]+)*)(?<after>.?)/i;
// An unknown zone: capitals, and then the end, a sign, or the year. `16:47 OLEH SARI` has none.
const UNKNOWN_ZONE = /^[\s(]*(?<name>[A-Z]{1,5})\s*(?:$|[)|]|\d{4}\b)/;
// A zone behind a date without a clock: `2026-01-05+07:00`; `2026-01-05Z`, `5 Januari 2026 WIB`.
const DAY_WITH_OFFSET = /^\s*(?<date>\d{4}-\d\d-\d\d)(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)\s*$/;
const LAST_NAME = /\d\s*(?<name>[a-z]{1,5})\s*$/i;

// Dates with the month in letters, in the order in which they are tried.
const NAMED_DATES = [
  // `05 Januari 2026`, `5-Jan-26`, `06 de enero de 2026`, `5th of January, 2026`, `6. Jänner 2026`.
  /(?:^|[^\d])(?<day>\d\d?)(?:st|nd|rd|th|er)?[\s./,-]{0,9}(?:(?:de|of|ke) )?(?<month>\p{L}{3,20})[\s./,'-]{0,9}(?:(?:de|del) )?(?<year>\d{4}|\d\d)(?!\d)/u,
  // `January 5, 2026`, `Mon Jan  5 2026`.
  /(?<month>\p{L}{3,20})[\s./-]{0,9}(?<day>\d\d?)(?:st|nd|rd|th)?[\s./,-]{1,9}(?<year>\d{4})(?!\d)/u,
  // `2026 Jan 05`, `2026-Jan-05`.
  /(?:^|[^\d])(?<year>\d{4})[\s./,-]{0,9}(?<month>\p{L}{3,20})[\s./,-]{0,9}(?<day>\d\d?)(?!\d)/u,
];

// Dates in digits: `2026-01-05`, `2026/1/5`, `2026年1月5日`; `05/01/2026`, `5.1.26`.
const YEAR_FIRST = /(?:^|\D)(?<year>\d{4})[\s./年년-]{1,3}(?<month>\d\d?)[\s./月월-]{1,3}(?<day>\d\d?)(?!\d)/u;
const DAY_FIRST = /(?:^|\D)(?<day>\d\d?)[\s./-]{1,3}(?<month>\d\d?)[\s./-]{1,3}(?<year>\d{4}|\d\d)(?!\d)/;
// What has no day, and nothing else: `2026`, `2026-01`, `Januari 2026`.
const WITHOUT_DAY = /^\D*?(?<name>\p{L}{3,20})?[\s.,]*(?<year>\d{4})(?:-(?<month>\d\d))?\D*$/u;

type Day = Pick<CalendarDate, 'year' | 'month' | 'day'>;
type Groups = Record<string, string | undefined>;

/** `26` is 2026, `99` is 1999. */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function namedDay(text: string): Day | undefined {
  for (const pattern of NAMED_DATES) {
    const groups = pattern.exec(text)?.groups;
    const month = groups && monthOf(groups.month!);
    if (month) return { year: fullYear(groups.year!), month, day: Number(groups.day) };
  }
  return undefined;
}

function numericDay(text: string): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(text)?.groups;
  if (yearFirst) return { year: Number(yearFirst.year), month: Number(yearFirst.month), day: Number(yearFirst.day) };
  const groups = DAY_FIRST.exec(text)?.groups;
  if (!groups) return undefined;
  const [day, month] = [Number(groups.day), Number(groups.month)];
  const year = fullYear(groups.year!);
  // Day first, as in most of the world, unless that is impossible.
  return month > 12 ? { year, month: day, day: month } : { year, month, day };
}

function dayWithoutDay(text: string): Day | undefined {
  const groups = WITHOUT_DAY.exec(text)?.groups;
  if (!groups) return undefined;
  const month = groups.name ? monthOf(groups.name) : Number(groups.month ?? 1);
  return month === undefined ? undefined : { year: Number(groups.year), month, day: 1 };
}

function readClock({ hour, minute, dotted, second }: Groups, part: string | undefined): number | undefined {
  const fullHour = part === undefined ? Number(hour) : hourInDayPart(Number(hour), part);
  if (fullHour === undefined) return undefined;
  return clockOf(fullHour, Number(minute ?? dotted), Number(second ?? 0));
}

/** A zone, as hours east of Greenwich once the local time is known, and how much of the text it takes. */
interface Zone {
  length: number;
  hours(local: number): number | undefined;
}

/** The zone at the beginning of what follows a clock. */
function zoneBehindClock(text: string): Zone | undefined {
  const offset = OFFSET.exec(text);
  if (offset) {
    const { sign, hours, minutes } = offset.groups!;
    return { length: offset[0].length, hours: () => offsetHours(sign!, hours!, minutes) };
  }
  const name = ZONE_NAME.exec(text)?.groups?.name;
  if (!name || monthOf(fold(name))) return undefined;
  const length = text.indexOf(name) + name.length;
  const isKnown = name.indexOf('/') > 0 || hoursOfName(name, 0) !== undefined;
  if (isKnown) return { length, hours: (local) => hoursOfName(name, local) };
  return UNKNOWN_ZONE.test(text) ? { length, hours: () => 0 } : undefined;
}

/** The name of a zone behind a date that has no clock. */
function zoneBehindDate(text: string): Zone['hours'] | undefined {
  const name = LAST_NAME.exec(text)?.groups?.name;
  if (!name || hoursOfName(name, 0) === undefined) return undefined;
  return (local) => hoursOfName(name, local);
}

/** The parts of a date: what says the day, the time of day, and the zone if one is written. */
interface Parts {
  text: string;
  clock: number | undefined;
  zone: Zone['hours'] | undefined;
}

function splitDate(text: string): Parts {
  const day = DAY_WITH_OFFSET.exec(text)?.groups;
  if (day) return { text: day.date!, clock: 0, zone: () => offsetHours(day.sign!, day.hours!, day.minutes) };
  const clock = CLOCK.exec(text);
  if (!clock) return { text, clock: 0, zone: zoneBehindDate(text) };
  const behind = text.slice(clock.index + clock[0].length);
  const zone = zoneBehindClock(behind);
  const ahead = text.slice(0, clock.index);
  const part = clock.groups!.part ?? PART_BEFORE.exec(ahead)?.[0];
  const rest = `${ahead}${clock.groups!.before} ${behind.slice(zone?.length ?? 0)}`;
  return { text: rest, clock: readClock(clock.groups!, part), zone: zone?.hours };
}

/** ASCII digits and signs, in one line of at most 99 characters. */
function normalize(value: string): string {
  return value
    .slice(0, 99)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(COMPACT, (...captures) => {
      const { year, month, day, hour, minute, second } = captures[captures.length - 1] as Groups;
      return `${year}-${month}-${day}${hour ? ` ${hour}:${minute}:${second ?? '00'}` : ''}`;
    });
}

/** Reads a date as `DateReader` does, in milliseconds since 1970. */
export function parseLooseDate(value: string, timeZone: string): number | undefined {
  const written = normalize(value);
  if (!/\d/.test(written)) return undefined;
  const parts = splitDate(written);
  if (parts.clock === undefined) return undefined;
  const text = fold(parts.text);
  const day = namedDay(text) ?? numericDay(text) ?? dayWithoutDay(text);
  if (!day || !isRealDate(day)) return undefined;
  const date = { ...day, clock: parts.clock };
  const local = momentOf(date);
  const hours = parts.zone ? parts.zone(local) : (hoursOfZone(timeZone, local) ?? 7);
  return hours === undefined ? undefined : momentOf(date, hours);
}
