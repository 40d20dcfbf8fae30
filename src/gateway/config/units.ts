// Units in the configuration: "1m" and "2MB" to milliseconds and bytes.

const MILLISECONDS = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

const BYTES = new Map([
  ['B', 1],
  ['kB', 1000],
  ['MB', 1_000_000],
]);

function parseUnit(text: string, units: ReadonlyMap<string, number>): number | undefined {
  const { amount, unit } = /^(?<amount>\d{1,9}(?:\.\d{1,3})?) ?(?<unit>[a-zA-Z]{1,2})$/.exec(text)?.groups ?? {};
  const factor = units.get(unit ?? '');
  if (amount === undefined || factor === undefined) return undefined;
  const value = Math.round(Number(amount) * factor);
  return value > 0 ? value : undefined;
}

/** Milliseconds of a duration such as `90s`, `1m`, `6h` or `7d`; undefined for what is none, and for zero. */
export const parseDuration = (text: string): number | undefined => parseUnit(text, MILLISECONDS);

/** Bytes of a size such as `500kB` or `2MB`; undefined for what is none, and for zero. */
export const parseSize = (text: string): number | undefined => parseUnit(text, BYTES);
