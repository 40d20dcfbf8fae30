// The translations on hand, and which one an element speaks.
import { needsIntl, useIntl } from './dates.js';
import { en } from './en.js';
import { id } from './id.js';
import type { Translation, Words } from './translation.js';

export type { Translation, Words } from './translation.js';

const translations = new Map<string, Words>([
  ['id', id],
  ['en', en],
]);

/** Adds a language, or replaces one; elements speak it from their next update on. */
export function registerTranslation(translation: Translation): void {
  translations.set(translation.lang, translation);
}

type Further = typeof import('./languages.js');
let further: Further | undefined;

/** Adds what few pages need: at once on a server, which renders at once. */
export function useFurther(module: Further): void {
  further = module;
  useIntl(module);
}

const known = (tag: string): Words | undefined => {
  const lower = tag.toLowerCase();
  const [language] = lower.split('-');
  return translations.get(lower) ?? translations.get(language!) ?? further?.languages.get(language!);
};

/** The words for a language tag: itself (`en-AU`), its language (`en`), else Indonesian. */
export const translationFor = (tag: string): Words => known(tag) ?? id;

/** Whether a language or a zone of time needs more than this file has. */
export function isLocaleMissing(tag: string, timeZone: string): boolean {
  if (further) return false;
  return known(tag) ? needsIntl(translationFor(tag), timeZone) : /^(ar|jv|ms|su)\b/i.test(tag);
}

/** Fetches what `isLocaleMissing` says is missing. */
export async function loadLocale(tag: string, timeZone: string): Promise<void> {
  if (isLocaleMissing(tag, timeZone)) useFurther(await import('./languages.js'));
}

/** The language that the nearest ancestor states, across shadow roots; `id` where none does. */
export function languageOf(element: Element): string {
  const stated = element.closest('[lang]');
  if (stated) return stated.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'id';
}
