// The article from card to full text: one template a variant.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article, Feed, Picture } from '../feed/index.js';
import type { Translation } from '../i18n/index.js';
import { bylineTemplate, timeTemplate, type DateOptions } from './dateline.js';
import { headingTemplate } from './heading.js';
import type { bodyModule } from './body.js';
import { articleHref, linkTemplate, type LinkOptions } from './link.js';
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

const bones = (count: number) => Array.from({ length: count }, (_, index) => html`<i class="bone ${index % 6 === 5 ? 'short' : ''}"></i>`);

/** `Sumber: Rakyat Merdeka`: who published the article, linked to it. */
function sourceTemplate(article: Article, { title, url }: Feed, options: LinkOptions, words: Translation): unknown {
  const address = article.url ?? url;
  const name = [title, address && new URL(address).host.replace(/^www\./, '')].filter(Boolean).join(', ');
  return name ? html`<p class="source">${words.source}: ${linkTemplate(article, name, options)}</p>` : nothing;
}

/** The whole article. Without `code`, its body is on its way (`loading`), or can't be had. */
export function fullTemplate(article: Article, options: ArticleOptions, words: Translation, code: ReturnType<typeof bodyModule>, loading: boolean, feed: Feed): TemplateResult {
  const { images, level, target, linkParams } = options;
  const body = code?.readBody(article, feed.url ?? feed.feedUrl);
  const image = article.image && { ...article.image, caption: article.image.caption ?? body?.caption };
  const picture = images === 'none' || !image ? nothing : pictureTemplate(image, altOf(image), true);
  return html`<article part="item" class="full" data-item>
    <header>
      ${sectionTemplate(article)}
      ${headingTemplate(level, 'title', linkTemplate(article, article.title, options))}
      <div class="facts">${datelineTemplate(article, options, words)}<p class="reading">${body ? words.minutes(body.minutes) : nothing}</p></div>
    </header>
    ${picture === nothing ? nothing : html`<figure class="figure">${picture}${captionTemplate(image!)}</figure>`}
    <div part="body" class="body">${body
      ? code!.bodyTemplate(body, { level, target, pictures: images === 'all', url: article.url, tagged: (url) => articleHref({ url }, linkParams) }, words)
      : loading ? bones(24) : summaryTemplate(article)}</div>
    <footer class="foot">
      ${loading || (body && !body.cut) ? nothing : linkTemplate(article, html`<span class="continue">${words.more}</span>`, options)}
      ${sourceTemplate(article, feed, options, words)}
    </footer>
  </article>`;
}

/** The placeholder of a teaser or an article. */
export function articlePlaceholder({ variant, images }: ArticleOptions): TemplateResult {
  const picture = images === 'none' ? nothing : html`<span class="picture"></span>`;
  const title = html`<span class="title"><i class="bone"></i>${variant === 'compact' ? nothing : html`<i class="bone short"></i>`}</span>`;
  if (variant === 'full') return html`<div class="full"><p class="section"><i class="bone short"></i></p>${title}<div class="facts"><p class="dateline"><i class="bone short"></i></p></div><div class="figure">${picture}</div><div class="body">${bones(24)}</div></div>`;
  return html`<div class="teaser ${variant}">${picture}
    <div class="text">${title}${variant === 'compact' ? nothing : html`<p class="summary"><i class="bone"></i><i class="bone"></i></p>`}<p class="meta"><i class="bone short"></i></p></div></div>`;
}
