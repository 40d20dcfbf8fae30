// Dates as feeds write them: RFC 822, ISO 8601, SQL and Indonesian, to ISO 8601 in UTC. JavaScript's own reading is not used.

type Table = Record<string, number | undefined>;

// Months by the first three letters of their names: Indonesian, English, old and short spellings. No prototype: feeds choose the words.
const MONTHS = { __proto__: null, jan: 1, feb: 2, peb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, ags: 8, agt: 8, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 } as unknown as Table;
// Hours east of Greenwich: Indonesia's zones and those of RFC 822.
const ZONES = { __proto__: null, jakarta: 7, pontianak: 7, makassar: 8, jayapura: 9, wib: 7, wita: 8, wit: 9, gmt: 0, utc: 0, ut: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 } as unknown as Table;

// Hours of an IANA zone east of Greenwich, at a local time. The platform knows them all, but its first answer costs more than all
// of the parsing: the zones of Indonesia do without it.
function zoneHours(timeZone: string, local: number): number {
  const hours = (moment: number) => {
    const [year, month, ...rest] = new Date(moment).toLocaleString('sv', { timeZone }).split(/\D/).map(Number);
    return (Date.UTC(year!, month! - 1, ...rest) - moment) / 36e5;
  };
  try {
    return ZONES[timeZone.slice(5).toLowerCase()] ?? hours(local - hours(local) * 36e5);
  } catch {
    return 7;
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
    .replace(/^\s*(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d))?/, '$1-$2-$3 $4:$5:')
    .replace(/(^|\D)(\d\d?)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?|\.(\d\d)(?![.\d]))\s*([ap]m)?(?:gmt|utc)?\s*(?:([+-]\d\d?):?(\d\d)?(?!\d))?/,
      (_, before: string, hour: number, minute: number, second = 0, dotted: number, half: string, east: number, past = 0) => {
        minute ??= dotted;
        clock = (half ? hour % 12 + (half < 'p' ? 0 : 12) : +hour) * 60 + +minute;
        clock = clock > 1440 || minute > 59 ? NaN : clock * 6e4 + Math.round(second * 1e3);
        if (east) zone = +east + past / (String(east) < '-' ? 60 : -60);
        return before + ' ';
      });
  const numbers: (string | number)[] = text.match(/\d+/g) ?? [];
  let named: number | undefined;
  for (const word of text.match(/[a-z]+/g) ?? []) {
    zone ??= ZONES[word];
    if (!named && (named = MONTHS[word.slice(0, 3)])) numbers.splice(1, 0, named);
  }
  numbers.splice(3);
  // Day first, unless the first number can only be a year.
  const dayFirst = `${numbers[0]}`.length < 3;
  let [year = 0, month = 1, day = 1] = (dayFirst ? numbers.reverse() : numbers).map(Number);
  if (dayFirst && year < 100) year += year < 70 ? 2e3 : 1900;
  const date = new Date(Date.UTC(year, month -= 1, day));
  const local = +date + clock;
  if (year > 1899 && year < 1e4 && (!dayFirst || numbers.length > 2) && date.getUTCMonth() === month && date.getUTCDate() === day && !isNaN(local)) return new Date(local - (zone ?? zoneHours(timeZone, local)) * 36e5).toISOString();
}
