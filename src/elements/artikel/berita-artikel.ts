// <berita-artikel>: one article from card to full text, or a grid of cards.
import { html, isServer, type CSSResultGroup } from 'lit';
import { warnOnce } from '../../controllers/warn-once.js';
import type { Article, Feed } from '../../feed/index.js';
import { addressIdentity, articleIdentity } from '../../feed/identity.js';
import { safeUrl } from '../../feed/urls.js';
import { frameStyles } from '../../styles/frame.js';
import { attributes, count, property, reflectedChoice, text } from '../base/properties.js';
import { BeritaElement } from '../base/berita-element.js';
import { fallbackStyles } from '../base/fallback.js';
import { rows } from '../lit/keyed-list.js';
import { headingTemplate } from '../templates/heading.js';
import { linkTemplate } from '../templates/link.js';

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
  static override properties = attributes({
    limit: count(1, 1, 500),
    images: reflectedChoice('all', 'none', 'thumb', 'lead'),
    variant: reflectedChoice('card', 'compact', 'hero', 'full'),
    articleUrl: text(),
    articleId: text(),
    index: count(0, 0),
    article: property(),
  });
  static override styles: CSSResultGroup = [frameStyles, fallbackStyles];

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

  /** @internal */
  override get feedOverride(): Feed | undefined {
    return this.article ? { format: 'json-feed', rankedBy: 'order', articles: [this.article] } : this.feed;
  }

  /** @internal */
  override get neededArticles(): number | undefined {
    return this.articleUrl || this.articleId ? Infinity : this.index + this.limit;
  }

  protected override articlesOf({ articles }: Feed): readonly Article[] {
    const { articleUrl, articleId, index, limit } = this;
    if (this.article) return articles;
    const wanted = articleId || articleUrl;
    if (!wanted) return articles.slice(index, index + limit);
    const address = safeUrl(articleUrl, this.baseURI);
    const [chosen] = articles.filter(({ id, url }) =>
      articleId ? id === articleId : address && url && addressIdentity(url) === addressIdentity(address),
    );
    if (chosen) return [chosen];
    // The visitor sees an empty feed. A copy of the last visit may lack what the answer has.
    if (!isServer && !this.feedController.snapshot.stale)
      warnOnce(`article-${articleId ? 'id' : 'url'}="${wanted}" names no article of ${this.feedUrl ?? 'its feed'}.`);
    return [];
  }

  /** @internal */
  override get layoutName(): 'full' | 'teasers' {
    return this.variant === 'full' && this.limit === 1 ? 'full' : 'teasers';
  }

  /** @internal Level of the headline. */
  get titleLevel(): number {
    return this.headingLevel + (this.heading ? 1 : 0);
  }

  protected override defaultHeading(): undefined {
    return undefined;
  }

  /** An article whose layout can't be had still leads to its source. */
  protected override contentTemplate(articles: readonly Article[]): unknown {
    return html`<div part="list">
      ${rows(articles, articleIdentity, (article) => {
        const title = headingTemplate(this.titleLevel, 'title', linkTemplate(article, article.title, this));
        return html`<article part="item">${title}</article>`;
      })}
    </div>`;
  }
}
