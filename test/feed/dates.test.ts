// Dates as feeds write them.
import { describe, expect, test } from 'vitest';
import { DateReader } from '../../src/feed/dates/date-reader.js';
import { parseLooseDate } from '../../src/feed/dates/loose.js';
import { MONTHS } from '../../src/feed/dates/month-names.js';

/** A date as `parseFeed` reads it. */
const parseDate = (text: string, timeZone: string) => new DateReader(timeZone, parseLooseDate).read(text);

const AT_1647_WIB = '2026-01-05T09:47:00.000Z';

test.each([
  'Mon, 05 Jan 2026 16:47:00 +0700',
  '05 Jan 2026 16:47 WIB',
  'Mon, 5 Jan 26 17:47:00 WITA',
  '5 Jan 2026 18:47 WIT',
  'Mon, 05 Jan 2026 09:47:00 GMT',
  'Mon, 05 Jan 2026 09:47:00 UT',
  'Mon, 05 Jan 2026 04:47:00 EST',
  '2026-01-05T16:47:00+07:00',
  '2026-01-05T16:47+07',
  '2026-01-05T09:47:00Z',
  '20260105T094700Z',
  '2026-01-05T16:47',
  '2026-01-05 16:47:00',
  'Senin, 05 Januari 2026 | 16:47',
  'SENIN, 05 JANUARI 2026 | 16:47 WIB | LAPORAN: SARI DESI',
  '05/01/2026 16:47',
  '5-1-2026 16.47',
  '5 Januari 2026 pukul 17.47 WITA',
  '16:47, 5 Januari 2026',
  'January 5, 2026 4:47 PM',
  'Mon Jan 05 2026 16:47:00 GMT+0700 (WIB)',
  'Mon Jan  5 01:47:00 PST 2026',
  '2026/01/05 16:47',
  '2026.01.05 16:47',
  '05.01.2026 16:47',
  '2026-01-05T16:47:00,123+07:00',
  'Mon, 5 Jan 2026 17:47:00 SGT',
  'Mon, 5 Jan 2026 10:47:00 CET',
  'Mon Jan  5 16:47:00 2026',
  'Mon, 2026/01/05 04:47:00 EST',
  '2026-01-05 16:47:00.0',
  'Mon, 05 Jan 2026 16:47:00 +07:00',
  'Mon, 5 Jan 2026 16:47:00 UTC+7',
  ' \n Mon, 05 Jan 2026 16:47:00 +0700 \n ',
])('%s', (text) => expect(parseDate(text, 'Asia/Jakarta')).toBe(AT_1647_WIB));

describe('a clock of twelve hours', () => {
  test.each([
    ['January 5, 2026 4:47 p. m.', '16:47'],
    ['5 Januari 2026 pukul 4.47 sore WIB', '16:47'],
    ['Senin, 5 Januari 2026 | 4:47 Sore', '16:47'],
    ['5 Januari 2026, 6.05 PAGI', '06:05'],
    ['5 Januari 2026, 12.30 siang', '12:30'],
    ['5 Januari 2026, 11.15 siang', '11:15'],
    ['5 Januari 2026, 1.15 siang', '13:15'],
    ['5 Januari 2026, 7.45 malam', '19:45'],
    ['5 Januari 2026, 19.45 malam', '19:45'],
    ['Senin malam, 5 Januari 2026, 07.45 WIB', '19:45'],
    ['5 Januari 2026, 2.10 dini hari', '02:10'],
    ['5 Jan 2026 4:30 PTG', '16:30'],
    ['5 Jan 2026 12.05 petang', '12:05'],
    ['5 Januari 2026 9.30 PG', '09:30'],
    ['5 Jan 2026 12:15 PG', '00:15'],
    ['5 Jan 2026, 1.20 tengah hari', '13:20'],
    ['5 Jan 2026 8:20 MLM', '20:20'],
  ])('%s is %s', (text, clock) => {
    expect(parseDate(text, 'Asia/Jakarta')).toBe(new Date(`2026-01-05T${clock}:00+07:00`).toISOString());
  });

  // Which night is meant, the one before or the one behind the day, is not said.
  test.each(['5 Januari 2026, 12.15 malam', '5 Januari 2026, 1.15 malam', '5 Jan 2026 12.15 tengah malam'])(
    '%s is left out',
    (text) => expect(parseDate(text, 'Asia/Jakarta')).toBeUndefined(),
  );

  test.each(['5 Januari 2026, 9.15 sore', '5 Januari 2026, 4.15 siang'])(
    '%s is left out, as no clock shows it',
    (text) => expect(parseDate(text, 'Asia/Jakarta')).toBeUndefined(),
  );
});

