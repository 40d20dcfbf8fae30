// Dates by Intl: in zones whose clock is no arithmetic, and in languages that do not list their months and weekdays.
import type { DateWriter } from './dates.js';

function write(time: number, lang: string, timeZone: string, withZone: boolean): string {
  const parts = new Map(new Intl.DateTimeFormat(lang, {
    timeZone, weekday: 'long', day: '2-digit', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', calendar: 'gregory', numberingSystem: 'latn',
  }).formatToParts(time).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('weekday')}, ${part('day').padStart(2, '0')} ${part('month')} ${part('year')} | ${part('hour')}:${part('minute')}${withZone ? ` ${part('timeZoneName')}` : ''}`;
}

/** The date of any zone, in any language; that of Jakarta in Indonesian for a zone or tag that Intl does not know. */
export const writeByIntl: DateWriter = (time, { lang }, timeZone, withZone) => {
  try { return write(time, lang, timeZone, withZone); } catch { return write(time, 'id', 'Asia/Jakarta', withZone); }
};
