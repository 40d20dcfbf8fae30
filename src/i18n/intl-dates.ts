// What only Intl knows of dates: the zones whose clock is no arithmetic, and languages that do not list their months
// and weekdays.
const JAKARTA = 'Asia/Jakarta';
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter, made once: making one takes longer than all that it writes for a widget. Throws for a tag or a zone that
 * is none.
 */
function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Not JSON: old libraries give arrays and strings a `toJSON` of their own.
  const key = `${lang} ${Object.entries(options).join(' ')}`;
  const dateFormat = formatters.get(key) ?? new Intl.DateTimeFormat(lang, options);
  formatters.set(key, dateFormat);
  return dateFormat;
}

/**
 * A zone's name in a language, and its hours east of Greenwich at a moment; Jakarta's for one that Intl does not know.
 */
export function zoneAt(time: number, lang: string, timeZone: string): readonly [name: string, hours: number] {
  const name = (tag: string, timeZoneName: 'short' | 'longOffset') =>
    formatter(tag, { timeZone, timeZoneName })
      .formatToParts(time)
      .filter(({ type }) => type === 'timeZoneName')[0]!.value;
  try {
    const [, sign = '+', hours = 0, minutes = 0] = /([+-])(\d+):(\d+)/.exec(name('en', 'longOffset')) ?? [];
    return [name(lang, 'short'), Number(`${sign}1`) * (Number(hours) + Number(minutes) / 60)];
  } catch {
    return ['WIB', 7];
  }
}

/**
 * The date line as a language writes it, with a 24-hour clock and the digits of the rest of the widget. A zone that
 * Intl does not know is taken for Jakarta, a tag that is none for Indonesian.
 */
export function writeDate(time: number, lang: string, timeZone: string, withZone: boolean): string {
  const common = { timeZone, calendar: 'gregory', numberingSystem: 'latn' };
  try {
    const day = formatter(lang, { ...common, dateStyle: 'full' }).format(time);
    const clock = formatter(lang, {
      ...common,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(withZone && { timeZoneName: 'short' }),
    }).format(time);
    return `${day} | ${clock}`;
  } catch {
    return timeZone === JAKARTA ? writeDate(time, 'id', JAKARTA, withZone) : writeDate(time, lang, JAKARTA, withZone);
  }
}
