// BeritaElement: what the three widgets share: attributes, states, events, and the frame round their content.
import { html, nothing, type TemplateResult } from 'lit';
import { createFeedSource } from '../../controllers/feed-controller.js';
import { keepTime } from '../../controllers/relative-time-controller.js';
import { noticeImpressions } from '../../controllers/impression-controller.js';
import { watchLanguage } from '../../controllers/locale-controller.js';
import { watchScheme } from '../../controllers/color-scheme-controller.js';
import { BeritaErrorEvent, BeritaImpressionEvent, BeritaLoadEvent, BeritaSelectEvent } from '../../events.js';
import type { Article, Feed, FeedError } from '../../feed/index.js';
import { fetchFurther, languageOf, translationFor, type Words } from '../../i18n/index.js';
import { attributes, choice, count, defaultOf, look, property, text } from './properties.js';
import { EarlyElement } from './early-properties.js';
import type { ExtraTemplate } from '../layouts/layout.js';
import { Extras } from '../layouts/layout-loader.js';
import { firstFrame } from './first-frame.js';
import { headingTemplate } from '../templates/heading.js';
import { emptyTemplate, errorTemplate, skeletonTemplate, staleTemplate } from '../templates/messages.js';
import { moreTemplate } from '../templates/link.js';

/**
 * The frame of every widget.
 *
 * @fires {BeritaLoadEvent} berita-load - A feed has arrived and is shown.
 * @fires {BeritaErrorEvent} berita-error - The feed could not be had; once for each failure.
 * @fires {BeritaSelectEvent} berita-select - A visitor has chosen an article. Cancelable: the link is then not followed.
 * @fires {BeritaImpressionEvent} berita-impression - Half of an article was in view for one second; once for each article.
 *
 * @slot - Fallback: shown before the script runs, without scripting, and when the feed can't be had.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces the words for a feed without articles.
 * @slot error - Replaces the words for a feed that can't be had.
 *
 * @csspart heading - Heading of the widget.
 * @csspart list - The list, or the grid of cards.
 * @csspart item - One article.
 * @csspart link - Link to the article.
 * @csspart section - Section (rubrik) of the article.
 * @csspart title - Headline.
 * @csspart time - Date line.
 * @csspart image - Picture.
 * @csspart more - Link to all news.
 * @csspart notice - Words in the empty state and in the error state.
 * @csspart retry - Button that asks for the feed again.
 * @csspart skeleton - Placeholders, shown until the first answer.
 *
 * @cssState loading - The first answer is awaited.
 * @cssState error - The feed could not be had and no copy of it is kept.
 * @cssState stale - The articles shown are the last good copy; the last request failed or is still under way.
 * @cssState empty - The feed holds no article.
 *
 * @cssprop [--berita-font=inherit] - Typeface of the text.
 * @cssprop [--berita-font-heading=var(--berita-font)] - Typeface of headings, headlines and ranks.
 * @cssprop [--berita-font-size=medium] - Size of the text; everything else is in proportion.
 * @cssprop [--berita-line-height=1.3] - Height of a line, as a multiple of the size.
 * @cssprop [--berita-color-text=light-dark(#1a1a1a, #ededed)] - Colour of the text.
 * @cssprop [--berita-color-muted=light-dark(#5a5a5a, #adadad)] - Colour of dates, captions and notices.
 * @cssprop [--berita-color-accent=light-dark(#a8121c, #ff8f87)] - Colour of ranks, sections, the rule over the heading and the link to all news.
 * @cssprop [--berita-color-surface=transparent] - Background.
 * @cssprop [--berita-color-border=light-dark(#c9c9c9, #3d3d3d)] - Colour of the rules between articles.
 * @cssprop [--berita-color-focus=light-dark(#0b57d0, #a8c7fa)] - Colour of the focus ring.
 * @cssprop [--berita-gap=12px] - Room above and below an article, and between its parts. Rows of a list take half of it to all of it.
 * @cssprop [--berita-radius=0px] - Radius of the corners of pictures and buttons.
 * @cssprop [--berita-image-ratio=3 / 2] - Ratio of width to height of pictures; of small ones in lists, 4 / 3.
 * @cssprop [--berita-image-size] - Width of small pictures: 72px in lists, 96px in compact articles.
 * @cssprop [--berita-title-size=1em] - Size of the headlines in lists.
 * @cssprop [--berita-title-weight=600] - Weight of headlines.
 * @cssprop [--berita-title-lines] - Lines after which a headline is cut with an ellipsis. Absent: none is cut.
 * @cssprop [--berita-rank-size=1.5em] - Size of the numerals of a ranked list.
 * @cssprop [--berita-rank-weight=700] - Weight of the numerals.
 * @cssprop [--berita-row-rule=1px solid] - Width and style of the rule between the rows of a list.
 * @cssprop [--berita-padding=0px] - Room inside the edge of the widget, for one with a surface.
 * @cssprop [--berita-heading-rule=3px solid] - Width and style of the rule over the heading.
 * @cssprop [--berita-shadow=none] - Shadow of the widget.
 */
