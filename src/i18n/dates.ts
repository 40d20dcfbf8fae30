// Dates as the newspapers print them: `Senin, 05 Januari 2026 | 16:47`, and how long ago.
import type { Translation } from './translation.js';

// The three zones of Indonesia have had no daylight saving since 1964: their clock is arithmetic. Intl, whose first
// use costs a page about 12 ms of CPU, is left to other zones and languages.
const fixedZones = new Map<string, readonly [name: string, hours: number]>([
  ['Asia/Jakarta', ['WIB', 7]], ['Asia/Pontianak', ['WIB', 7]], ['Asia/Makassar', ['WITA', 8]], ['Asia/Jayapura', ['WIT', 9]],
]);

const two = (value: number) => String(value).padStart(2, '0');

interface Clock { weekday: string; day: number; month: string; year: number; time: string; zone: string }

function byIntl(date: Date, lang: string, timeZone: string): Clock {
  const parts = new Intl.DateTimeFormat(lang, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(date);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: +part('day'), month: part('month'), year: +part('year'), time: `${part('hour')}:${part('minute')}`, zone: part('timeZoneName') };
}

function clockAt(date: Date, words: Translation, timeZone: string): Clock {
  const zone = fixedZones.get(timeZone);
  if (!zone || !words.months || !words.weekdays) {
    try { return byIntl(date, words.lang, timeZone); } catch { return byIntl(date, 'id', 'Asia/Jakarta'); } // A zone or tag that Intl does not know.
  }
  const local = new Date(+date + zone[1] * 3_600_000);
  return {
    weekday: words.weekdays.split(' ')[local.getUTCDay()]!, day: local.getUTCDate(), month: words.months.split(' ')[local.getUTCMonth()]!,
    year: local.getUTCFullYear(), time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`, zone: zone[0],
  };
}

/** `Senin, 05 Januari 2026 | 16:47`, with ` WIB` behind it when `withZone`. */
export function absoluteDate(iso: string, words: Translation, timeZone: string, withZone = false): string {
  const { weekday, day, month, year, time, zone } = clockAt(new Date(iso), words, timeZone);
  return `${weekday}, ${two(day)} ${month} ${year} | ${time}${withZone ? ` ${zone}` : ''}`;
}

/** `5 menit lalu`, up to a week; older dates, and dates in the future, are absolute. `now` is in milliseconds since 1970. */
export function relativeDate(iso: string, words: Translation, timeZone: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < -1 || minutes >= 10_080) return absoluteDate(iso, words, timeZone);
  if (minutes < 1) return words.ago(0, 0);
  if (minutes < 60) return words.ago(minutes, 1);
  return minutes < 1440 ? words.ago(Math.floor(minutes / 60), 2) : words.ago(Math.floor(minutes / 1440), 3);
}
