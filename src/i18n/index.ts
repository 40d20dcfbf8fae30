// The translations on hand, and which one an element speaks.
import { needsIntl, useIntl } from './dates.js';
import { en } from './en.js';
import { id } from './id.js';
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

type ExtraLocales = typeof import('./extra-locales.js');
let extraLocales: ExtraLocales | undefined;

/** Hands over the languages and the dates that few pages need: at once on a server, which renders at once. */
export function registerLocales(locales: ExtraLocales): void {
  extraLocales = locales;
  useIntl(locales);
}

/** The language of a tag: `ms` of `ms-MY`. */
const languageOfTag = (tag: string): string => tag.toLowerCase().split('-')[0]!;

const known = (tag: string): Translation | undefined => {
  const language = languageOfTag(tag);
  return (
    translations.get(tag.toLowerCase()) ?? translations.get(language) ?? extraLocales?.extraTranslations.get(language)
  );
};

/** The words for a language tag: itself (`en-AU`), its language (`en`), else Indonesian. */
export const translationFor = (tag: string): Translation => known(tag) ?? id;

/** The languages that extra-locales.js brings: a page in any other language fetches nothing for its words. */
export const EXTRA_LANGUAGES: readonly string[] = ['ar', 'jv', 'ms', 'su'];

/** Whether a language or a zone of time needs more than this file has. */
export function isLocaleMissing(tag: string, timeZone: string): boolean {
  if (extraLocales) return false;
  const words = known(tag);
  if (!words && EXTRA_LANGUAGES.indexOf(languageOfTag(tag)) >= 0) return true;
  return needsIntl(words ?? id, timeZone);
}

/** Fetches what `isLocaleMissing` says is missing. */
export async function loadLocale(tag: string, timeZone: string): Promise<void> {
  if (isLocaleMissing(tag, timeZone)) registerLocales(await import('./extra-locales.js'));
}

/** The language that the nearest ancestor states, across shadow roots; `id` where none does. */
export function languageOf(element: Element): string {
  const stated = element.closest('[lang]');
  if (stated) return stated.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'id';
}
