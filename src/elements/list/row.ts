// One row of a list: rank, headline, date line, and what else the widget shows.
import { html, nothing, type TemplateResult } from 'lit';
import { articleIdentity } from '../../feed/identity.js';
import type { Article } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';
import { articleHref, relOf, titleTemplate, type LinkOptions } from '../templates/link.js';
import { countClasses } from './count.styles.js';
import { articleDate, sectionTemplate, timeTemplate, type DateOptions } from '../templates/metadata.js';
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

/** The numeral of a ranked row, with its words for who can't see it, and its movement. */
function rankTemplate(
  article: Article,
  index: number,
  { previousIds }: RowOptions,
  words: Translation,
): TemplateResult {
  const movement = movementTemplate(article, index, previousIds, words);
  return html`<span class="hidden">${words.rank(index + 1)}</span
    ><span part="rank" class="rank" aria-hidden="true">${index + 1}</span>${movement}`;
}

function viewsTemplate({ views }: Article, { showViews }: RowOptions, words: Translation): unknown {
  if (!showViews || views === undefined) return nothing;
  return html`<span part="views" class="views">${words.views(views)}</span>`;
}

/** What a row has round its headline and its date. */
interface RowPieces {
  leadClass: string;
  rank: unknown;
  summary: unknown;
  views: unknown;
  section: unknown;
  picture: unknown;
}

function rowPieces(article: Article, index: number, options: RowOptions, words: Translation): RowPieces {
  const { images, isRanked } = options;
  const isLead = index === 0 && (images === 'lead' || images === 'all');
  const hasPicture = isLead || images === 'thumb' || images === 'all';
  return {
    leadClass: isLead ? 'lead' : '',
    rank: isRanked ? rankTemplate(article, index, options, words) : nothing,
    summary: leadSummaryTemplate(article, isLead),
    views: viewsTemplate(article, options, words),
    section: sectionTemplate(article),
    picture: hasPicture ? rowPictureTemplate(article.image) : nothing,
  };
}

/** The row of the article at `index` (from 0). */
function rowTemplate(article: Article, index: number, options: RowOptions, words: Translation): TemplateResult {
  const { leadClass, rank, summary, views, section, picture } = rowPieces(article, index, options, words);
  const { target, linkParams } = options;
  const href = articleHref(article, linkParams);
  const date = articleDate(article, options, words);
  if (!href || !date) {
    return html`<li part="item" class="row ${leadClass}">
      ${rank}
      <div class="text">
        ${titleTemplate(article, options)}${summary}
        <p class="meta">${timeTemplate(article, options, words)}${views}${section}</p>
      </div>
      ${picture}
    </li>`;
  }
  // The usual row has headline and date in its own template, since a page of many widgets has hundreds of rows.
  const { iso, weekday, day, bar, hour } = date;
  const isDateAlone = views === nothing && section === nothing;
  const metaClass = isDateAlone ? 'meta date-alone' : 'meta';
  return html`<li part="item" class="row ${leadClass}">
    ${rank}
    <div class="text">
      <a part="link" class="link" href=${href} target=${target || nothing} rel=${relOf(target)}
        ><span part="title" class="title">${article.title}</span></a
      >${summary}
      <p class=${metaClass}>
        <time part="time" class="time" datetime=${iso}
          ><span class="weekday">${weekday}</span
          ><span class="moment"
            >${day}<span class="hour"><span class="bar">${bar}</span>${hour}</span></span
          ></time
        >${views}${section}
      </p>
    </div>
    ${picture}
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
export const rowPlaceholder = html`<div class="row placeholder"></div>`;
export const rankedPlaceholder = html`<div class="row placeholder indented"></div>`;
