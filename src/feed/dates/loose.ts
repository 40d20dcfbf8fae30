// Dates in any writing: names of zones, SQL, Indonesian and English words, day or month first, without a zone or a time.

// Months by the first letters of their names, Indonesian, English, old and short spellings: the number of the group that matches.
const MONTH = /\b(?:jan|([fp]eb)|(mar)|(apr)|(m[ea][iy])|(jun)|(jul)|(a[gu][gstu])|(sep)|(o[ck]t)|(no[pv])|(de[cs]))/;
// Hours east of Greenwich: Indonesia's zones, its neighbours', Europe's and those of RFC 822. No prototype, as feeds choose the words.
const ZONES = {
  __proto__: null,
  jakarta: 7,
  pontianak: 7,
  makassar: 8,
  jayapura: 9,
  wib: 7,
  wita: 8,
  wit: 9,
  sgt: 8,
  myt: 8,
  jst: 9,
  cet: 1,
  cest: 2,
  bst: 1,
  gmt: 0,
  utc: 0,
  ut: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
} as unknown as Record<string, number | undefined>;

// Hours of an IANA zone east of Greenwich, at a local time. The platform knows them all, but its first answer costs more than all
// of the parsing: the zones of Indonesia do without it.
function zoneHours(timeZone: string, local: number): number {
  const hours = (moment: number) =>
    (Date.parse(`${new Date(moment).toLocaleString('sv', { timeZone })}Z`) - moment) / 36e5;
  try {
    return ZONES[timeZone.slice(5).toLowerCase()] ?? hours(local - hours(local) * 36e5);
  } catch {
    return 7;
  }
}

/** Reads a date as `parseDate` does. */
export function looseDate(value: string, timeZone: string): string | undefined {
  let clock = 0;
  let zone: number | undefined;
  const text = value
    .slice(0, 99)
    .toLowerCase()
    .replace(/^\s*(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d))?/, '$1-$2-$3 $4:$5:')
    .replace(
      /(^|[^\d.])(\d\d?)(?::(\d\d)(?::(\d\d(?:\.\d+)?)(?:,\d+)?)?|\.(\d\d)(?![.\d]))\s*([ap]m)?(?:(?:gmt|utc)?\s*([+-]\d\d?):?(\d\d)?(?!\d))?/,
      (
        _,
        before: string,
        hour: number,
        minute: number,
        second = 0,
        dotted: number,
        half: string,
        east: number,
        past = 0,
      ) => {
        minute ??= dotted;
        clock = (half ? (hour % 12) + (half < 'p' ? 0 : 12) : +hour) * 60 + +minute;
        clock = clock > 1440 || minute > 59 ? NaN : clock * 6e4 + Math.round(second * 1e3);
        if (east) zone = +east + past / (String(east) < '-' ? 60 : -60);
        return before + ' ';
      },
    );
  const numbers: (string | number)[] = text.match(/\d+/g) ?? [];
  const named = MONTH.exec(text);
  if (named) numbers.splice(1, 0, named.lastIndexOf(named[0]) + 1);
  for (const word of text.match(/[a-z]+/g) ?? []) zone ??= ZONES[word];
  // Day first, unless the first number can only be a year, or the second no month.
  const dayFirst = `${numbers[0]}`.length < 3;
  if (dayFirst && +numbers[1]! > 12) numbers.splice(0, 2, numbers[1]!, numbers[0]!);
  const [writtenYear = 0, month = 1, day = 1] = (dayFirst ? numbers.slice(0, 3).reverse() : numbers).map(Number);
  const year = writtenYear + (dayFirst && writtenYear < 100 ? (writtenYear < 70 ? 2e3 : 1900) : 0);
  const date = new Date(Date.UTC(year, month - 1, day));
  const local = +date + clock;
  if (
    year > 1899 &&
    year < 1e4 &&
    (!dayFirst || numbers[2]) &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    local
  )
    return new Date(local - (zone ?? zoneHours(timeZone, local)) * 36e5).toISOString();
}
