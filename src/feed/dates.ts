// Dates as feeds write them: RFC 822, ISO 8601, SQL and Indonesian, to ISO 8601 in UTC. JavaScript's own reading is not used.

type Table = Record<string, number | undefined>;

// Months by the first three letters of their names: Indonesian, English, old and short spellings. No prototype: feeds choose the words.
const MONTHS = { __proto__: null, jan: 1, feb: 2, peb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, ags: 8, agt: 8, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 } as unknown as Table;
// Hours east of Greenwich: Indonesia's zones and those of RFC 822.
const ZONES = { __proto__: null, wib: 7, wita: 8, wit: 9, gmt: 0, utc: 0, ut: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 } as unknown as Table;
const HOUR = 3600e3;

// Offset of an IANA zone in milliseconds at a local time.
function zoneOffset(timeZone: string, local: number): number {
  const zone = /jakarta|pontianak|(makassar|pandang)|(jayapura)/i.exec(timeZone);
  if (zone) return (zone[2] ? 9 : zone[1] ? 8 : 7) * HOUR;
  // The platform knows other zones; only they ask it, as its first answer costs more than all of the parsing.
  const offset = (moment: number) => {
    const [year = 0, month = 0, ...rest] = (new Date(moment).toLocaleString('sv', { timeZone }).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, ...rest) - moment;
  };
  try {
    return offset(local - offset(local));
  } catch {
    return 7 * HOUR;
  }
}

/**
 * Reads a date, to `2026-01-05T09:47:00.000Z`. A date without a zone is read in `timeZone` (an IANA name), one without a time as
 * midnight. Undefined for what is no date, and for impossible ones (31 February, `0000-00-00`).
 */
export function parseDate(value: string, timeZone: string): string | undefined {
  let clock = 0;
  let zone: number | undefined;
  const text = value.slice(0, 99).toLowerCase()
    .replace(/^\s*(\d{4})(\d\d)(\d\d)(?!\d)(?:t?(\d\d)(\d\d)(\d\d)?)?/, '$1-$2-$3 $4:$5:$6')
    .replace(/(^|\D)(\d\d?)(?::(\d\d)(?::(\d\d(?:[.,]\d+)?))?|\.(\d\d)(?![.\d]))\s*(?:([ap])\.?m)?\s*(?:gmt|utc)?\s*(?:([+-]\d\d?):?(\d\d)?(?!\d))?/,
      (_, before: string, hour: string, minute: string, second: string, dotted: string, half: string, east: string, minutes: string) => {
        const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
        const past = Number(minute ?? dotted);
        clock = hours > 24 || past > 59 ? NaN : hours * HOUR + past * 6e4 + Math.round(parseFloat((second ?? '0').replace(',', '.')) * 1e3);
        if (east) zone = Number(east) + Number(minutes ?? 0) / (east < '-' ? 60 : -60);
        return `${before} `;
      });
  const numbers: (string | number)[] = text.match(/\d+/g) ?? [];
  let month: number | undefined;
  for (const word of text.match(/[a-z]+/g) ?? []) {
    zone ??= ZONES[word];
    if (!month && (month = MONTHS[word.slice(0, 3)])) numbers.splice(1, 0, month);
  }
  // Day first, unless the first number can only be a year.
  const dayFirst = String(numbers[0]).length < 3;
  let [year = NaN, monthNumber = dayFirst ? 0 : 1, day = 1] = (dayFirst ? numbers.slice(0, 3).reverse() : numbers).map(Number);
  if (dayFirst && year < 100) year += year < 70 ? 2000 : 1900;
  const date = new Date(Date.UTC(year, monthNumber -= 1, day));
  const local = Number(date) + clock;
  if (year < 1900 || !(year < 1e4) || date.getUTCMonth() !== monthNumber || date.getUTCDate() !== day || isNaN(local)) return undefined;
  return new Date(local - (zone === undefined ? zoneOffset(timeZone, local) : zone * HOUR)).toISOString();
}