test.each([
  ['05 Agustus 2019', '2019-08-04T17:00:00.000Z'],
  ['RABU, 5 AGUSTUS 2026 | 06:59 WIB | LAPORAN: JANE APRILIA', '2026-08-04T23:59:00.000Z'],
  ['1 Pebruari 2020', '2020-01-31T17:00:00.000Z'],
  ['2 Nopember 2020', '2020-11-01T17:00:00.000Z'],
  ['3 Agt 2020', '2020-08-02T17:00:00.000Z'],
  ['3 Ags 2020', '2020-08-02T17:00:00.000Z'],
  ['3 Mei 2020', '2020-05-02T17:00:00.000Z'],
  ['3 Maret 2020', '2020-03-02T17:00:00.000Z'],
  ['31 Des 2020', '2020-12-30T17:00:00.000Z'],
  ['1 Okt 2020', '2020-09-30T17:00:00.000Z'],
  ['12/25/2025 10:00', '2025-12-25T03:00:00.000Z'],
  ['Sat, 31 Jan 2026 10:00:00 +0700', '2026-01-31T03:00:00.000Z'],
  ['Thu, 29 Feb 2024 10:00:00 GMT', '2024-02-29T10:00:00.000Z'],
  ['Thu, 1 Jan 04 19:48:21 GMT', '2004-01-01T19:48:21.000Z'],
  ['2003', '2002-12-31T17:00:00.000Z'],
  ['2003-12', '2003-11-30T17:00:00.000Z'],
  ['2026-01-05T24:00:00Z', '2026-01-06T00:00:00.000Z'],
  ['2026-01-05T09:47:00.123Z', '2026-01-05T09:47:00.123Z'],
  ['05 Jan 2026 16:47:00 -0330', '2026-01-05T20:17:00.000Z'],
])('%s is %s', (text, iso) => expect(parseDate(text, 'Asia/Jakarta')).toBe(iso));

test.each([
  '',
  'besok',
  '0000-00-00',
  '0000-00-00 00:00:00',
  '0001-01-01T00:00:00',
  '31 Februari 2020',
  'Tue, 31 Jun 2026 10:00:00 GMT',
  'Sun, 29 Feb 2026 10:00:00 GMT',
  '2026-02-29T10:00:00Z',
  '2026-02-30T10:00:00+07:00',
  '2026-11-31T10:00:00Z',
  '13/13/2025',
  '29 Feb 2023',
  '2026-13-01',
  '2026-01-05 25:00',
  '2026-01-05 10:75',
  '12',
  '12:30',
  '99999-01-01',
  'constructor 5 2020',
])('%s is no date', (text) => {
  expect(parseDate(text, 'Asia/Jakarta')).toBeUndefined();
});

test.each([
  ['Asia/Jakarta', '05:00'],
  ['Asia/Pontianak', '05:00'],
  ['Asia/Makassar', '04:00'],
  ['Asia/Jayapura', '03:00'],
  ['UTC', '12:00'],
  ['America/New_York', '16:00'],
  ['Europe/Berlin', '10:00'],
  ['No/Zone', '05:00'],
])('a date without zone is read in %s', (zone, utc) =>
  expect(parseDate('2026-07-05 12:00', zone)).toBe(`2026-07-05T${utc}:00.000Z`),
);

