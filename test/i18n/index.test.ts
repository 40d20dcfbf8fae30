// Which words are here from the start, and which are fetched.
import { describe, expect, it } from 'vitest';
import { EXTRA_LANGUAGES, isLocaleMissing } from '../../src/i18n/index.js';
import * as languages from '../../src/i18n/languages.js';

describe('the words of a page', () => {
  it('are fetched for each language of the list', () => {
    const tags = Object.values(languages).map(({ lang }) => lang);
    expect(EXTRA_LANGUAGES).toEqual(tags);
    for (const tag of tags) expect(isLocaleMissing(tag, 'Asia/Jakarta'), tag).toBe(true);
    expect(isLocaleMissing('ar-EG', 'Asia/Jakarta')).toBe(true);
  });

  it('are not fetched for a language that nobody has translated', () => {
    for (const tag of ['de', 'fr-CA', 'zh-Hant', '', 'constructor'])
      expect(isLocaleMissing(tag, 'Asia/Jakarta'), tag).toBe(false);
  });

  it('are fetched for the sake of a zone whose clock is not arithmetic', () => {
    for (const tag of ['id', 'en', 'de']) expect(isLocaleMissing(tag, 'Europe/Berlin'), tag).toBe(true);
  });
});
