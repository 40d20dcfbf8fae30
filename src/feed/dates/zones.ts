// Zones by the names that dates in feeds write, and zones by IANA name.

// Where a name has several meanings, the one of RFC 822 or of the place with the most readers counts.
const ZONES: readonly { hours: number; names: readonly string[] }[] = [
  { hours: 0, names: ['z', 'gmt', 'utc', 'ut', 'wet'] },
  { hours: 1, names: ['cet', 'mez', 'bst', 'west', 'wat'] },
  { hours: 2, names: ['cest', 'mesz', 'eet', 'sast', 'cat'] },
  { hours: 3, names: ['msk', 'eest', 'eat', 'trt'] },
  { hours: 3.5, names: ['irst'] },
  { hours: 4, names: ['gst'] },
  { hours: 4.5, names: ['aft'] },
  { hours: 5, names: ['pkt', 'uzt'] },
  { hours: 5.5, names: ['ist', 'slst'] },
  { hours: 5.75, names: ['npt'] },
  { hours: 6, names: ['bdt'] },
  { hours: 6.5, names: ['mmt'] },
  { hours: 7, names: ['wib', 'ict', 'jakarta', 'pontianak'] },
  { hours: 8, names: ['wita', 'sgt', 'myt', 'hkt', 'pht', 'bnt', 'awst', 'makassar'] },
  { hours: 9, names: ['wit', 'jst', 'kst', 'tlt', 'jayapura'] },
  { hours: 9.5, names: ['acst'] },
  { hours: 10, names: ['aest', 'pgt', 'chst'] },
  { hours: 10.5, names: ['acdt'] },
  { hours: 11, names: ['aedt'] },
  { hours: 12, names: ['nzst', 'fjt'] },
  { hours: 13, names: ['nzdt'] },
  { hours: -2.5, names: ['ndt'] },
  { hours: -3, names: ['brt', 'art', 'adt'] },
  { hours: -3.5, names: ['nst'] },
  { hours: -4, names: ['ast', 'edt'] },
  { hours: -5, names: ['est', 'cdt'] },
  { hours: -6, names: ['cst', 'mdt'] },
  { hours: -7, names: ['mst', 'pdt'] },
  { hours: -8, names: ['pst', 'akdt'] },
  { hours: -9, names: ['akst'] },
  { hours: -10, names: ['hst'] },
];

// American names that hold in summer and winter.
const PLACES = new Map([
  ['et', 'America/New_York'],
  ['ct', 'America/Chicago'],
  ['mt', 'America/Denver'],
  ['pt', 'America/Los_Angeles'],
]);

const hoursByName = new Map<string, number>();
for (const { hours, names } of ZONES) for (const name of names) hoursByName.set(name, hours);

/** Hours between the clock of an IANA zone and Greenwich at a moment. Throws for a zone that there is not. */
function hoursAt(timeZone: string, moment: number): number {
  const written = new Date(moment).toLocaleString('sv', { timeZone });
  return (Date.parse(`${written}Z`) - moment) / 3_600_000;
}

/**
 * Hours east of Greenwich of an IANA zone when its clock shows `local` (milliseconds); undefined for a zone
 * that there is not.
 * The platform knows all zones, but its first answer costs more than all of the parsing: the zones of Indonesia
 * do without it.
 */
export function hoursOfZone(timeZone: string, local: number): number | undefined {
  const known = timeZone.slice(0, 5) === 'Asia/' ? hoursByName.get(timeZone.slice(5).toLowerCase()) : undefined;
  if (known !== undefined) return known;
  try {
    const near = local - hoursAt(timeZone, local) * 3_600_000;
    return hoursAt(timeZone, near);
  } catch {
    return undefined;
  }
}

/**
 * Hours east of Greenwich of a zone as dates write it: `WIB`, `aest`, `ET`, `Asia/Karachi`; undefined for an
 * unknown name.
 * A name of a place that there is not is UTC.
 */
export function hoursOfName(name: string, local: number): number | undefined {
  const lower = name.toLowerCase();
  const place = name.indexOf('/') > 0 ? name : PLACES.get(lower);
  return place ? (hoursOfZone(place, local) ?? 0) : hoursByName.get(lower);
}
