// Dates as the standards write them, which most feeds do, in milliseconds since 1970. All others are for loose.ts.

// RFC 822 with four digits of the year: `Mon, 05 Jan 2026 16:47:00 +0700`, `05 Jan 2026 16:47 WIB`. Here and below the
// groups are the date with its clock, the day in it, and the zone; without names, which engines take longer for.
const RFC_822 =
  /^\s*(?:[A-Z][a-z]{2}, *)?((\d\d?) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?:19|2[01])\d\d \d\d:\d\d(?::\d\d)?) ?(GMT|WIB|[+-]\d\d:?\d\d)\s*$/;

// ISO 8601 with a zone: `2026-01-05T16:47:00.000+07:00`, `2026-01-05T09:47Z`.
const ISO_8601 = /^\s*((?:19|2[01])\d\d-\d\d-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)\s*$/;

/**
 * Hours east of Greenwich that `+0530` stands for: `offsetHours('+', '05', '30')` is 5.5. Undefined beyond the earth's
 * zones.
 */
export function offsetHours(sign: string, hours: string, minutes = '0'): number | undefined {
  const size = Number(hours) + Number(minutes) / 60;
  if (size > 14 || Number(minutes) > 59) return undefined;
  return sign === '-' ? -size : size;
}

/** Hours east of Greenwich: `Z`, `GMT`, `WIB`, `+0700`, `+07:00`; not a number beyond the earth's zones. */
function zoneHours(zone: string): number {
  if (zone === 'WIB') return 7;
  if (zone === 'Z' || zone === 'GMT') return 0;
  return offsetHours(zone[0]!, zone.slice(1, 3), zone.slice(-2)) ?? NaN;
}

/**
 * Reads RFC 822 and ISO 8601 with a zone, in milliseconds since 1970; undefined for every other writing, and for
 * impossible dates.
 */
export function parseCertainDate(value: string): number | undefined {
  const iso = ISO_8601.exec(value);
  const match = iso ?? RFC_822.exec(value);
  if (!match) return undefined;
  const [, written, day, zone] = match as unknown as [string, string, string, string];
  // By the constructor: pages replace `Date.parse`.
  const local = new Date(written + (iso ? 'Z' : ' GMT'));
  // Some engines take 31 February for 3 March.
  if (local.getUTCDate() !== Number(day)) return undefined;
  const moment = local.getTime() - zoneHours(zone) * 3_600_000;
  return Number.isNaN(moment) ? undefined : moment;
}
