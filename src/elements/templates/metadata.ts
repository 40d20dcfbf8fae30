// What is said of an article beside its headline: section, date, authors.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../feed/index.js';
import { absoluteDate, relativeDate } from '../../i18n/dates.js';
import type { Words } from '../../i18n/index.js';

/** What a date takes from its widget. */
export interface DateOptions {
  dates: 'absolute' | 'relative' | 'none';
  timeZone: string;
}

/** The section of an article; nothing without. */
export const sectionTemplate = ({ section }: Article): unknown =>
  section ? html`<span part="section" class="section">${section}</span>` : nothing;

/** `<time>`: `Senin, 05 Januari 2026 | 16:47`, or `5 menit lalu`; nothing when unknown or unwanted. */
export function timeTemplate(
  { published, updated }: Article,
  { dates, timeZone }: DateOptions,
  words: Words,
  withZone = false,
): TemplateResult | typeof nothing {
  const iso = published ?? updated;
  if (!iso || dates === 'none') return nothing;
  const line =
    dates === 'relative'
      ? relativeDate(iso, words, timeZone, Date.now())
      : absoluteDate(iso, words, timeZone, withZone);
  return html`<time part="time" class="time" datetime=${iso}>${line}</time>`;
}

/** `Laporan: Reni Erina`; nothing without authors. */
export function bylineTemplate({ authors }: Article, words: Words): TemplateResult | typeof nothing {
  return authors.length ? html`<span part="byline">${words.byline}: ${authors.join(', ')}</span>` : nothing;
}
