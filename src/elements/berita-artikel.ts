// <berita-artikel>: one article from card to full text, or a grid of cards.
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Article, Feed } from '../feed/index.js';
import { canonicalUrl, safeUrl } from '../feed/urls.js';
import type { Translation } from '../i18n/index.js';
import { articleStyles } from '../styles/article.js';
import { frameStyles } from '../styles/frame.js';
import { articlePlaceholder, fullTemplate, teaserTemplate, type ArticleOptions } from './article.js';
import { attributes, choice, count, property, text } from './attributes.js';
import { BeritaElement } from './base.js';
import { bodyModule, loadBody } from './body.js';
import { rows } from './rows.js';

/**
 * One article of a feed, from card to full text; with `limit` above 1, a grid of cards.
 *
 * @tagname berita-artikel
 *
 * @csspart summary - Summary.
 * @csspart byline - Names of the authors.
 * @csspart caption - Caption and credit of the picture, in `full`.
 * @csspart body - Text of the article, in `full`.
 */
export class BeritaArtikel extends BeritaElement {
  static override properties = {
    ...BeritaElement.properties,
    ...attributes({
      limit: count(1, 1, 500), images: choice('all', 'none', 'thumb', 'lead'), variant: choice('card', 'compact', 'hero', 'full'),
      articleUrl: text(), articleId: text(), index: count(0, 0), article: property(),
    }),
  };
  static override styles: CSSResultGroup = [frameStyles, articleStyles];

  /** How much of the article is shown; with `limit` above 1, `full` shows cards. */
  declare variant: 'card' | 'compact' | 'hero' | 'full';
  /** Chooses the article by its address. */
  declare articleUrl: string | undefined;
  /** Chooses the article by its id. */
  declare articleId: string | undefined;
  /** Chooses the article by its place in the feed, from 0. */
  declare index: number;
  /** An article to show; no request is made. */
  declare article: Article | undefined;

  override get givenFeed(): Feed | undefined {
    return this.article ? { format: 'json-feed', ranked: false, rankedBy: 'order', articles: [this.article] } : this.feed;
  }

  override get neededArticles(): number | undefined {
    return this.articleUrl || this.articleId ? undefined : this.index + this.limit;
  }

  protected override articlesOf({ articles }: Feed): readonly Article[] {
    const { articleUrl, articleId, index, limit } = this;
    if (this.article) return articles;
    if (articleId) return articles.filter(({ id }) => id === articleId).slice(0, 1);
    const wanted = articleUrl && safeUrl(articleUrl, document.baseURI);
    if (wanted) return articles.filter(({ url }) => url && canonicalUrl(url) === canonicalUrl(wanted)).slice(0, 1);
    return articles.slice(index, index + limit);
  }

  /** Set while the body's code is on its way. */
  private loadingBody: Promise<void> | undefined;

  // The code comes while the feed is asked for. A page that a server rendered holds the body already: it waits for the code
  // instead of taking the body away.
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.articleOptions.variant === 'full' && !bodyModule()) {
      if (!this.loadingBody && !this.bodyFailed) this.loadingBody = this.bringBody();
      if (!this.hasUpdated && this.renderRoot.childNodes.length) return loadBody().then(() => super.scheduleUpdate());
    }
    return super.scheduleUpdate();
  }

  private bodyFailed = false;

  private async bringBody(): Promise<void> {
    await loadBody();
    this.loadingBody = undefined;
    this.bodyFailed = !bodyModule();
    this.requestUpdate();
  }

  protected override updated(_changed: PropertyValues): void {
    const sheet = this.variant === 'full' && bodyModule()?.bodyStyles.styleSheet;
    const root = this.renderRoot as ShadowRoot;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** Resolves when the body is shown, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    while (this.loadingBody) {
      await this.loadingBody;
      done = await super.getUpdateComplete();
    }
    return done;
  }

  protected override defaultHeading(): undefined {
    return undefined;
  }

  protected override contentTemplate(articles: readonly Article[], words: Translation): unknown {
    const options = this.articleOptions;
    if (options.variant === 'full') return fullTemplate(articles[0]!, options, words, bodyModule(), this.loadingBody !== undefined, this.source.feed!);
    return html`<div part="list" class="grid">${rows(articles, ({ id }) => id, (article) => teaserTemplate(article, options, words))}</div>`;
  }

  protected override placeholderTemplate(): TemplateResult {
    return articlePlaceholder(this.articleOptions);
  }

  private get articleOptions(): ArticleOptions {
    const { target, linkParams, dates, timeZone, images, variant, headingLevel, heading } = this;
    return { target, linkParams, dates, timeZone, images, variant: variant === 'full' && this.limit > 1 ? 'card' : variant, level: headingLevel + (heading ? 1 : 0) };
  }
}
