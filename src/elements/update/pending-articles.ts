// News that arrives while the reader reads: what counts as new, and the list that waits for it.
import { html, nothing } from 'lit';
import { articleIdentity } from '../../feed/identity.js';
import type { Article } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';

/** The date of the oldest article; undefined where none has a date. */
function oldestDate(articles: readonly Article[]): string | undefined {
  let oldest: string | undefined;
  articles.forEach(({ published }) => {
    if (published && (oldest === undefined || published < oldest)) oldest = published;
  });
  return oldest;
}

/**
 * The articles of `latest` that are new to a reader of `displayed`: unknown, and not older than all that was displayed.
 */
export function newArticles(displayed: readonly Article[], latest: readonly Article[]): Article[] {
  const known = new Set(displayed.map(articleIdentity));
  const oldest = oldestDate(displayed);
  return latest.filter((article) => {
    if (known.has(articleIdentity(article))) return false;
    const { published } = article;
    return published === undefined || oldest === undefined || published >= oldest;
  });
}

/** What was displayed, with the publisher's corrections: order and length stay. */
export function withUpdates(displayed: readonly Article[], latest: readonly Article[]): Article[] {
  const updates = new Map<string, Article>();
  latest.forEach((article) => updates.set(articleIdentity(article), article));
  return displayed.map((article) => updates.get(articleIdentity(article)) ?? article);
}

/** The button that shows them; nothing when there are none. */
export function pendingTemplate(count: number, words: Translation, show: () => void): unknown {
  if (!count) return nothing;
  return html`<button part="notice" class="button pending" type="button" @click=${show}>${words.fresh(count)}</button>`;
}
