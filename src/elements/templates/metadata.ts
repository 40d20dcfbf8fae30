// What is said of an article beside its headline: section, date, authors.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../feed/index.js';
import { absoluteDate, relativeDate } from '../../i18n/dates.js';
import type { Translation } from '../../i18n/index.js';

/** What a date takes from its widget. */
export interface DateOptions {
  dates: 'absolute' | 'relative' | 'none';
  timeZone: string;
}

/** The section of an article; nothing without. */
export const sectionTemplate = ({ section }: Article): unknown =>
  section ? html`<span part="section" class="section">${section}</span>` : nothing;

/** A date line in the pieces that stay whole: weekday, if it comes first, then the rest with its hour. */
interface DatePieces {
  weekday: string;
  day: string;
  /** Between day and hour; empty where there is no hour. */
  bar: string;
  hour: string;
}

/** Parts `Senin, 05 Januari 2026 | 16:47`. A language that writes the weekday elsewhere has it in `day`. */
function piecesOf(line: string): DatePieces {
  const separator = line.indexOf(' | ');
  const hasHour = separator >= 0;
  const date = hasHour ? line.slice(0, separator) : line;
  const hour = hasHour ? line.slice(separator + 3) : '';
  const bar = hour && ' | ';
  const { index, 0: comma } = /[,،] /.exec(date) ?? { index: -2, 0: '' };
  const start = index + comma.length;
  const hasWeekdayFirst = index > 0 && !/\d/.test(date.slice(0, start)) && /\d/.test(date.slice(start));
  if (!hasWeekdayFirst) return { weekday: '', day: date, bar, hour };
  return { weekday: date.slice(0, start), day: date.slice(start), bar, hour };
}

/** What is shown of an article's date, and the date for machines; undefined when it is unknown or unwanted. */
export function articleDate(
  { published, updated }: Article,
  { dates, timeZone }: DateOptions,
  words: Translation,
  withZone = false,
): (DatePieces & { iso: string }) | undefined {
  const iso = published ?? updated;
  if (!iso || dates === 'none') return undefined;
  const line =
    dates === 'relative'
      ? relativeDate(iso, words, timeZone, Date.now())
      : absoluteDate(iso, words, timeZone, withZone);
  return { iso, ...piecesOf(line) };
}

/**
 * `<time>`: `Senin, 05 Januari 2026 | 16:47`, or `5 menit lalu`; nothing when unknown or unwanted. In pieces, so that a
 * narrow column can do without the weekday, and none breaks before the hour. An age has the same nodes as a date: it
 * takes the place of one that a server wrote. The usual row (list/row.ts) has the same nodes.
 */
export function timeTemplate(
  article: Article,
  options: DateOptions,
  words: Translation,
  withZone = false,
): TemplateResult | typeof nothing {
  const date = articleDate(article, options, words, withZone);
  if (!date) return nothing;
  const { iso, weekday, day, bar, hour } = date;
  return html`<time part="time" class="time" datetime=${iso}
    ><span class="weekday">${weekday}</span
    ><span class="moment"
      >${day}<span class="hour"><span class="bar">${bar}</span>${hour}</span></span
    ></time
  >`;
}

/** `Laporan: Reni Erina`; nothing without authors. */
export function bylineTemplate({ authors }: Article, words: Translation): TemplateResult | typeof nothing {
  return authors.length
    ? html`<span part="byline" class="byline">${words.byline}: ${authors.join(', ')}</span>`
    : nothing;
}
