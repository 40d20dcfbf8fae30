// Dates as the newspapers print them: `Senin, 05 Januari 2026 | 16:47`, and how long ago.
import type { Translation } from './translation.js';

// The three zones of Indonesia have had no daylight saving since 1964: their clock is arithmetic. Intl, whose first use
// costs a page about 12 ms of CPU, is left to other zones and languages (intl-dates.ts, which few pages need and
// fetch).
const zones = new Map<string, readonly [name: string, hours: number]>([
  ['Asia/Jakarta', ['WIB', 7]],
  ['Asia/Pontianak', ['WIB', 7]],
  ['Asia/Makassar', ['WITA', 8]],
  ['Asia/Jayapura', ['WIT', 9]],
]);

type IntlDates = Pick<typeof import('./intl-dates.js'), 'writeDate' | 'zoneAt'>;
let intlDates: IntlDates | undefined;

/** Hands over what knows other zones and languages. */
export function registerIntlDates(dates: IntlDates): void {
  intlDates = dates;
}

/** Whether only Intl can write a date in these words and zone. */
const needsIntl = ({ months, weekdays }: Translation, timeZone: string): boolean =>
  !(months && weekdays && zones.has(timeZone));

/** Whether dates in these words and zone wait for the code that writes them by Intl. */
export const isIntlMissing = (words: Translation, timeZone: string): boolean =>
  !intlDates && needsIntl(words, timeZone);

/**
 * `Senin, 05 Januari 2026 | 16:47`, with ` WIB` behind it when `withZone`; empty for no date, and while only Intl, not
 * yet here, could write it.
 */
export function absoluteDate(iso: string, words: Translation, timeZone: string, withZone = false): string {
  const time = Date.parse(iso);
  // No date, or near the end of what Date can hold.
  if (!(Math.abs(time) < 8e15) || isIntlMissing(words, timeZone)) return '';
  if (!(words.weekdays && words.months)) return intlDates!.writeDate(time, words.lang, timeZone, withZone);
  const [zone, hours] = zones.get(timeZone) ?? intlDates!.zoneAt(time, words.lang, timeZone);
  const local = new Date(time + hours * 3_600_000);
  const [year, , day, clock] = local.toISOString().split(/[-T]|:\d\d\./);
  const weekday = words.weekdays[local.getUTCDay()];
  const month = words.months[local.getUTCMonth()];
  const line = `${weekday}, ${day} ${month} ${year} | ${clock}`;
  return withZone ? `${line} ${zone}` : line;
}

/**
 * `5 menit lalu`, up to a week; older dates, and dates in the future, are absolute. `now` is in milliseconds since
 * 1970.
 */
export function relativeDate(iso: string, words: Translation, timeZone: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (!(minutes >= -1 && minutes < 10_080)) return absoluteDate(iso, words, timeZone);
  if (minutes < 1) return words.justNow;
  if (minutes < 60) return words.ago(minutes, 'minute');
  if (minutes < 1440) return words.ago(Math.floor(minutes / 60), 'hour');
  return words.ago(Math.floor(minutes / 1440), 'day');
}
