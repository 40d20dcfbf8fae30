// What few pages need, in one file to fetch: the languages beyond Indonesian and English, and dates by Intl.
import { ar } from './ar.js';
import { jv } from './jv.js';
import { ms } from './ms.js';
import { su } from './su.js';
import type { Translation } from './translation.js';

export { ar, jv, ms, su };
export { writeDate, zoneAt } from './intl-dates.js';

/** The languages by tag. */
export const languages: ReadonlyMap<string, Translation> = new Map(
  [ar, jv, ms, su].map((words) => [words.lang, words]),
);
