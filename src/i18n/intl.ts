// Dates by Intl: in zones whose clock is no arithmetic, and in languages that do not list their months and weekdays.
import type { Clock } from './dates.js';
import type { Words } from './translation.js';

function clockOf(date: Date, lang: string, timeZone: string): Clock {
  const parts = new Intl.DateTimeFormat(lang, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(date);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: +part('day'), month: part('month'), year: +part('year'), time: `${part('hour')}:${part('minute')}`, zone: part('timeZoneName') };
}

/** The clock of any zone, in any language; that of Jakarta in Indonesian for a zone or tag that Intl does not know. */
export function clockByIntl(date: Date, { lang }: Words, timeZone: string): Clock {
  try { return clockOf(date, lang, timeZone); } catch { return clockOf(date, 'id', 'Asia/Jakarta'); }
}
