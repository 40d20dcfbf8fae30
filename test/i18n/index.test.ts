// Which words are here from the start, and which are fetched.
import { describe, expect, it, vi } from 'vitest';
import { EXTRA_LANGUAGES, type ExtraLanguage } from '../../src/i18n/languages.js';

// As in a page that was just opened, whatever languages the files before have loaded in this process.
vi.resetModules();
const { isLocaleMissing, loadLocale, translationFor } = await import('../../src/i18n/index.js');

const extraLanguages = Object.entries<ExtraLanguage>(EXTRA_LANGUAGES);

describe('the list of languages', () => {
  it.each(extraLanguages)('has the words of %s under their tag, and knows who writes their dates', async (tag, row) => {
    const { lang, months, weekdays } = await row.load();
    expect(lang).toBe(tag);
    expect(row.usesIntl ?? false).toBe(!(months && weekdays));
  });
});

describe('the words of a page', () => {
  it('are fetched for each language of the list, once', async () => {
    for (const [tag] of extraLanguages) {
      expect(isLocaleMissing(`${tag}-ID`, 'Asia/Jakarta'), tag).toBe(true);
      await loadLocale(`${tag}-ID`, 'Asia/Jakarta');
      expect(isLocaleMissing(tag, 'Asia/Jakarta'), tag).toBe(false);
      expect(translationFor(tag).lang).toBe(tag);
    }
  });

  it('are not fetched for a language that nobody has translated', () => {
    for (const tag of ['de', 'fr-CA', 'zh-Hant', '', 'constructor'])
      expect(isLocaleMissing(tag, 'Asia/Jakarta'), tag).toBe(false);
  });
});
