// What few pages need, in one file to fetch: the languages beyond Indonesian and English, and dates by Intl.
import * as languages from './languages.js';
import type { Translation } from './translation.js';

export { writeDate, zoneAt } from './intl-dates.js';

/** The languages of the list by tag. */
export const extraTranslations: ReadonlyMap<string, Translation> = new Map(
  Object.values(languages).map((translation) => [translation.lang, translation]),
);
