// The article as a teaser: card, compact, hero; and the placeholders of all variants.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import type { Translation } from '../i18n/index.js';
import { bylineTemplate, timeTemplate, type DateOptions } from './dateline.js';
import { headingTemplate } from './heading.js';
import { linkTemplate, type LinkOptions } from './link.js';
import { pictureTemplate } from './picture.js';

/** What an article takes from its widget. */
export interface ArticleOptions extends LinkOptions, DateOptions {
  variant: 'card' | 'compact' | 'hero' | 'full';
  images: 'none' | 'thumb' | 'lead' | 'all';
  /** Level of the headline, 1 to 6. */
  level: number;
}

/** The kicker: the section over a headline; nothing without one. */
export const kickerTemplate = ({ section }: Article) => (section ? html`<p part="section" class="section">${section}</p>` : nothing);

/** A teaser: card, compact or hero. */
export function teaserTemplate(article: Article, options: ArticleOptions, words: Translation): TemplateResult {
  const { variant, images } = options;
  const { summary } = article;
  const compact = variant === 'compact';
  return html`<article part="item" class="teaser ${variant}" data-item>
    ${images === 'none' ? nothing : pictureTemplate(article.image, '', variant === 'hero')}
    <div class="text">
      ${kickerTemplate(article)}
      ${headingTemplate(options.level, 'title', linkTemplate(article, article.title, options))}
      ${compact || !summary ? nothing : html`<p part="summary" class="summary">${summary}</p>`}
      <p class="meta">${timeTemplate(article, options, words)}${compact ? nothing : bylineTemplate(article, words)}</p>
    </div>
  </article>`;
}

const bone = html`<i class="bone"></i>`;
const short = html`<i class="bone short"></i>`;

/** The placeholder of a teaser or an article: boxes as high as the news will be. */
export function articlePlaceholder({ variant, images }: ArticleOptions): TemplateResult {
  const full = variant === 'full';
  const compact = variant === 'compact';
  return html`<div class="${full ? 'full' : 'teaser'} ${variant}">${images === 'none' || full ? nothing : html`<span class="picture"></span>`}
    <div class="text">
      <p class="section">${short}</p><div class="title">${bone}${compact ? nothing : short}</div>
      ${compact || full ? nothing : html`<div class="summary">${bone}${bone}${short}</div>`}<p class="meta">${short}</p>
    </div>
    ${full ? html`${images === 'none' ? nothing : html`<span class="picture"></span>`}<div class="body">${Array.from({ length: 30 }, (_, index) => (index % 5 > 3 ? short : bone))}</div>` : nothing}</div>`;
}
