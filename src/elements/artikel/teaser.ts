// The article as a teaser: card, compact, hero.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';
import { headingTemplate } from '../templates/heading.js';
import { linkTemplate, type LinkOptions } from '../templates/link.js';
import { bylineTemplate, sectionTemplate, timeTemplate, type DateOptions } from '../templates/metadata.js';
import { pictureAddress, pictureTemplate } from '../templates/picture.js';

/** What an article takes from its widget. */
export interface ArticleOptions extends LinkOptions, DateOptions {
  images: 'none' | 'thumb' | 'lead' | 'all';
  /** Level of the headline, 1 to 6. */
  readonly titleLevel: number;
}

/** How much of an article a teaser shows. */
export type Variant = 'card' | 'compact' | 'hero';

/** Letters that a headline of each size has at most; styles/article-reserve.ts has the room that follows. */
const headlineSizes = [
  { name: 'tiny', maxLetters: 16 },
  { name: 'short', maxLetters: 30 },
  { name: 'medium', maxLetters: 45 },
  { name: 'long', maxLetters: 60 },
  { name: 'longer', maxLetters: 78 },
] as const;

/** The size of a headline, so that a long one fits its room whole and a short one fills it. */
function headlineSize({ length }: string): (typeof headlineSizes)[number]['name'] | 'longest' {
  for (const { name, maxLetters } of headlineSizes) if (length <= maxLetters) return name;
  return 'longest';
}

/** What the styles of a teaser go by: its variant, the length of its headline, and what it lacks. */
function teaserClasses(article: Article, variant: Variant, images: ArticleOptions['images']): string {
  const classes = ['teaser', variant, headlineSize(article.title)];
  // A widget that wants pictures has room for one: the headline is set in it.
  if (images !== 'none' && !pictureAddress(article.image)) classes.push('set');
  if (!article.summary) classes.push('brief');
  return classes.join(' ');
}

function summaryTemplate({ summary }: Article): unknown {
  return summary ? html`<p part="summary" class="summary">${summary}</p>` : nothing;
}

/** A teaser: card, compact or hero. Its parts are the levels on which cards beside each other share their lines. */
export function teaserTemplate(
  article: Article,
  variant: Variant,
  options: ArticleOptions,
  words: Translation,
): TemplateResult {
  const isCompact = variant === 'compact';
  const link = linkTemplate(article, article.title, options);
  // A headline without address has an element, too, which the direction of its letters is told by.
  const title = typeof link === 'string' ? html`<span>${link}</span>` : link;
  const summary = isCompact ? nothing : summaryTemplate(article);
  const byline = isCompact ? nothing : bylineTemplate(article, words);
  const picture = options.images === 'none' ? nothing : pictureTemplate(article.image, '', variant === 'hero');
  const classes = teaserClasses(article, variant, options.images);
  const text = html`<div class="text">
      ${sectionTemplate(article)}${headingTemplate(options.titleLevel, 'title', title)}${summary}
    </div>
    <p class="meta">${timeTemplate(article, options, words)}${byline}</p>`;
  // Two templates, so that an article whose picture fails is set anew in the same room: nodes that moved would count as
  // a shift.
  return picture === nothing
    ? html`<article part="item" class=${classes}>${text}</article>`
    : html`<article part="item" class=${classes}>${picture}${text}</article>`;
}
