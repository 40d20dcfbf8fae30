// Dates as the newspapers print them: `Senin, 05 Januari 2026 | 16:47`, and how long ago.
import type { Words } from './translation.js';

/** What a date line says of a moment. */
export interface Clock { weekday: string; day: number; month: string; year: number; time: string; zone: string }

// The three zones of Indonesia have had no daylight saving since 1964: their clock is arithmetic. Intl, whose first
// use costs a page about 12 ms of CPU, is left to other zones and languages (intl.ts, which few pages need and fetch).
const fixedZones = new Map<string, readonly [name: string, hours: number]>([
  ['Asia/Jakarta', ['WIB', 7]], ['Asia/Pontianak', ['WIB', 7]], ['Asia/Makassar', ['WITA', 8]], ['Asia/Jayapura', ['WIT', 9]],
]);

let byIntl: ((date: Date, words: Words, timeZone: string) => Clock) | undefined;

/** Hands over the clock of other zones and languages. */
export function useIntl(clock: typeof byIntl): void {
  byIntl = clock;
}

/** Is there a date that only Intl can write? */
export const needsIntl = ({ months, weekdays }: Words, timeZone: string): boolean => !(months && weekdays && fixedZones.has(timeZone));

const two = (value: number) => String(value).padStart(2, '0');

function clockAt(date: Date, words: Words, timeZone: string): Clock | undefined {
  if (needsIntl(words, timeZone)) return byIntl?.(date, words, timeZone);
  const [zone, hours] = fixedZones.get(timeZone)!;
  const local = new Date(+date + hours * 3_600_000);
  return {
    weekday: words.weekdays!.split(' ')[local.getUTCDay()]!, day: local.getUTCDate(), month: words.months!.split(' ')[local.getUTCMonth()]!,
    year: local.getUTCFullYear(), time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`, zone,
  };
}

/** `Senin, 05 Januari 2026 | 16:47`, with ` WIB` behind it when `withZone`; empty as long as only Intl, not yet here, could say it. */
export function absoluteDate(iso: string, words: Words, timeZone: string, withZone = false): string {
  const clock = clockAt(new Date(iso), words, timeZone);
  return clock ? `${clock.weekday}, ${two(clock.day)} ${clock.month} ${clock.year} | ${clock.time}${withZone ? ` ${clock.zone}` : ''}` : '';
}

/** `5 menit lalu`, up to a week; older dates, and dates in the future, are absolute. `now` is in milliseconds since 1970. */
export function relativeDate(iso: string, words: Words, timeZone: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < -1 || minutes >= 10_080) return absoluteDate(iso, words, timeZone);
  if (minutes < 1) return words.ago(0, 0);
  if (minutes < 60) return words.ago(minutes, 1);
  return minutes < 1440 ? words.ago(Math.floor(minutes / 60), 2) : words.ago(Math.floor(minutes / 1440), 3);
}
