// Dates as feeds write them: RFC 822, ISO 8601, SQL and Indonesian, to ISO 8601 in UTC. JavaScript's own reading is not used.

// The number of each month before three letters of its name: Indonesian, English, old and short spellings.
const MONTHS = '01jan02feb02peb03mar04apr05mei05may06jun07jul08agu08ags08agt08aug09sep10okt10oct11nov11nop12des12dec';
const ZONES = new Map(Object.entries({ wib: 7, wita: 8, wit: 9, gmt: 0, utc: 0, ut: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, bst: 1, cet: 1, cest: 2, msk: 3, ist: 5.5, sgt: 8, myt: 8, hkt: 8, jst: 9, kst: 9 }));
const HOUR = 3600e3;

// Offset of an IANA zone in milliseconds, at a moment written in that zone.
function zoneOffset(timeZone: string, local: number): number {
  const fixed = /jakarta|pontianak/i.test(timeZone) ? 7 : /makassar|pandang/i.test(timeZone) ? 8 : /jayapura/i.test(timeZone) ? 9 : ZONES.get(timeZone.toLowerCase());
  if (fixed !== undefined) return fixed * HOUR;
  try {
    // Other zones ask the platform, and only they: its first use costs more than all of the parsing.
    const offset = (moment: number) => {
      const [year = 0, month = 1, ...rest] = (new Date(moment).toLocaleString('sv', { timeZone }).match(/\d+/g) ?? []).map(Number);
      return Date.UTC(year, month - 1, ...rest) - moment;
    };
    return offset(local - offset(local));
  } catch {
    return 7 * HOUR;
  }
}

/**
 * Reads a date, to `2026-01-05T09:47:00.000Z`. A date without a zone is read in `timeZone` (IANA name, default `Asia/Jakarta`),
 * one without a time as midnight. Undefined for what is no date, and for impossible ones (31 February, `0000-00-00`).
 */
export function parseDate(value: string | undefined, timeZone = 'Asia/Jakarta'): string | undefined {
  if (!value) return;
  let text = value.slice(0, 99).toLowerCase().trim().replace(/^(\d{4})(\d\d)(\d\d)(?!\d)(?:t?(\d\d)(\d\d)(\d\d)?)?/, '$1-$2-$3 $4:$5:$6');
  let hour = 0;
  let minute = 0;
  let second = 0;
  let zone: number | undefined;
  const time = /(?:^|\D)(\d\d?)(?::(\d\d?)(?::(\d\d?(?:[.,]\d{1,9})?))?|\.(\d\d)(?![.\d]))/.exec(text);
  if (time) {
    hour = Number(time[1]);
    minute = Number(time[2] ?? time[4]);
    second = Number((time[3] ?? '0').replace(',', '.'));
    let rest = text.slice(time.index + time[0].length);
    const half = /^\s*([ap])\.?m/.exec(rest);
    if (half) hour = (hour % 12) + (half[1] === 'p' ? 12 : 0);
    for (const word of rest.match(/[a-z]+/g) ?? []) zone ??= ZONES.get(word);
    rest = rest.replace(/^\s*(?:gmt|utc)?\s*([+-])(\d\d?):?(\d\d)?(?!\d)/, (_, sign: string, hours: string, minutes = '0') => {
      zone = (Number(hours) + Number(minutes) / 60) * (sign === '-' ? -1 : 1);
      return '';
    });
    text = `${text.slice(0, time.index)} ${rest}`;
  }
  const numbers: string[] = text.match(/\d+/g) ?? [];
  for (const word of text.match(/[a-z]{3,}/g) ?? []) {
    const place = MONTHS.indexOf(word.slice(0, 3));
    if (place > 0) {
      numbers.splice(1, 0, MONTHS.slice(place - 2, place));
      break;
    }
  }
  const [year = '', month = '1', day = '1'] = numbers[0]?.length === 4 ? numbers : numbers.slice(0, 3).reverse();
  const fullYear = Number(year) + (year.length > 2 ? 0 : Number(year) < 70 ? 2000 : 1900);
  const midnight = Date.UTC(fullYear, Number(month) - 1, Number(day));
  if (!year || numbers.length < 3 && year.length < 4 || fullYear < 1900 || fullYear > 9999 || hour > 24 || minute > 59 || second > 60 || new Date(midnight).getUTCDate() !== Number(day) || Number(month) > 12) return undefined;
  const local = midnight + hour * HOUR + minute * 60e3 + Math.round(second * 1e3);
  return new Date(local - (zone === undefined ? zoneOffset(timeZone, local) : zone * HOUR)).toISOString();
}
