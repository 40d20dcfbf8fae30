// Rank movement: up, down or new against the ranking of the last visit. No reader is tracked for it.
import { html, nothing } from 'lit';
import { articleIdentity } from '../../feed/identity.js';
import type { Article } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';

/** The sign and the words of an article's movement; nothing where it stayed or nothing is known of before. */
export function movementTemplate(
  article: Article,
  index: number,
  previousIds: readonly string[] | undefined,
  words: Translation,
): unknown {
  if (!previousIds) return nothing;
  const before = previousIds.indexOf(articleIdentity(article));
  if (before === index) return nothing;
  const direction = before > index ? 'up' : 'down';
  const kind = before < 0 ? 'new' : direction;
  return html`<span class="move ${kind}" role="img" aria-label=${words.moved(kind, Math.abs(before - index))}></span>`;
}
