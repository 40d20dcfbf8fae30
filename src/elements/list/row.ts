// One row of a list: rank, headline, date line, and what else the widget shows.
import { html, nothing, type TemplateResult } from 'lit';
import { articleIdentity } from '../../feed/identity.js';
import type { Article } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';
import { titleTemplate, type LinkOptions } from '../templates/link.js';
import { countClasses } from './count.styles.js';
import { sectionTemplate, timeTemplate, type DateOptions } from '../templates/metadata.js';
import { movementTemplate } from './rank-movement.js';
import { rowPictureTemplate } from '../templates/picture.js';
import { rows } from '../lit/keyed-list.js';

/** What rows take from their widget. */
export interface RowOptions extends LinkOptions, DateOptions {
  images: 'none' | 'thumb' | 'lead' | 'all';
  /** Whether the order is a ranking; absent: it is none. */
  readonly isRanked?: boolean;
  showViews?: boolean;
  /** The ranking before this one, for rank movement; absent: none is shown. */
  readonly previousIds?: readonly string[] | undefined;
}

/** The summary of the row with the large picture, which wide lists show; nothing for the others. */
function leadSummaryTemplate({ summary }: Article, isLead: boolean): unknown {
  return isLead && summary ? html`<p part="summary" class="summary">${summary}</p>` : nothing;
}

/** The row of the article at `index` (from 0). */
function rowTemplate(article: Article, index: number, options: RowOptions, words: Translation): TemplateResult {
  const { images, isRanked, showViews, previousIds } = options;
  const lead = index === 0 && (images === 'lead' || images === 'all');
  const { views } = article;
  return html`<li part="item" class="row ${lead ? 'lead' : ''}">
    ${isRanked ? html`<span class="hidden">${words.rank(index + 1)}</span><span part="rank" class="rank" aria-hidden="true">${index + 1}</span>${movementTemplate(article, index, previousIds, words)}` : nothing}
    <div class="text">
      ${titleTemplate(article, options)}${leadSummaryTemplate(article, lead)}
      <p class="meta">
        ${timeTemplate(article, options, words)}${showViews && views !== undefined ? html`<span part="views" class="views">${words.views(views)}</span>` : nothing}${sectionTemplate(article)}
      </p>
    </div>
    ${lead || images === 'thumb' || images === 'all' ? rowPictureTemplate(article.image) : nothing}
  </li>`;
}

/** A list of rows; `layoutClass` names the layout that its styles are for: `run`, one under the other. */
export function listTemplate(
  articles: readonly Article[],
  options: RowOptions,
  words: Translation,
  layoutClass = 'run',
): TemplateResult {
  const ranked = options.isRanked ? 'ranked' : '';
  const counts = countClasses(articles.length);
  // Safari takes a list without markers for none, unless the role says otherwise.
  return html`<ol part="list" class="list ${counts} ${ranked} ${layoutClass}" role="list">
    ${rows(articles, articleIdentity, (article, index) => rowTemplate(article, index, options, words))}
  </ol>`;
}

/** The placeholders of a row: as high as it, in one element, since a page of many widgets has hundreds. */
export const rowPlaceholder = html`<div class="row bones"></div>`;
export const rankedPlaceholder = html`<div class="row bones indented"></div>`;
