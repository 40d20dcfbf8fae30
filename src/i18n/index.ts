// The translations on hand, and which one an element speaks.
import { isIntlMissing, registerIntlDates } from './dates.js';
import { en } from './en.js';
import { id } from './id.js';
import { extraLanguage, type ExtraLanguage } from './languages.js';
import type { Translation } from './translation.js';

export type { Translation } from './translation.js';

const translations = new Map<string, Translation>([
  ['id', id],
  ['en', en],
]);

/** Adds a language, or replaces one; elements speak it from their next update on. */
export function registerTranslation(translation: Translation): void {
  translations.set(translation.lang, translation);
}

/** Words of the list of languages that have come; a page's own, by `registerTranslation`, go before them. */
const loadedTranslations = new Map<string, Translation>();

/** Hands over words of the list of languages, each under its tag; a server has all at hand. */
export function addLoadedTranslation(translation: Translation): void {
  loadedTranslations.set(translation.lang, translation);
}

/** The language of a tag: `ms` of `ms-MY`. */
const languageOfTag = (tag: string): string => tag.toLowerCase().split('-')[0]!;

const findTranslation = (tag: string): Translation | undefined => {
  const language = languageOfTag(tag);
  return translations.get(tag.toLowerCase()) ?? translations.get(language) ?? loadedTranslations.get(language);
};

/** The words for a language tag: itself (`en-AU`), its language (`en`), else Indonesian. */
export const translationFor = (tag: string): Translation => findTranslation(tag) ?? id;

/** The language whose words have to be fetched for a tag; undefined for one that nobody has translated, too. */
const missingLanguage = (tag: string): ExtraLanguage | undefined =>
  findTranslation(tag) ? undefined : extraLanguage(languageOfTag(tag));

/** Whether a language or a zone of time needs more than what is here. */
export function isLocaleMissing(tag: string, timeZone: string): boolean {
  return missingLanguage(tag) !== undefined || isIntlMissing(translationFor(tag), timeZone);
}

/** Fetches what `isLocaleMissing` says is missing: words, the code for dates by `Intl`, or both at a time. */
export async function loadLocale(tag: string, timeZone: string): Promise<void> {
  const language = missingLanguage(tag);
  const isIntlNeeded = language?.usesIntl || isIntlMissing(translationFor(tag), timeZone);
  const [words, intlDates] = await Promise.all([
    language?.load(),
    isIntlNeeded ? import('./intl-dates.js') : undefined,
  ]);
  if (intlDates) registerIntlDates(intlDates);
  if (words) addLoadedTranslation(words);
}

/** The language that the nearest ancestor states, across shadow roots; `id` where none does. */
export function languageOf(element: Element): string {
  const stated = element.closest('[lang]');
  if (stated) return stated.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'id';
}