export abstract class BeritaElement extends EarlyElement {
  static override properties = attributes({
    feedUrl: text(),
    limit: count(7, 1, 500),
    heading: text(),
    headingLevel: count(2, 1, 6),
    moreUrl: text(),
    moreLabel: text(),
    images: look('none', 'thumb', 'lead', 'all'),
    dates: look('absolute', 'relative', 'none'),
    timeZone: text('Asia/Jakarta'),
    refreshInterval: { ...count(0, 0), attribute: 'refresh' },
    maxAge: count(86_400),
    loading: choice('lazy', 'eager'),
    theme: look('host', 'light', 'dark', 'auto'),
    preset: look('', 'koran', 'modern', 'polos'),
    target: text(),
    linkParams: text(),
    feed: property(),
  });

  /** Address of the feed, absolute or relative to the page. */
  declare feedUrl: string | undefined;
  /** Articles shown at most, 1 to 500. */
  declare limit: number;
  /** Heading; an empty one hides it. Default: the widget's name in its language. */
  declare heading: string | undefined;
  /** Level of the heading, 1 to 6; titles of articles are one deeper. */
  declare headingLevel: number;
  /** Address of the link under the list; absent: no link. */
  declare moreUrl: string | undefined;
  /** Words of the link under the list. Default `Selengkapnya`, in the widget's language. */
  declare moreLabel: string | undefined;
  /** Pictures: none, a small one a row, a large one for the first article, or both. */
  declare images: 'none' | 'thumb' | 'lead' | 'all';
  /** Dates: written out, as an age (`5 menit lalu`), or none. */
  declare dates: 'absolute' | 'relative' | 'none';
  /** IANA zone of the dates shown, and of dates that the feed writes without one. */
  declare timeZone: string;
  /** Seconds between refreshes; 0: none. At least 15, and never more often than the feed allows. */
  declare refreshInterval: number;
  /** Seconds after which what is shown no longer counts as current and is shown with its date. Default 86,400: 24 hours. */
  declare maxAge: number;
  /** Whether the feed is asked for when the widget comes near the viewport, or at once. */
  declare loading: 'lazy' | 'eager';
  /** Colours: by the page's `color-scheme`, always light or dark, or by the visitor's system. */
  declare theme: 'host' | 'light' | 'dark' | 'auto';
  /** A set of tokens: newspaper, cards, or bare; absent: fits an unstyled page. */
  declare preset: '' | 'koran' | 'modern' | 'polos';
  /** Target of the links, e.g. `_blank`. */
  declare target: string | undefined;
  /** Query added to the address of each article, e.g. `utm_source=partner`. */
  declare linkParams: string | undefined;
  /** A feed to show; no request is made. */
  declare feed: Feed | undefined;

  protected readonly source = createFeedSource(this);
  readonly #onDark = watchScheme(this);
  readonly #extras = new Extras(this);
  readonly #internals = this.attachInternals();
  /** The articles shown now. */
  protected shown: readonly Article[] = [];
  /** True until the widget first comes near the viewport. What a server rendered is laid out already. */
  protected far = !this.shadowRoot;
  readonly #watchItems: () => void;
  /** True once articles were shown, by the server or here: a layout that is still on its way no longer holds them back. */
  #filled = Boolean(this.shadowRoot);

