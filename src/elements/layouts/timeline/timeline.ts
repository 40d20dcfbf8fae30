// The latest news on a line of time: a heading for each day, the hour at the side.
import { html, nothing, type TemplateResult } from 'lit';
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

/** An article with its hour, `16:47`, and its date for machines; both empty when it is unknown or unwanted. */
interface Entry {
  article: Article;
  hour: string;
  iso: string;
}

/** The articles that follow each other on one day of the widget's zone. */
interface Day {
  /** `Senin, 05 Januari 2026`; empty for articles without a date. */
  name: string;
  entries: Entry[];
}

function daysOf(articles: readonly Article[], { dates, timeZone }: RowOptions, words: Translation): Day[] {
  const days: Day[] = [];
  let day: Day | undefined;
  articles.forEach((article) => {
    const iso = (dates !== 'none' && (article.published ?? article.updated)) || '';
    const [name = '', hour = ''] = iso ? absoluteDate(iso, words, timeZone).split(' | ') : [];
    if (!day || day.name !== name) {
      day = { name, entries: [] };
      days.push(day);
    }
    day.entries.push({ article, hour, iso });
  });
  return days;
}

function rowTemplate({ article, hour, iso }: Entry, options: RowOptions): TemplateResult {
  const time = hour ? html`<time part="time" class="hour" datetime=${iso}>${hour}</time>` : nothing;
  const picture = options.images === 'none' ? nothing : rowPictureTemplate(article.image);
  return html`<li part="item" class="row">
    ${time}
    <div class="text">
      ${titleTemplate(article, options)}
      <p class="meta">${sectionTemplate(article)}</p>
    </div>
    ${picture}
  </li>`;
}

/** A day is a box of its own, so that its heading stays in view as long as the day does. */
function dayTemplate({ name, entries }: Day, options: RowOptions & { headingLevel: number }): TemplateResult {
  const heading = name ? headingTemplate(options.headingLevel + 1, 'day', name) : nothing;
  const identity = ({ article }: Entry) => articleIdentity(article);
  return html`<div class="day-box ${countClasses(entries.length)}">
    ${heading}
    <ol class="hours" role="list">
      ${rows(entries, identity, (entry) => rowTemplate(entry, options))}
    </ol>
  </div>`;
}

const template: LayoutTemplate<RowOptions & { headingLevel: number }> = (articles, options, words) => {
  const days = daysOf(articles, options, words);
  const name = (day: Day) => day.name;
  return html`<div part="list" class="list timeline ${countClasses(articles.length)}">
    ${rows(days, name, (day) => dayTemplate(day, options))}
  </div>`;
};

export const timeline: Layout = { styles: timelineStyles, template };
