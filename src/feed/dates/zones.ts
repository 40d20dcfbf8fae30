// Zones by the names that dates in feeds write, and zones by IANA name.

// Hours east of Greenwich by name: RFC 822, Indonesia, its neighbours, and Europe. Where a name has several meanings,
// the one of RFC 822 or of the place with the most readers counts.
const ZONES = new Map<string, number>([
  ['z', 0],
  ['gmt', 0],
  ['utc', 0],
  ['ut', 0],
  ['bst', 1],
  ['cet', 1],
  ['cest', 2],
  ['eet', 2],
  ['eest', 3],
  ['msk', 3],
  ['ist', 5.5],
  ['wib', 7],
  ['ict', 7],
  ['jakarta', 7],
  ['pontianak', 7],
  ['wita', 8],
  ['makassar', 8],
  ['sgt', 8],
  ['myt', 8],
  ['hkt', 8],
  ['pht', 8],
  ['awst', 8],
  ['wit', 9],
  ['jayapura', 9],
  ['jst', 9],
  ['kst', 9],
  ['aest', 10],
  ['aedt', 11],
  ['edt', -4],
  ['est', -5],
  ['et', -5],
  ['cdt', -5],
  ['cst', -6],
  ['ct', -6],
  ['mdt', -6],
  ['mst', -7],
  ['mt', -7],
  ['pdt', -7],
  ['pst', -8],
  ['pt', -8],
]);

/** Hours between the clock of an IANA zone and Greenwich at a moment. Throws for a zone that there is not. */
function hoursAt(timeZone: string, moment: number): number {
  const written = new Date(moment).toLocaleString('sv', { timeZone });
  return (Date.parse(`${written}Z`) - moment) / 3_600_000;
}

/**
 * Hours east of Greenwich of an IANA zone when its clock shows `local` (milliseconds); undefined for a zone that there
 * is not. The platform knows all zones, but its first answer costs more than all of the parsing: the zones of Indonesia
 * do without it.
 */
export function hoursOfZone(timeZone: string, local: number): number | undefined {
  const known = timeZone.slice(0, 5) === 'Asia/' ? ZONES.get(timeZone.slice(5).toLowerCase()) : undefined;
  if (known !== undefined) return known;
  try {
    const approximateMoment = local - hoursAt(timeZone, local) * 3_600_000;
    return hoursAt(timeZone, approximateMoment);
  } catch {
    return undefined;
  }
}

/**
 * Hours east of Greenwich of a zone as dates write it: `WIB`, `aest`, `Asia/Jayapura`; undefined for an unknown name. A
 * place that there is not is in UTC.
 */
export function hoursOfName(name: string, local: number): number | undefined {
  if (name.indexOf('/') > 0) return hoursOfZone(name, local) ?? 0;
  return ZONES.get(name.toLowerCase());
}
