// What a page fetches on demand, at hand: a server renders at once and fetches no code.
import { allLayouts } from '../elements/layouts/all-layouts.js';
import { registerLayout, type LayoutName } from '../elements/layouts/registry.js';
import { registerIntlDates } from '../i18n/dates.js';
import { addLoadedTranslation } from '../i18n/index.js';
import * as intlDates from '../i18n/intl-dates.js';
import * as translations from '../i18n/translations.js';

/** Registers every layout, preset and language, and dates by `Intl`. */
export function registerAll(): void {
  for (const name of Object.keys(allLayouts) as LayoutName[]) registerLayout(name, allLayouts[name]);
  for (const translation of Object.values(translations)) addLoadedTranslation(translation);
  registerIntlDates(intlDates);
}
