// Dates as feeds write them.
import { expect, test } from 'vitest';
import { parseDate } from '../../src/feed/dates.js';
import './whole.js';

const AT_1647_WIB = '2026-01-05T09:47:00.000Z';

test.each([
  'Mon, 05 Jan 2026 16:47:00 +0700', '05 Jan 2026 16:47 WIB', 'Mon, 5 Jan 26 17:47:00 WITA', '5 Jan 2026 18:47 WIT', 'Mon, 05 Jan 2026 09:47:00 GMT', 'Mon, 05 Jan 2026 09:47:00 UT',
  'Mon, 05 Jan 2026 04:47:00 EST', '2026-01-05T16:47:00+07:00', '2026-01-05T16:47+07', '2026-01-05T09:47:00Z', '20260105T094700Z', '2026-01-05T16:47', '2026-01-05 16:47:00',
  'Senin, 05 Januari 2026 | 16:47', 'SENIN, 05 JANUARI 2026 | 16:47 WIB | LAPORAN: SARI DESI', '05/01/2026 16:47', '5-1-2026 16.47', '5 Januari 2026 pukul 17.47 WITA', '16:47, 5 Januari 2026',
  'January 5, 2026 4:47 PM', 'Mon Jan 05 2026 16:47:00 GMT+0700 (WIB)', 'Mon Jan  5 01:47:00 PST 2026', '2026/01/05 16:47', ' \n Mon, 05 Jan 2026 16:47:00 +0700 \n ',
])('%s', (text) => expect(parseDate(text, 'Asia/Jakarta')).toBe(AT_1647_WIB));

test.each([
  ['05 Agustus 2019', '2019-08-04T17:00:00.000Z'], ['1 Pebruari 2020', '2020-01-31T17:00:00.000Z'], ['2 Nopember 2020', '2020-11-01T17:00:00.000Z'], ['3 Agt 2020', '2020-08-02T17:00:00.000Z'],
  ['3 Ags 2020', '2020-08-02T17:00:00.000Z'], ['3 Mei 2020', '2020-05-02T17:00:00.000Z'], ['3 Maret 2020', '2020-03-02T17:00:00.000Z'], ['31 Des 2020', '2020-12-30T17:00:00.000Z'], ['1 Okt 2020', '2020-09-30T17:00:00.000Z'],
  ['2003', '2002-12-31T17:00:00.000Z'], ['2003-12', '2003-11-30T17:00:00.000Z'], ['2026-01-05T24:00:00Z', '2026-01-06T00:00:00.000Z'], ['2026-01-05T09:47:00.123Z', '2026-01-05T09:47:00.123Z'], ['05 Jan 2026 16:47:00 -0330', '2026-01-05T20:17:00.000Z'],
])('%s is %s', (text, iso) => expect(parseDate(text, 'Asia/Jakarta')).toBe(iso));

test.each(['', 'besok', '0000-00-00', '0000-00-00 00:00:00', '0001-01-01T00:00:00', '31 Februari 2020', '29 Feb 2023', '2026-13-01', '2026-01-05 25:00', '2026-01-05 10:75', '12', '12:30', '99999-01-01', 'constructor 5 2020'])('%s is no date', (text) => {
  expect(parseDate(text, 'Asia/Jakarta')).toBeUndefined();
});

test.each([
  ['Asia/Jakarta', '05:00'], ['Asia/Pontianak', '05:00'], ['Asia/Makassar', '04:00'], ['Asia/Jayapura', '03:00'], ['UTC', '12:00'], ['America/New_York', '16:00'], ['Europe/Berlin', '10:00'], ['No/Zone', '05:00'],
])('a date without zone is read in %s', (zone, utc) => expect(parseDate('2026-07-05 12:00', zone)).toBe(`2026-07-05T${utc}:00.000Z`));
