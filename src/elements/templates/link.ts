// Links: to an article, and to all news.
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../feed/index.js';
import { safeUrl, withParams } from '../../feed/urls.js';
import type { Translation } from '../../i18n/index.js';

/** What a link takes from its widget. */
export interface LinkOptions {
  target: string | undefined;
  linkParams: string | undefined;
}

type Linked = Pick<Article, 'url'>;

/** The `rel` of a link: a page in another window gets no hold of this one. */
export const relOf = (target: string | undefined): string | typeof nothing => (target ? 'noopener' : nothing);

/** An article's address with the widget's `link-params`; undefined when the article has no safe one. */
export function articleHref({ url }: Linked, linkParams?: string): string | undefined {
  // Checked again: a `feed` property never passed the parser.
  const safe = url && safeUrl(url);
  if (!safe) return undefined;
  return linkParams ? withParams(safe, linkParams) : safe;
}

/** A link round `content`, or the content alone where the article has no address. */
export function linkTemplate(article: Linked, content: unknown, { target, linkParams }: LinkOptions): unknown {
  const href = articleHref(article, linkParams);
  if (!href) return content;
  return html`<a part="link" class="link" href=${href} target=${target || nothing} rel=${relOf(target)}>${content}</a>`;
}

/**
 * The headline of a row, as a link where the article has an address. One template, since a page of many widgets has
 * hundreds of them.
 */
export function titleTemplate(
  article: Pick<Article, 'title' | 'url'>,
  { target, linkParams }: LinkOptions,
): TemplateResult {
  const href = articleHref(article, linkParams);
  if (!href) return html`<span part="title" class="title">${article.title}</span>`;
  return html`<a part="link" class="link" href=${href} target=${target || nothing} rel=${relOf(target)}
    ><span part="title" class="title">${article.title}</span></a
  >`;
}

/** What the link to all news takes from its widget. */
export interface MoreOptions {
  readonly moreHref: string | undefined;
  moreLabel: string | undefined;
  target: string | undefined;
}

/** The link to all news; nothing without `more-url`. */
export function moreTemplate({ moreHref, moreLabel, target }: MoreOptions, words: Translation): unknown {
  if (!moreHref) return nothing;
  const label = moreLabel || words.more;
  return html`<a part="more" class="more" href=${moreHref} target=${target || nothing} rel=${relOf(target)}
    >${label}</a
  >`;
}
