// Dates of RFC 822 and ISO 8601 with a zone, to ISO 8601 in UTC. JavaScript's own reading is not used. The rare part reads all others.
import { need } from './rare.js';

// Day, month, year or year, month, day; hour, minute, second; Indonesia's zones, or sign, hours and minutes of a zone.
const SURE = /^\s*(?:[a-z]+, *)?(\d+)[ -]([a-z]{3}|\d\d)[ -](\d+)[t ]+([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))? *(?:z|gmt|utc|(wib|wita|wit)|([+-])(\d\d):?(\d\d))\s*$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES = ['wib', 'wita', 'wit'];

/** A local time, `clock` milliseconds after midnight in a zone `east` hours east of Greenwich, in UTC; undefined where there is no such day. */
export function utc(year: number, month: number, day: number, clock: number, east: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const moment = +date + clock - east * 36e5;
  if (year > 1899 && year < 1e4 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && moment) return new Date(moment).toISOString();
}

/**
 * Reads a date, to `2026-01-05T09:47:00.000Z`. A date without a zone is read in `timeZone` (an IANA name), one without a time as
 * midnight. Undefined for what is no date, and for impossible ones (31 February, `0000-00-00`).
 */
export function parseDate(value: string, timeZone: string): string | undefined {
  const { 1: one = '', 2: name = '', 3: two, 4: hour, 5: minute, 6: second = '0', 7: zone = '', 8: sign, 9: hours, 10: minutes }: { [group: number]: string | undefined } = SURE.exec(value) ?? {};
  const [day, year] = one.length < 3 ? [one, two] : [two, one];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1 || +name;
  const east = sign ? +`${sign}1` * (+hours! + +minutes! / 60) : zone && ZONES.indexOf(zone.toLowerCase()) + 7;
  if (/\d/.test(value)) return utc(+year!, month, +day!, (+hour! * 60 + +minute!) * 6e4 + Math.round(+second * 1e3), +east) ?? need().looseDate(value, timeZone);
}