describe('months in words', () => {
  const spoken = Object.entries<readonly string[]>(MONTHS).flatMap(([lang, names]) =>
    names.map((name, index) => [lang, name, index + 1] as const),
  );

  test.each(spoken)('%s: %s, in full, in capitals and by its first letters', (_lang, name, month) => {
    const iso = `2026-${String(month).padStart(2, '0')}-05T00:00:00.000Z`;
    for (const written of [name, name.toUpperCase(), name.normalize('NFD')])
      expect(parseDate(`5 ${written} 2026`, 'UTC'), written).toBe(iso);
    // Four letters tell all months of a language apart.
    expect([iso, undefined]).toContain(parseDate(`5 ${name.slice(0, 4)}. 2026`, 'UTC'));
  });

  // A weekday that looks like a month (mardi, martes, martedì) is none, wherever it stands.
  test.each([
    ['mar. 06 janv. 2026 08:15:00 +0100', '2026-01-06T07:15:00.000Z'],
    ['martedì 3 feb 2026 08:15 CET', '2026-02-03T07:15:00.000Z'],
    ['MAR, 03/02/2026', '2026-02-03T00:00:00.000Z'],
    ['martes, 3 de febrero de 2026', '2026-02-03T00:00:00.000Z'],
    ['2026-Jan-05', '2026-01-05T00:00:00.000Z'],
    ['5th of January, 2026', '2026-01-05T00:00:00.000Z'],
    ['٥ يناير ٢٠٢٦ ١٦:٤٧', '2026-01-05T16:47:00.000Z'],
    ['2026年1月5日 16:47', '2026-01-05T16:47:00.000Z'],
    ['Januari 2026', '2026-01-01T00:00:00.000Z'],
  ])('%s', (text, iso) => expect(parseDate(text, 'UTC')).toBe(iso));

  test.each([
    ['a month that no table has', '6 tammikuuta 2026'],
    ['a month of a language that is not spoken', 'mardi 3 février 2026'],
    ['a month with two meanings', '6 jui 2026'],
    ['a word', '6 orang 2026'],
    ['the year of another calendar', '5 Januari 2569'],
    ['another calendar in digits', '05/01/2569'],
    ['a day that the month does not have', 'mar., 31 févr. 2026'],
    ['an offset that no place has', '05 Jan 2026 10:00:00 +2500'],
    ['more numbers than a year has', '132 Januari 2026'],
  ])('%s is no date', (_what, text) => expect(parseDate(text, 'UTC')).toBeUndefined());
});

describe('zones', () => {
  // [as written, the hour in Greenwich of 10:00 on 5 January 2026]
  test.each([
    ['AWST', '2026-01-05T02:00'],
    ['ICT', '2026-01-05T03:00'],
    ['PT', '2026-01-05T18:00'],
    ['Asia/Karachi', '2026-01-05T05:00'],
    ['Asia/Jayapura', '2026-01-05T01:00'],
    ['GMT+8', '2026-01-05T02:00'],
    ['UTC\u22123', '2026-01-05T13:00'],
    ['wib', '2026-01-05T03:00'],
    ['| LAPORAN', '2026-01-05T03:00'],
    ['OLEH SARI', '2026-01-05T03:00'],
    ['XYZ', '2026-01-05T10:00'],
    ['AKST', '2026-01-05T10:00'],
    ['(QQQ)', '2026-01-05T10:00'],
    ['M', '2026-01-05T10:00'],
    ['Nowhere/City', '2026-01-05T10:00'],
  ])('05 Jan 2026 10:00:00 %s', (zone, utc) =>
    expect(parseDate(`05 Jan 2026 10:00:00 ${zone}`, 'Asia/Jakarta')).toBe(`${utc}:00.000Z`),
  );

  test.each([
    ['10:00 JAN 5 2026', '2026-01-05T03:00:00.000Z'],
    ['2026-01-05Z', '2026-01-05T00:00:00.000Z'],
    ['2026-01-05+09:00', '2026-01-04T15:00:00.000Z'],
    ['5 Januari 2026 WITA', '2026-01-04T16:00:00.000Z'],
  ])('%s', (text, iso) => expect(parseDate(text, 'Asia/Jakarta')).toBe(iso));
});

// [as written, hour and minute]
test.each([
  ['4:47 p.m.', '16:47'],
  ['12:10 AM', '00:10'],
  ['10h30', '10:30'],
])('the clock of 5 Januari 2026, %s', (clock, time) =>
  expect(parseDate(`5 Januari 2026, ${clock}`, 'UTC')).toBe(`2026-01-05T${time}:00.000Z`),
);
