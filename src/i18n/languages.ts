// The list of languages beyond Indonesian and English, which are always here: one line each. The words of a language
// are fetched when a page needs them.
import type { Translation } from './translation.js';

/** A language whose words are fetched on demand. */
export interface ExtraLanguage {
  load(): Promise<Translation>;
  /** It lists no months and weekdays: `Intl` writes its dates, and the code for that is fetched beside the words. */
  usesIntl?: boolean;
}

// `npm run build` writes translations.ts by these lines: what a server has at hand, and the package exports.
export const EXTRA_LANGUAGES = {
  ms: { load: async () => (await import('./ms.js')).ms },
  jv: { load: async () => (await import('./jv.js')).jv },
  su: { load: async () => (await import('./su.js')).su },
  ar: { load: async () => (await import('./ar.js')).ar, usesIntl: true },
} satisfies Record<string, ExtraLanguage>;

/** Tags of all languages that the widgets speak. */
export const LANGUAGES: readonly string[] = ['id', 'en', ...Object.keys(EXTRA_LANGUAGES)];

/** The language of that tag (`ms`), where it is one to fetch. */
export const extraLanguage = (tag: string): ExtraLanguage | undefined =>
  Object.hasOwn(EXTRA_LANGUAGES, tag) ? EXTRA_LANGUAGES[tag as keyof typeof EXTRA_LANGUAGES] : undefined;
