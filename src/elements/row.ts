// One row of a list: rank, headline, date line, and what else the widget shows.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import type { Translation } from '../i18n/index.js';
import { timeTemplate, type DateOptions } from './dateline.js';
import { linkTemplate, type LinkOptions } from './link.js';
import { movementTemplate } from './movement.js';
import { pictureTemplate } from './picture.js';
import { rows } from './rows.js';

/** What a row takes from its widget. */
export interface RowOptions extends LinkOptions, DateOptions {
  images: 'none' | 'thumb' | 'lead' | 'all';
  ranked?: boolean;
  showViews?: boolean;
  /** The ranking before this one, for rank movement; absent: none is shown. */
  previousIds?: readonly string[] | undefined;
}

/** The section of an article; nothing without. */
export const sectionTemplate = ({ section }: Article) => (section ? html`<span part="section" class="section">${section}</span>` : nothing);

/** The row of the article at `index` (from 0). */
export function rowTemplate(article: Article, index: number, options: RowOptions, words: Translation): TemplateResult {
  const { images, ranked, showViews } = options;
  const lead = index === 0 && (images === 'lead' || images === 'all');
  const { views } = article;
  return html`<li part="item" class="row ${lead ? 'lead' : ''}" data-item>
    ${ranked ? html`<span class="hidden">${words.rank(index + 1)}</span><span part="rank" class="rank" aria-hidden="true">${index + 1}</span>${movementTemplate(article.id, index, options.previousIds, words)}` : nothing}
    <div class="text">
      ${linkTemplate(article, html`<span part="title" class="title">${article.title}</span>`, options)}
      <p class="meta">${timeTemplate(article, options, words)}${showViews && views !== undefined ? html`<span part="views" class="views">${words.views(views)}</span>` : nothing}${sectionTemplate(article)}</p>
    </div>
    ${lead || images === 'thumb' || images === 'all' ? pictureTemplate(article.image) : nothing}
  </li>`;
}

/** A list of rows; `extraClass` names the layout that its styles are for. */
export function listTemplate(articles: readonly Article[], options: RowOptions, words: Translation, extraClass = ''): TemplateResult {
  // Safari takes a list without markers for none, unless the role says otherwise.
  return html`<ol part="list" class="list ${extraClass}" role="list">${rows(articles, ({ id }) => id, (article, index) => rowTemplate(article, index, options, words))}</ol>`;
}

/** The placeholder of a row: the same boxes, so that nothing moves when the news comes. */
export function rowPlaceholder({ ranked }: { ranked?: boolean }): TemplateResult {
  return html`<div class="row">${ranked ? html`<span class="rank"></span>` : nothing}<div class="text"><span class="title"><i class="bone"></i></span><p class="meta"><i class="bone short"></i></p></div></div>`;
}
