// The translations on hand, and which one an element speaks.
import { en } from './en.js';
import { id } from './id.js';
import type { Translation } from './translation.js';

export type { Translation } from './translation.js';

const translations = new Map<string, Translation>([['id', id], ['en', en]]);

/** Adds a language, or replaces one; elements speak it from their next update on. */
export function registerTranslation(translation: Translation): void {
  translations.set(translation.lang, translation);
}

/**
 * The words for a language tag: itself (`en-AU`), its language (`en`), else Indonesian. A language that has to be fetched
 * is Indonesian until `arrived` is called.
 */
export function translationFor(tag: string, arrived?: () => void): Translation {
  const lower = tag.toLowerCase();
  const [language] = lower.split('-');
  const known = translations.get(lower) ?? translations.get(language!);
  if (!known && arrived && /^(ar|jv|ms|su)$/.test(language!)) {
    void import('./further.js').then((further) => { registerTranslation(further[language as keyof typeof further]); arrived(); }, () => {});
  }
  return known ?? id;
}

/** The language that the nearest ancestor states, across shadow roots; `id` where none does. */
export function languageOf(element: Element): string {
  for (let node: Element | null = element; node;) {
    const stated: Element | null = node.closest('[lang]');
    if (stated) return stated.getAttribute('lang')!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'id';
}
