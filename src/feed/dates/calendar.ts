// The calendar's arithmetic: which days and times of day there are, and the moment that they are.

/** A date and a time of day as they are written; whatever is not written is zero, and a month counts from 1. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
  /** Milliseconds since midnight. */
  clock: number;
}

/** Is there such a day, in a year that news can have? Years of other calendars (2569, 1447) are none. */
export function isRealDate({ year, month, day }: Pick<CalendarDate, 'year' | 'month' | 'day'>): boolean {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1)) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1;
}

/** Milliseconds since midnight; undefined where no clock shows that. 24:00 is the end of the day. */
export function clockOf(hour: number, minute: number, second = 0): number | undefined {
  const minutes = hour * 60 + minute;
  if (minutes > 1440 || minute > 59 || second >= 61) return undefined;
  return minutes * 60_000 + Math.round(second * 1000);
}

/** The moment in milliseconds since 1970 that a clock shows `hours` east of Greenwich. */
export function momentOf({ year, month, day, clock }: CalendarDate, hours = 0): number {
  return Date.UTC(year, month - 1, day) + clock - hours * 3_600_000;
}
