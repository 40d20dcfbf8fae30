// The full article, as a newspaper sets it: section, headline, date line, picture, body, source.
import { css, html, nothing } from 'lit';
import { bodyStyles, bodyTemplate, readBody } from '../../body/index.js';
import type { Article, Feed, Picture } from '../../feed/index.js';
import { safeUrl } from '../../feed/urls.js';
import { withReading } from '../../i18n/reading.js';
import type { Words } from '../../i18n/index.js';
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

function captionTemplate({ caption, credit }: Picture): unknown {
  return caption || credit
    ? html`<figcaption part="caption" class="caption">${[caption, credit].filter(Boolean).join('/')}</figcaption>`
    : nothing;
}

/** `Rabu, 08 Februari 2023 | 06:59 WIB | Laporan: Reni Erina`; upper case by CSS. */
function datelineTemplate(article: Article, options: DateOptions, words: Words): unknown {
  const time = timeTemplate(article, options, words, true);
  const byline = bylineTemplate(article, words);
  return time === nothing && byline === nothing
    ? nothing
    : html`<p class="dateline">${time}${time !== nothing && byline !== nothing ? ' | ' : nothing}${byline}</p>`;
}

/** `Sumber: Rakyat Merdeka, rmol.id`: who published the article, linked to it. */
function sourceTemplate(article: Article, { title, url }: Feed, options: ArticleOptions, source: string): unknown {
  const address = safeUrl(article.url) ?? safeUrl(url);
  const name = [title, address && new URL(address).host.replace(/^www\./, '')].filter(Boolean).join(', ');
  return name ? html`<p class="source">${source}: ${linkTemplate(article, name, options)}</p>` : nothing;
}

// A picture that can't be had takes its caption with it.
const hideFigure = (event: Event) => onPictureError(event, 'figure');

/** The whole article of `feed`. A body that stops before its end leads on to the source. */
const template: LayoutTemplate<ArticleOptions> = ([article], options, frameWords, feed) => {
  const { images, titleLevel: level, target, linkParams } = options;
  const words = withReading(frameWords);
  const body = readBody(article!, feed.url ?? feed.feedUrl);
  const image = article!.image && { ...article!.image, caption: article!.image.caption ?? body.caption };
  const picture =
    images === 'none' || !image ? nothing : pictureTemplate(image, image.alt ?? image.caption ?? '', true);
  const bodyOptions = {
    level,
    target,
    pictures: images === 'all',
    url: safeUrl(article!.url),
    tagged: (url: string) => articleHref({ url }, linkParams),
    isMissing: (url: string) => failedPictures.has(url),
    onPictureError: hideFigure,
  };
  return html`<article part="item" class="full">
    <header>
      ${sectionTemplate(article!)} ${headingTemplate(level, 'title', linkTemplate(article!, article!.title, options))}
      <div class="facts">
        ${datelineTemplate(article!, options, words)}
        <p class="reading">${words.minutes(body.minutes)}</p>
      </div>
    </header>
    ${picture === nothing ? nothing : html`<figure class="lead-figure">${picture}${captionTemplate(image!)}</figure>`}
    <div part="body" class="body">${bodyTemplate(body, bodyOptions, words)}</div>
    <footer>
      ${body.cut ? html`<p class="continue">${linkTemplate(article!, words.more, options)}</p>` : nothing}
      ${sourceTemplate(article!, feed, options, words.source)}
    </footer>
  </article>`;
};

export const full: Layout = { styles, template };
