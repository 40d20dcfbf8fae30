// News that arrives while the reader reads: what counts as new, and the list that waits for it.
import { html, nothing } from 'lit';
import type { Article } from '../../feed/index.js';
import type { Words } from '../../i18n/index.js';

/** The articles of `latest` that are new to a reader of `shown`: unknown, and not older than all that was shown. */
export function newArticles(shown: readonly Article[], latest: readonly Article[]): Article[] {
  const known = new Set(shown.map(({ id }) => id));
  const [oldest = '~'] = shown.flatMap(({ published }) => published ?? []).sort();
  return latest.filter(({ id, published }) => !known.has(id) && !(published! < oldest));
}

/** What was shown, with the publisher's corrections: order and length stay. */
export function corrected(shown: readonly Article[], latest: readonly Article[]): Article[] {
  return shown.map((article) => latest.find(({ id }) => id === article.id) ?? article);
}

/** The button that reveals them; nothing when there are none. */
export function freshTemplate(count: number, words: Words, reveal: () => void): unknown {
  return count
    ? html`<button part="notice" class="button fresh" type="button" @click=${reveal}>${words.fresh(count)}</button>`
    : nothing;
}
