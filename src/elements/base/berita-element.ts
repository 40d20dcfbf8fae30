// BeritaElement: what the three widgets share: life in the page, states, events, and the frame round their content.
import { nothing, type CSSResult, type TemplateResult } from 'lit';
import { ColorSchemeController } from '../../controllers/color-scheme-controller.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { ImpressionController } from '../../controllers/impression-controller.js';
import { LazyLayoutController } from '../../controllers/lazy-layout-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintController } from '../../controllers/print-controller.js';
import { RelativeTimeController } from '../../controllers/relative-time-controller.js';
import { BeritaErrorEvent, BeritaLoadEvent } from '../../events.js';
import type { Article, Feed, FeedError } from '../../feed/index.js';
import { safeUrl } from '../../feed/urls.js';
import type { Translation } from '../../i18n/index.js';
import { LayoutController } from '../layouts/layout-controller.js';
import type { LayoutTemplate } from '../layouts/layout.js';
import { emptyTemplate } from '../templates/messages.js';
import { AdoptedStyles } from './adopted-styles.js';
import { ArticleEvents } from './article-events.js';
import { CommonProperties } from './common-properties.js';
import { setStates } from './element-states.js';
import { fallbackTemplate, loadingTemplate } from './fallback.js';
import { firstFrame } from './first-frame.js';
import { frameTemplate } from './frame-template.js';
import { warnOfSwallowedPage } from './swallowed-page.js';

/**
 * The frame of every widget.
 *
 * @fires {BeritaLoadEvent} berita-load - A feed has arrived and is shown.
 * @fires {BeritaErrorEvent} berita-error - The feed could not be had; once for each failure.
 * @fires {BeritaSelectEvent} berita-select - A visitor has chosen an article. Cancelable: the link is then not
 *   followed.
 * @fires {BeritaImpressionEvent} berita-impression - Half of an article was in view for one second; once for each
 *   article.
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
 */
