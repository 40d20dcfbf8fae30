// <berita-update>: the latest news, live.
import { BeritaNewEvent } from '../../events.js';
import { articleIdentity } from '../../feed/identity.js';
import type { Article, Feed } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';
import { attributes, choice, count, reflectedChoice } from '../base/properties.js';
import { UPDATE_LAYOUTS, type UpdateLayout } from '../layouts/registry.js';
import { BeritaList } from '../list/list-element.js';
import { newArticles, pendingTemplate, withUpdates } from './pending-articles.js';

/**
 * The latest news in the feed's order, refreshed while the page is open.
 *
 * @tagname berita-update
 *
 * @example
 * ```html
 * <berita-update feed-url="https://news.example/update.xml" refresh="120" dates="relative"></berita-update>
 * ```
 *
 * @example
 * ```html
 * <berita-update feed-url="https://news.example/update.xml" layout="timeline" new-items="insert"></berita-update>
 * ```
 *
 * @fires {BeritaNewEvent} berita-new - A refresh brought articles that were not there before.
 *
 * @csspart summary - Summary of the first article beside its large picture, in wide lists.
 */
export class BeritaUpdate extends BeritaList {
  static override properties = attributes({
    limit: count(10, 1, 500),
    refreshInterval: { ...count(60, 0), attribute: 'refresh' },
    newItems: choice('notify', 'insert'),
    layout: reflectedChoice('list', ...Object.keys(UPDATE_LAYOUTS)),
  });

  /** What happens to news that arrives while the page is open: a button announces it, or it is put in at once. */
  declare newItems: 'notify' | 'insert';
  /** Layout of the articles. */
  declare layout: 'list' | UpdateLayout;

  /** @internal */
  override get neededArticles(): number | undefined {
    return this.limit;
  }

  /** True once a fresh answer was shown: from then on the reader decides when the list changes. */
  #isSettled = false;
  /** New articles that wait for the reader. */
  #pending: readonly Article[] = [];
  #latestFeed: Feed | undefined;
  /** Where `#latestFeed` is from. */
  #latestAddress: string | undefined;

  constructor() {
    super();
    this.addEventListener('pointerleave', this.#onReaderLeft);
    this.addEventListener('focusout', this.#onReaderLeft);
  }

  protected override articlesOf(feed: Feed): readonly Article[] {
    const articles = feed.articles.slice(0, this.limit);
    const { snapshot, address } = this.feedController;
    // Another feed is no news of this one, and where nothing is shown nothing can move.
    if (address !== this.#latestAddress || !this.displayedArticles.length) this.#isSettled = false;
    const pending = this.#isSettled ? newArticles(this.displayedArticles, articles) : [];
    if (pending.length && feed !== this.#latestFeed) this.announce(new BeritaNewEvent(pending));
    this.#latestFeed = feed;
    this.#latestAddress = address;
    this.#isSettled ||= !snapshot.stale;
    this.#pending = pending.length && this.#mustWait() ? pending : [];
    return this.#pending.length ? withUpdates(this.displayedArticles, articles) : articles;
  }

  /** Rows must not move under a reader who points at the list or is inside it. */
  #mustWait(): boolean {
    return this.newItems === 'notify' || this.matches(':hover, :focus-within');
  }

  readonly #onReaderLeft = (): void => {
    // A task later, as focus that moves within the list leaves it for a moment.
    if (this.#pending.length) setTimeout(() => this.requestUpdate());
  };

  protected override statusTemplate(words: Translation): unknown {
    const count = this.newItems === 'notify' ? this.#pending.length : 0;
    return pendingTemplate(count, words, () => void this.#showPending());
  }

  /** Puts the new articles in; who pressed by keyboard goes on at the first of them. */
  async #showPending(): Promise<void> {
    const [first] = this.#pending;
    this.#isSettled = false;
    this.requestUpdate();
    await this.updateComplete;
    if (!first) return;
    const identity = articleIdentity(first);
    const index = this.displayedArticles.map(articleIdentity).indexOf(identity);
    const link = this.items()[index]?.querySelector<HTMLElement>('.link');
    link?.focus({ preventScroll: true });
  }

  protected override defaultHeading(words: Translation): string {
    return words.update;
  }
}
