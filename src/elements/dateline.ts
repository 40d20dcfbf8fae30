// The date line of an article: written out, as an age, or with zone and byline.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import { absoluteDate, relativeDate } from '../i18n/dates.js';
import type { Translation } from '../i18n/index.js';

/** What a date line takes from its widget. */
export interface DateOptions {
  dates: 'absolute' | 'relative' | 'none';
  timeZone: string;
}

/** `<time>`: `Senin, 05 Januari 2026 | 16:47`, or `5 menit lalu`; nothing when unknown or unwanted. */
export function timeTemplate({ published, updated }: Article, { dates, timeZone }: DateOptions, words: Translation, withZone = false): TemplateResult | typeof nothing {
  const iso = published ?? updated;
  if (!iso || dates === 'none') return nothing;
  const line = dates === 'relative' ? relativeDate(iso, words, timeZone, Date.now()) : absoluteDate(iso, words, timeZone, withZone);
  return html`<time part="time" class="time" datetime=${iso}>${line}</time>`;
}

/** `Laporan: Reni Erina`; nothing without authors. */
export function bylineTemplate({ authors }: Article, words: Translation): TemplateResult | typeof nothing {
  return authors.length ? html`<span part="byline" class="byline">${words.byline}: ${authors.join(', ')}</span>` : nothing;
}