export abstract class BeritaElement extends CommonProperties {
  protected readonly feedController = new FeedController(this);
  readonly #colorScheme = new ColorSchemeController(this);
  readonly #articleEvents = new ArticleEvents(this, {
    articles: () => this.displayedArticles,
    elements: () => this.items(),
    isVisible: () => !this.neverVisible,
  });
  readonly #impressions = new ImpressionController(this, this.#articleEvents);
  readonly #layout = new LayoutController(this, () => this.layoutName);
  readonly #locale = new LocaleController(this);
  readonly #preset = new LayoutController(this, () => this.preset);
  readonly #styles = new AdoptedStyles(this, (this.constructor as typeof BeritaElement).elementStyles as CSSResult[]);
  readonly #states: CustomStateSet | undefined = this.attachInternals().states;
  /** The articles shown now. */
  protected displayedArticles: readonly Article[] = [];
  /** True until the widget first comes near the viewport. What a server rendered is watched at once. */
  protected neverVisible = !this.shadowRoot;
  /** True once articles were shown, here or by the server: a layout on its way no longer holds them back. */
  #hasDisplayedArticles = Boolean(this.shadowRoot);

  constructor() {
    super();
    new LazyLayoutController(this, this.#states, () => this.#hasDisplayedArticles);
    new PrintController(this, () => this.#prepareForPrint());
    new RelativeTimeController(this, () => this.dates === 'relative');
  }

  /**
   * Asks for the feed now, whatever the schedule; resolves when the answer, or the failure, is shown. Never rejects.
   */
  refresh(): Promise<void> {
    return this.feedController.refresh();
  }

  /** @internal What was handed over by property. */
  get feedOverride(): Feed | undefined {
    return this.feed;
  }

  /** @internal Articles needed of the feed at most; undefined: those that lead a ranking. */
  abstract get neededArticles(): number | undefined;
  /** @internal Address of the link to all news, where `more-url` is a safe one. */
  get moreHref(): string | undefined {
    return this.moreUrl ? safeUrl(this.moreUrl, this.baseURI) : undefined;
  }

  /** @internal The name of the layout in the registry; another name is that of a layout that needs no code. */
  abstract get layoutName(): string;
  /** The articles shown, in order. */
  protected abstract articlesOf(feed: Feed): readonly Article[];
  /** The content under the heading, where its layout needs nothing that has to be fetched. */
  protected abstract contentTemplate(articles: readonly Article[], words: Translation): unknown;
  /** The heading where no attribute sets it. */
  protected abstract defaultHeading(words: Translation): string | undefined;
  /** A placeholder of one article, where the layout has none. */
  protected placeholderTemplate(): unknown {
    return nothing;
  }

  /** What the live region beside the heading says. */
  protected statusTemplate(_words: Translation): unknown {
    return nothing;
  }

  /** @internal A document takes over an element without its style sheets; what a server wrote may be gone, too. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#styles.adoptAll();
  }

  /** @internal Adds a style sheet to the widget's own, once. */
  adoptStyles(styles: CSSResult): void {
    this.#styles.adopt(styles);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const serverRoot = this.shadowRoot;
    if (serverRoot) this.#styles.takeServerSheet(serverRoot);
    const { shadowRootOptions } = this.constructor as typeof BeritaElement;
    const root = serverRoot ?? this.attachShadow(shadowRootOptions);
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }

  // The nodes of a server stay; without the code for that, so do its words and links.
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasUpdated) return super.scheduleUpdate();
    if (!this.renderRoot.hasChildNodes()) return firstFrame(() => super.scheduleUpdate());
    return import('../hydrate.js')
      .then(({ hydrate }) => hydrate(this))
      .then(() => super.scheduleUpdate(), console.warn);
  }

  /** Resolves when what is shown needs nothing more that has to be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all([this.#layout.settled, this.#preset.settled]);
    return done && super.getUpdateComplete();
  }

  protected override firstUpdated(): void {
    warnOfSwallowedPage(this);
  }

  /**
   * Until the code of its layout and its look has come, the widget is to the page what it was before the script: its
   * children, in the room that berita.css reserves.
   */
  get #isWaiting(): boolean {
    return (this.#layout.isPending || this.#preset.isPending) && !this.#hasDisplayedArticles;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    setStates(this.#states, { 'berita-waiting': this.#isWaiting });
  }

  protected override render(): TemplateResult {
    const { feed, snapshot, hasBadAddress } = this.feedController;
    this.displayedArticles = feed ? this.articlesOf(feed) : [];
    const failure = feed ? undefined : snapshot.error;
    const { words, direction } = this.#locale;
    const isLoading = !feed && !failure;
    setStates(this.#states, {
      loading: isLoading,
      error: failure !== undefined,
      stale: snapshot.stale,
      empty: feed !== undefined && !this.displayedArticles.length,
      'berita-waiting': this.#isWaiting,
    });
    if (this.#isWaiting) return fallbackTemplate;
    return frameTemplate(this, {
      words,
      direction,
      schemeClass: this.theme === 'host' ? this.#colorScheme.className : this.theme,
      heading: this.ownHeading ?? this.defaultHeading(words),
      isLoading,
      main: failure ? fallbackTemplate : this.#mainTemplate(words, feed),
      status: this.statusTemplate(words),
      // A visitor can do nothing about the developer's mistake.
      failure: hasBadAddress ? undefined : failure,
      hasFailed: failure !== undefined,
      feed,
      snapshot,
      onClick: this.#articleEvents.onClick,
    });
  }

  /** The articles, or what stands for them. */
  #mainTemplate(words: Translation, feed: Feed | undefined): unknown {
    const articles = this.displayedArticles;
    if (feed && !articles.length) return emptyTemplate(words);
    const { layout } = this.#layout;
    if (!feed) {
      const placeholderOf = layout?.placeholder as ((host: this) => unknown) | undefined;
      const placeholder = placeholderOf ? placeholderOf(this) : this.placeholderTemplate();
      const { isOpen: isAsked } = this.feedController;
      return loadingTemplate(this, { limit: this.limit, placeholder, isAsked }, words);
    }
    this.#hasDisplayedArticles = true;
    const template = layout?.template as LayoutTemplate<this> | undefined;
    return template ? template(articles, this, words, feed) : this.contentTemplate(articles, words);
  }

  /** @internal Called by the controller: from now on the items can be seen, and are watched. */
  onNearViewport(): void {
    this.neverVisible = false;
    this.#impressions.watchItems();
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

  /** What is at hand is shown at once, since a page that prints waits for nothing; what is not is asked for. */
  #prepareForPrint(): void {
    this.feedController.openNow();
    if (this.hasUpdated && this.isUpdatePending) this.performUpdate();
  }
}
