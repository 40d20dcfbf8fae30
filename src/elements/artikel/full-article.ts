// The full article, as a newspaper sets it: section, headline, date line, picture, body, source.
import { css, html, nothing, type TemplateResult } from 'lit';
import { bodyStyles, bodyTemplate, readBody, type Body, type BodyOptions } from '../../body/index.js';
import { textOf } from '../../body/tree.js';
import type { Article, Feed, Picture } from '../../feed/index.js';
import { safeUrl } from '../../feed/urls.js';
import type { Translation } from '../../i18n/index.js';
import { fullStyles } from './full-article.styles.js';
import type { ArticleOptions } from './teaser.js';
import type { Layout, LayoutTemplate } from '../layouts/layout.js';
import { headingTemplate } from '../templates/heading.js';
import { articleHref, linkTemplate } from '../templates/link.js';
import { bylineTemplate, sectionTemplate, timeTemplate, type DateOptions } from '../templates/metadata.js';
import { failedPictures, onPictureError } from '../templates/failed-pictures.js';
import { pictureTemplate } from '../templates/picture.js';

const styles = css`
  ${fullStyles}${bodyStyles}
`;

/** `Menteri/AFP`: what a picture shows, and whose it is. */
function captionTemplate({ caption, credit }: Picture): unknown {
  if (!caption && !credit) return nothing;
  const bar = caption && credit ? '/' : '';
  const source = credit ? html`<span class="credit">${bar}${credit}</span>` : nothing;
  return html`<figcaption part="caption" class="caption">${caption}${source}</figcaption>`;
}

/** Letters of a summary that decide whether the body begins with it: the end of an excerpt may differ. */
const COMPARED_LETTERS = 60;

const foldText = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, COMPARED_LETTERS).toLowerCase();

/** The summary, where it says what the body does not begin with. */
function ledeTemplate({ summary }: Article, { blocks }: Body): unknown {
  if (!summary) return nothing;
  const opening = foldText(summary).slice(0, -1);
  for (const block of blocks.slice(0, 3)) if (foldText(textOf(block)).indexOf(opening) === 0) return nothing;
  return html`<p part="summary" class="summary lede">${summary}</p>`;
}

/** `Rabu, 08 Februari 2023 | 06:59 WIB | Laporan: Reni Erina`; upper case by CSS. The bar goes where a line ends. */
function datelineTemplate(article: Article, options: DateOptions, words: Translation): unknown {
  const time = timeTemplate(article, options, words, true);
  const byline = bylineTemplate(article, words);
  if (time === nothing && byline === nothing) return nothing;
  const hasBoth = time !== nothing && byline !== nothing;
  const space = hasBoth ? html`<span class="space">${' '}</span>` : nothing;
  const barred = html`<span class="piece"><span class="bar">${'| '}</span>${byline}</span>`;
  const authors = hasBoth ? barred : byline;
  return html`<p class="dateline">${time}${space}${authors}</p>`;
}

/** `Sumber: Rakyat Merdeka, rmol.id`: who published the article, linked to it. */
function sourceTemplate(article: Article, { title, url }: Feed, options: ArticleOptions, source: string): unknown {
  const address = safeUrl(article.url) ?? safeUrl(url);
  const name = [title, address && new URL(address).host.replace(/^www\./, '')].filter(Boolean).join(', ');
  return name ? html`<p class="source">${source}: ${linkTemplate(article, name, options)}</p>` : nothing;
}

// A picture that can't be had takes its caption with it.
const hideFigure = (event: Event) => onPictureError(event, 'figure');

function bodyOptionsOf({ url }: Article, { images, titleLevel, target, linkParams }: ArticleOptions): BodyOptions {
  return {
    level: titleLevel,
    target,
    showsPictures: images === 'all',
    url: safeUrl(url),
    tagged: (address) => articleHref({ url: address }, linkParams),
    isMissing: (address) => failedPictures.has(address),
    onPictureError: hideFigure,
  };
}

function leadFigureTemplate({ image }: Article, { caption }: Body, images: ArticleOptions['images']): unknown {
  if (images === 'none' || !image) return nothing;
  const lead = { ...image, caption: image.caption ?? caption };
  const picture = pictureTemplate(lead, lead.alt ?? lead.caption ?? '', true);
  const text = captionTemplate(lead);
  // Where the picture can't be had, its caption still says who or what the article is about.
  return picture === nothing && text === nothing
    ? nothing
    : html`<figure class="lead-figure">${picture}${text}</figure>`;
}

/** The whole article of `feed`. A body that stops before its end leads on to the source. */
function articleTemplate(article: Article, options: ArticleOptions, words: Translation, feed: Feed): unknown {
  const body = readBody(article, feed.url ?? feed.feedUrl);
  const title = linkTemplate(article, article.title, options);
  const minutes = words.minutes(body.minutes);
  const more = body.isCut ? html`<p class="continue">${linkTemplate(article, words.more, options)}</p>` : nothing;
  return html`<article part="item" class="full">
    <header>
      ${sectionTemplate(article)} ${headingTemplate(options.titleLevel, 'title', title)} ${ledeTemplate(article, body)}
      <div class="facts">
        ${datelineTemplate(article, options, words)}
        <p class="reading">${minutes}</p>
      </div>
    </header>
    ${leadFigureTemplate(article, body, options.images)}
    <div part="body" class="body" dir="auto">${bodyTemplate(body, bodyOptionsOf(article, options), words)}</div>
    <footer>${more} ${sourceTemplate(article, feed, options, words.source)}</footer>
  </article>`;
}

const template: LayoutTemplate<ArticleOptions> = ([article], options, words, feed) =>
  articleTemplate(article!, options, words, feed);

/** Headline, picture and text, as high as they often are. */
function placeholder({ images }: ArticleOptions): TemplateResult {
  const picture = images === 'none' ? nothing : html`<span class="picture"></span>`;
  return html`<div class="full">
    <div class="text placeholder"></div>
    ${picture}
    <div class="body placeholder"></div>
  </div>`;
}

export const full: Layout = { styles, template, placeholder };
