// The names of the months: what the widgets write, and what dates in feeds are read by.
import { ENGLISH_MONTHS, INDONESIAN_MONTHS } from './months.js';

/** Names from January on, of each language that the widgets speak. */
export const MONTHS = {
  id: INDONESIAN_MONTHS,
  en: ENGLISH_MONTHS,
  ms: [
    'Januari',
    'Februari',
    'Mac',
    'April',
    'Mei',
    'Jun',
    'Julai',
    'Ogos',
    'September',
    'Oktober',
    'November',
    'Disember',
  ],
  jv: [
    'Januari',
    'Fèbruari',
    'Maret',
    'April',
    'Mèi',
    'Juni',
    'Juli',
    'Agustus',
    'Sèptèmber',
    'Oktober',
    'Novèmber',
    'Dhésèmber',
  ],
  su: [
    'Januari',
    'Pébruari',
    'Maret',
    'April',
    'Méi',
    'Juni',
    'Juli',
    'Agustus',
    'Séptémber',
    'Oktober',
    'Nopémber',
    'Désémber',
  ],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
} as const;

/** Small letters without accents: `Dhésèmber` is `dhesember`. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters of a month's name that tell it from all others, in each of these languages. */
const TELLING = 3;

let months: ReadonlyMap<string, number> | undefined;

function monthsByBeginning(): ReadonlyMap<string, number> {
  // Short and older spellings of Indonesian.
  const monthsByName = new Map([
    ['agt', 8],
    ['ags', 8],
    ['peb', 2],
    ['nop', 11],
  ]);
  for (const names of Object.values<readonly string[]>(MONTHS)) {
    names.forEach((name, index) => monthsByName.set(fold(name).slice(0, TELLING), index + 1));
  }
  return monthsByName;
}

/** The number of the month, 1 to 12, that a folded word begins like; undefined where no month does. */
export function monthOf(word: string): number | undefined {
  months ??= monthsByBeginning();
  return word.length < TELLING ? undefined : months.get(word.slice(0, TELLING));
}
