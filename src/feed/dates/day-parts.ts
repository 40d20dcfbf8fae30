// The parts of the day that a clock of twelve hours is written with: `4:30 PM`, `4.30 sore`, `4:30 PTG`.

/** Parts of the day in English, Indonesian and Malay, with the first and the last hour that they name. */
const DAY_PARTS: readonly { words: RegExp; firstHour: number; lastHour: number }[] = [
  // `12:30 AM` and `12.30 pagi` are half past midnight.
  { words: /^(?:a|pagi|pg)/, firstHour: 0, lastHour: 11 },
  { words: /^p\W?\s?m/, firstHour: 12, lastHour: 23 },
  { words: /^dini/, firstHour: 0, lastHour: 5 },
  { words: /^siang/, firstHour: 10, lastHour: 15 },
  { words: /^(?:tengah hari|tgh)/, firstHour: 11, lastHour: 14 },
  { words: /^(?:sore|petang|ptg)/, firstHour: 12, lastHour: 19 },
  // `12.15 malam` is left out: it may be the night before the day or the one behind it.
  { words: /^(?:malam|mlm)/, firstHour: 18, lastHour: 23 },
];

/**
 * The hour from 0 to 23 that `hour` is in a part of the day: `hourInDayPart(4, 'sore')` is 16. Hours over 12 are those
 * of a clock of 24 hours, and stay. Undefined where no hour of that part is shown so.
 */
export function hourInDayPart(hour: number, part: string): number | undefined {
  if (hour > 12) return hour;
  const name = part.toLowerCase();
  for (const { words, firstHour, lastHour } of DAY_PARTS) {
    if (!words.test(name)) continue;
    const morning = hour % 12;
    if (morning >= firstHour && morning <= lastHour) return morning;
    return morning + 12 >= firstHour && morning + 12 <= lastHour ? morning + 12 : undefined;
  }
  return undefined;
}
