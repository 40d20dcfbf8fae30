// The parts of the day that a clock of twelve hours is written with: `4:30 PM`, `4.30 sore`, `4:30 PTG`.

/** Parts of the day in English, Indonesian and Malay, with the first and the last hour that they name. */
const DAY_PARTS: readonly { words: RegExp; first: number; last: number }[] = [
  // `12:30 AM` and `12.30 pagi` are half past midnight.
  { words: /^(?:a|pagi|pg)/, first: 0, last: 11 },
  { words: /^p\W?\s?m/, first: 12, last: 23 },
  { words: /^dini/, first: 0, last: 5 },
  { words: /^siang/, first: 10, last: 15 },
  { words: /^(?:tengah hari|tgh)/, first: 11, last: 14 },
  { words: /^(?:sore|petang|ptg)/, first: 12, last: 19 },
  // `12.15 malam` is left out: it may be the night before the day or the one behind it.
  { words: /^(?:malam|mlm)/, first: 18, last: 23 },
];

/**
 * The hour from 0 to 23 that `hour` is in a part of the day: `hourInDayPart(4, 'sore')` is 16. Hours over 12 are those
 * of a clock of 24 hours, and stay. Undefined where no hour of that part is shown so.
 */
export function hourInDayPart(hour: number, part: string): number | undefined {
  if (hour > 12) return hour;
  const name = part.toLowerCase();
  for (const { words, first, last } of DAY_PARTS) {
    if (!words.test(name)) continue;
    const morning = hour % 12;
    if (morning >= first && morning <= last) return morning;
    return morning + 12 >= first && morning + 12 <= last ? morning + 12 : undefined;
  }
  return undefined;
}