  constructor() {
    super();
    for (const [name, declaration] of (this.constructor as typeof BeritaElement).elementProperties)
      this[name as 'heading'] = defaultOf(declaration) as string;
    if (this.far) this.#internals.states?.add('far');
    watchLanguage(this);
    keepTime(this, () => this.dates === 'relative');
    this.#watchItems = noticeImpressions(
      this,
      () => new Map(this.far ? [] : this.items().map((element, index) => [element, this.shown[index]?.id ?? ''])),
      (key) => {
        const index = this.shown.findIndex(({ id }) => id === key);
        if (index >= 0) this.dispatchEvent(new BeritaImpressionEvent(this.shown[index]!, index + 1));
      },
    );
  }

  /** Asks for the feed now, whatever the schedule; resolves when the answer, or the failure, is shown. Never rejects. */
  refresh(): Promise<void> {
    return this.source.refresh();
  }

  /** @internal What was handed over by property. */
  get givenFeed(): Feed | undefined {
    return this.feed;
  }

  /** @internal Articles needed of the feed at most; undefined: those that lead a ranking. */
  abstract get neededArticles(): number | undefined;
  /** @internal How the articles are laid out. */
  abstract get look(): string;
  /** The articles shown, in order. */
  protected abstract articlesOf(feed: Feed): readonly Article[];
  /** The content under the heading, where its look needs nothing that has to be fetched. */
  protected abstract contentTemplate(articles: readonly Article[], words: Words): unknown;
  /** The heading where no attribute sets it. */
  protected abstract defaultHeading(words: Words): string | undefined;
  /** A placeholder of one article. */
  protected abstract placeholderTemplate(): TemplateResult;

  /** What the live region beside the heading says. */
  protected statusTemplate(_words: Words): unknown {
    return nothing;
  }

  // The nodes of a server stay; without the code for that, so do its words and links.
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasUpdated) return super.scheduleUpdate();
    if (!this.renderRoot.childNodes.length) return firstFrame(() => super.scheduleUpdate());
    return import('../hydrate.js')
      .then(({ hydrate }) => hydrate(this))
      .then(() => super.scheduleUpdate(), console.warn);
  }

  /** Resolves when what is shown needs nothing more that has to be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#extras.settled;
    return done && super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    const { feed } = this.source;
    this.shown = feed ? this.articlesOf(feed) : [];
  }

  protected override render(): TemplateResult {
    const {
      shown,
      source: { snapshot, feed },
    } = this;
    const lang = languageOf(this);
    const words = translationFor(lang);
    fetchFurther(lang, this.timeZone)?.then(
      () => this.requestUpdate(),
      () => {},
    );
    this.#extras.use(this.preset);
    const failed = !feed && snapshot.error;
    const loading = !feed && !failed;
    for (const [state, on] of Object.entries({
      loading,
      error: failed,
      stale: snapshot.stale,
      empty: feed && !shown.length,
    }))
      this.#internals.states?.[on ? 'add' : 'delete'](state);
    const heading = this.heading ?? this.defaultHeading(words);
    return html`<section
      class="root ${this.theme === 'host' ? (this.#onDark() ? 'dark' : '') : this.theme}"
      lang=${words.lang}
      dir=${words.dir ?? 'ltr'}
      aria-label=${heading || nothing}
      aria-busy=${loading}
      @click=${this.#onClick}
    >
      <slot name="heading">${heading ? headingTemplate(this.headingLevel, 'heading', heading) : nothing}</slot>
      <div class="status" role="status">${this.statusTemplate(words)}</div>
      ${failed ? html`<slot></slot>` : this.#mainTemplate(words)}
      <div role="status">${failed ? errorTemplate(failed, words, () => void this.refresh()) : nothing}</div>
      ${feed ? staleTemplate(feed, snapshot, this, words) : nothing}${moreTemplate(this, words)}
    </section>`;
  }

  /** The articles, or what stands for them. */
  #mainTemplate(words: Words): unknown {
    const {
      shown,
      source: { feed },
    } = this;
    const extra = this.#extras.use(this.look);
    if (feed && !shown.length) return emptyTemplate(words);
    if (!feed || (extra === undefined && !this.#filled))
      return skeletonTemplate(this.limit, this.placeholderTemplate(), words);
    this.#filled = true;
    return extra?.template
      ? (extra.template as ExtraTemplate<this>)(shown, this, words, feed)
      : this.contentTemplate(shown, words);
  }

  /** @internal Called by the controller. Nothing of a widget that is far can be seen: its items are watched from now on. */
  cameNear(): void {
    this.far = false;
    this.#internals.states?.delete('far');
    this.#watchItems();
  }

  /** @internal Called by the controller. */
  feedLoaded(feed: Feed, stale: boolean): void {
    this.announce(new BeritaLoadEvent(feed, stale));
  }

  /** @internal Called by the controller. */
  feedFailed(error: FeedError): void {
    this.announce(new BeritaErrorEvent(error));
  }

  /** Dispatches an event when what it tells is shown. */
  protected announce(event: Event): void {
    void this.updateComplete.then(() => this.dispatchEvent(event));
  }

  /** The elements of the articles shown, in order. */
  protected items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[part="item"]')];
  }

  #onClick(click: MouseEvent): void {
    const link = (click.target as Element).closest('.link');
    const index = this.items().findIndex((item) => item.contains(link));
    const article = this.shown[index];
    if (article && !this.dispatchEvent(new BeritaSelectEvent(article, index + 1, click))) click.preventDefault();
  }
}
