// The names of the months: what the widgets write, and what dates in feeds are read by.

/** Names from January on, parted by blanks: of each language that the widgets speak. */
export const MONTHS = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
  ms: 'Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember',
  jv: 'Januari Fèbruari Maret April Mèi Juni Juli Agustus Sèptèmber Oktober Novèmber Dhésèmber',
  su: 'Januari Pébruari Maret April Méi Juni Juli Agustus Séptémber Oktober Nopémber Désémber',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
} as const;

// Only read: older and further spellings, and languages of agencies and neighbours that such feeds carry.
const FURTHER_NAMES = [
  'Januari Pebruari Maret April Mei Juni Juli Agt September Oktober Nopember Desember',
  'Januari Februari Maret April Mei Juni Juli Ags September Oktober November Desember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'Jänner Feber Mrz April Mai Juni Juli August September Oktober November Dezember',
  'januari februari mrt april mei juni juli augustus september oktober november december',
];

/** Small letters without accents: `Dhésèmber` is `dhesember`. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

let names: readonly (readonly [name: string, month: number])[] | undefined;

function foldedNames(): readonly (readonly [name: string, month: number])[] {
  const lists = Object.values<string>(MONTHS).concat(FURTHER_NAMES);
  return lists.flatMap((list) => list.split(' ').map((name, index) => [fold(name), index + 1] as const));
}

/**
 * The number of the month, 1 to 12, that a folded word names in full or by at least its first three letters;
 * undefined where it names none, or more than one (`jui`).
 */
export function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  names ??= foldedNames();
  let found: number | undefined;
  for (const [name, month] of names) {
    if (name === word) return month;
    if (name.slice(0, word.length) !== word) continue;
    if (found !== undefined && found !== month) return undefined;
    found = month;
  }
  return found;
}
