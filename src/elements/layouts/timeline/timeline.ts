// The latest news on a line of time: a heading for each day, the hour at the side.
import { html, nothing } from 'lit';
import { articleIdentity } from '../../../feed/identity.js';
import type { Article } from '../../../feed/index.js';
import { absoluteDate } from '../../../i18n/dates.js';
import type { Translation } from '../../../i18n/index.js';
import type { Layout, LayoutTemplate } from '../layout.js';
import { headingTemplate } from '../../templates/heading.js';
import { titleTemplate } from '../../templates/link.js';
import { rowPictureTemplate } from '../../templates/picture.js';
import { sectionTemplate } from '../../templates/metadata.js';
import { countClasses } from '../../list/count.styles.js';
import type { RowOptions } from '../../list/row.js';
import { timelineStyles } from './timeline.styles.js';
import { rows } from '../../lit/keyed-list.js';

/**
 * Day and hour of an article in the widget's zone: `Senin, 05 Januari 2026` and `16:47`; empty when unknown or
 * unwanted.
 */
function clockOf(
  { published, updated }: Article,
  { dates, timeZone }: RowOptions,
  words: Translation,
): [day: string, hour: string, iso: string] {
  const iso = published ?? updated;
  if (!iso || dates === 'none') return ['', '', ''];
  const [day, hour] = absoluteDate(iso, words, timeZone).split(' | ');
  return [day!, hour!, iso];
}

const template: LayoutTemplate<RowOptions & { headingLevel: number }> = (articles, options, words) => {
  const clocks = articles.map((article) => clockOf(article, options, words));
  const counts = countClasses(articles.length);
  return html`<ol part="list" class="list timeline ${counts}" role="list">
    ${rows(articles, articleIdentity, (article, index) => {
      const [day, hour, iso] = clocks[index]!;
      return html`<li part="item" class="row">
        ${day && day !== clocks[index - 1]?.[0] ? headingTemplate(options.headingLevel + 1, 'day', day) : nothing}
        ${hour ? html`<time part="time" class="hour" datetime=${iso}>${hour}</time>` : nothing}
        <div class="text">
          ${titleTemplate(article, options)}
          <p class="meta">${sectionTemplate(article)}</p>
        </div>
        ${options.images === 'none' ? nothing : rowPictureTemplate(article.image)}
      </li>`;
    })}
  </ol>`;
};

export const timeline: Layout = { styles: timelineStyles, template };
