// The article from card to full text: one template a variant.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article, Picture } from '../feed/index.js';
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

const altOf = ({ alt, caption }: Picture) => alt ?? caption ?? '';

function captionTemplate({ caption, credit }: Picture): unknown {
  return caption || credit ? html`<figcaption part="caption" class="caption">${[caption, credit].filter(Boolean).join('/')}</figcaption>` : nothing;
}

const sectionTemplate = ({ section }: Article) => (section ? html`<p part="section" class="section">${section}</p>` : nothing);

const summaryTemplate = ({ summary }: Article) => (summary ? html`<p part="summary" class="summary">${summary}</p>` : nothing);

/** `Rabu, 08 Februari 2023 | 06:59 WIB | Laporan: Reni Erina`; upper case by CSS. */
function datelineTemplate(article: Article, options: DateOptions, words: Translation): unknown {
  const time = timeTemplate(article, options, words, true);
  const byline = bylineTemplate(article, words);
  return time === nothing && byline === nothing ? nothing
    : html`<p class="dateline">${time}${time !== nothing && byline !== nothing ? html`<span class="bar"> | </span>` : nothing}${byline}</p>`;
}

/** A teaser: card, compact or hero. */
export function teaserTemplate(article: Article, options: ArticleOptions, words: Translation): TemplateResult {
  const { variant, images } = options;
  const compact = variant === 'compact';
  return html`<article part="item" class="teaser ${variant}" data-item>
    ${images === 'none' ? nothing : pictureTemplate(article.image, '', variant === 'hero')}
    <div class="text">
      ${sectionTemplate(article)}
      ${headingTemplate(options.level, 'title', linkTemplate(article, article.title, options))}
      ${compact ? nothing : summaryTemplate(article)}
      <p class="meta">${timeTemplate(article, options, words)}${compact ? nothing : bylineTemplate(article, words)}</p>
    </div>
  </article>`;
}

/** The whole article. `body` renders its content. */
export function fullTemplate(article: Article, options: ArticleOptions, words: Translation, body: unknown): TemplateResult {
  const { image } = article;
  const picture = options.images === 'none' || !image ? nothing : pictureTemplate(image, altOf(image), true);
  return html`<article part="item" class="full" data-item>
    <header>
      ${sectionTemplate(article)}
      ${headingTemplate(options.level, 'title', linkTemplate(article, article.title, options))}
      ${datelineTemplate(article, options, words)}
    </header>
    ${picture === nothing ? nothing : html`<figure class="figure">${picture}${captionTemplate(image!)}</figure>`}
    <div part="body" class="body">${body ?? summaryTemplate(article)}</div>
  </article>`;
}

/** The placeholder of a teaser or an article. */
export function articlePlaceholder({ variant, images }: ArticleOptions): TemplateResult {
  return html`<div class="teaser ${variant}">${images === 'none' || variant === 'full' ? nothing : html`<span class="picture"></span>`}
    <div class="text"><span class="title"><i class="bone"></i></span><p class="meta"><i class="bone short"></i></p></div></div>`;
}
