// The article as a teaser: card, compact, hero; and the placeholders of all variants.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../feed/index.js';
import type { Words } from '../../i18n/index.js';
import { headingTemplate } from '../templates/heading.js';
import { linkTemplate, type LinkOptions } from '../templates/link.js';
import { bylineTemplate, sectionTemplate, timeTemplate, type DateOptions } from '../templates/metadata.js';
import { pictureTemplate } from '../templates/picture.js';

/** What an article takes from its widget. */
export interface ArticleOptions extends LinkOptions, DateOptions {
  images: 'none' | 'thumb' | 'lead' | 'all';
  /** Level of the headline, 1 to 6. */
  readonly titleLevel: number;
}

/** How much of an article is shown. */
export type Variant = 'card' | 'compact' | 'hero' | 'full';

/** A teaser: card, compact or hero. */
export function teaserTemplate(
  article: Article,
  variant: Variant,
  options: ArticleOptions,
  words: Words,
): TemplateResult {
  const { summary } = article;
  const compact = variant === 'compact';
  const picture = options.images === 'none' ? nothing : pictureTemplate(article.image, '', variant === 'hero');
  const text = html`<div class="text">
    ${sectionTemplate(article)}
    ${headingTemplate(options.titleLevel, 'title', linkTemplate(article, article.title, options))}
    ${compact || !summary ? nothing : html`<p part="summary" class="summary">${summary}</p>`}
    <p class="meta">${timeTemplate(article, options, words)}${compact ? nothing : bylineTemplate(article, words)}</p>
  </div>`;
  return html`<article part="item" class="teaser ${variant}">${picture}${text}</article>`;
}

/** The placeholder of a teaser or an article: boxes as high as the news will be. */
export function articlePlaceholder(variant: Variant, { images }: ArticleOptions): TemplateResult {
  const picture = images === 'none' ? nothing : html`<span class="picture"></span>`;
  const text = html`<div class="text bones"></div>`;
  return variant === 'full'
    ? html`<div class="full">
        ${text}${picture}
        <div class="body bones"></div>
      </div>`
    : html`<div class="teaser ${variant}">${picture}${text}</div>`;
}
