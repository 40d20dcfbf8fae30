// What a widget shows when it has no articles, or old ones: the skeleton, the empty state, the failure, the date.
import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedError } from '../../feed/index.js';
import { absoluteDate } from '../../i18n/dates.js';
import type { Translation } from '../../i18n/index.js';
import { countClasses } from '../list/count.styles.js';
import type { FeedSnapshot } from '../../store/index.js';

/** A list of one thing, `count` times. By a loop: Prototype.js and MooTools have an `Array.from` of their own. */
function repeated<T>(thing: T, count: number): T[] {
  const list: T[] = [];
  while (list.length < count) list.push(thing);
  return list;
}

/** Placeholders as high as the articles will be. */
export function placeholdersTemplate(limit: number, placeholder: unknown, words: Translation): TemplateResult {
  const counts = countClasses(limit);
  return html`<div part="skeleton" class="skeleton">
    <span class="hidden">${words.loading}</span>
    <div class="list grid ${counts}" aria-hidden="true">${repeated(placeholder, Math.min(limit, 50))}</div>
  </div>`;
}

/** A feed without articles. */
export const emptyTemplate = (words: Translation): TemplateResult =>
  html`<slot name="empty"><p part="notice" class="notice">${words.empty}</p></slot>`;

/** A failure: what the visitor can do, and a button to do it. */
export function errorTemplate({ code }: FeedError, words: Translation, retry: () => void): TemplateResult {
  const isOffline = code === 'network' || code === 'timeout';
  const message = isOffline ? words.offline : words.failed;
  return html`<slot name="error"><p part="notice" class="notice">${message}</p></slot>
    <button part="retry" class="button" type="button" @click=${retry}>${words.retry}</button>`;
}

/** The date of news that is not current: kept through a failure, or older than the widget allows. */
export function staleTemplate(
  { updated }: Feed,
  { stale, loading, fetchedAt }: FeedSnapshot,
  { maxAge, timeZone }: { maxAge: number; timeZone: string },
  words: Translation,
): unknown {
  const time = Math.min(fetchedAt ?? Infinity, Date.parse(updated ?? '') || Infinity);
  // A copy from the last visit is not spoken of while its replacement is on the way.
  if (loading || time === Infinity || !(stale || Date.now() - time > maxAge * 1000)) return nothing;
  const date = absoluteDate(new Date(time).toISOString(), words, timeZone);
  // The date stays whole: it may break behind its weekday alone.
  const unbroken = date.split(' ').join('\u00a0').replace(',\u00a0', ', ');
  return date ? html`<p part="notice" class="notice stale">${words.asOf(unbroken)}</p>` : nothing;
}
