// The latest news on a line of time: a heading for each day, the hour at the side.
import { html, nothing, type LitElement } from 'lit';
import type { Article } from '../../feed/index.js';
import { absoluteDate } from '../../i18n/dates.js';
import type { Translation } from '../../i18n/index.js';
import type { Extra, LayoutTemplate } from './layout.js';
import { headingTemplate } from '../heading.js';
import { linkTemplate } from '../link.js';
import { pictureTemplate } from '../picture.js';
import { sectionTemplate, type RowOptions } from '../row.js';
import { timelineStyles } from '../../styles/timeline.js';
import { rows } from '../rows.js';

/** Day and hour of an article in the widget's zone: `Senin, 05 Januari 2026` and `16:47`; empty when unknown or unwanted. */
function clockOf({ published, updated }: Article, { dates, timeZone }: RowOptions, words: Translation): [day: string, hour: string, iso: string] {
  const iso = published ?? updated;
  if (!iso || dates === 'none') return ['', '', ''];
  const [day, hour] = absoluteDate(iso, words, timeZone).split(' | ');
  return [day!, hour!, iso];
}

const template: LayoutTemplate = (articles, options, words, host) => {
  const clocks = articles.map((article) => clockOf(article, options, words));
  const { headingLevel } = host as LitElement & { headingLevel: number };
  return html`<ol part="list" class="list timeline" role="list">${rows(articles, ({ id }) => id, (article, index) => {
    const [day, hour, iso] = clocks[index]!;
    return html`<li part="item" class="row" data-item>
      ${day && day !== clocks[index - 1]?.[0] ? headingTemplate(headingLevel + 1, 'day', day) : nothing}
      ${hour ? html`<time part="time" class="hour" datetime=${iso}>${hour}</time>` : nothing}
      <div class="text">
        ${linkTemplate(article, html`<span part="title" class="title">${article.title}</span>`, options)}
        <p class="meta">${sectionTemplate(article)}</p>
      </div>
      ${options.images === 'none' ? nothing : pictureTemplate(article.image)}
    </li>`;
  })}</ol>`;
};

export const timeline: Extra = { styles: timelineStyles, template };
