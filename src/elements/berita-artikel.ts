// <berita-artikel>: one article from card to full text, or a grid of cards.
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Article, Feed } from '../feed/index.js';
import { canonicalUrl, safeUrl } from '../feed/urls.js';
import type { Translation } from '../i18n/index.js';
import { articleStyles } from '../styles/article.js';
import { frameStyles } from '../styles/frame.js';
import { articlePlaceholder, teaserTemplate, type ArticleOptions } from './article.js';
import { attributes, count, look, property, text } from './attributes.js';
import { BeritaElement } from './base.js';
import { fullCode, loadFull } from './load-full.js';
import { rows } from './rows.js';
import { skeletonTemplate } from './states.js';
import { wear } from './wear.js';

/**
 * One article of a feed, from card to full text; with `limit` above 1, a grid of cards.
 *
 * @tagname berita-artikel
 *
 * @example
 * ```html
 * <berita-artikel feed-url="https://news.example/artikel.xml" variant="hero"></berita-artikel>
 * ```
 *
 * @example
 * ```html
 * <berita-artikel feed-url="https://news.example/artikel.xml" limit="6" heading="Pilihan"></berita-artikel>
 * ```
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
      limit: count(1, 1, 500), images: look('all', 'none', 'thumb', 'lead'), variant: look('card', 'compact', 'hero', 'full'),
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
    return this.articleUrl || this.articleId ? Infinity : this.index + this.limit;
  }

  protected override articlesOf({ articles }: Feed): readonly Article[] {
    const { articleUrl, articleId, index, limit } = this;
    if (this.article) return articles;
    if (articleId) return articles.filter(({ id }) => id === articleId).slice(0, 1);
    const wanted = articleUrl && safeUrl(articleUrl, this.baseURI);
    if (wanted) return articles.filter(({ url }) => url && canonicalUrl(url) === canonicalUrl(wanted)).slice(0, 1);
    return articles.slice(index, index + limit);
  }

  private loadingCode: Promise<void> | undefined;
  private codeMissing = false;

  // The code comes while the feed is asked for. What a server rendered stays as it is until the code is there.
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.articleOptions.variant === 'full' && !fullCode() && !this.codeMissing) {
      this.loadingCode ??= loadFull().then(() => {
        this.loadingCode = undefined;
        this.codeMissing = !fullCode();
        this.requestUpdate();
      });
      if (!this.hasUpdated && this.renderRoot.childNodes.length) return this.loadingCode.then(() => super.scheduleUpdate());
    }
    return super.scheduleUpdate();
  }

  /** Resolves when a full article is shown in full. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.loadingCode;
    return done && super.getUpdateComplete();
  }

  protected override updated(): void {
    const code = fullCode();
    if (code) wear(this, code.styles);
  }

  protected override defaultHeading(): undefined {
    return undefined;
  }

  protected override contentTemplate(articles: readonly Article[], words: Translation): unknown {
    let options = this.articleOptions;
    if (options.variant === 'full') {
      if (!this.codeMissing) return fullCode()?.fullTemplate(articles[0]!, this.source.feed!, options, words) ?? skeletonTemplate(1, articlePlaceholder(options), words);
      // Without its code, the article still leads to its source.
      options = { ...options, variant: 'hero' };
    }
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
