// <berita-update>: the latest news, live.
import { BeritaNewEvent } from '../../events.js';
import type { Article, Feed } from '../../feed/index.js';
import type { Words } from '../../i18n/index.js';
import { attributes, choice, count, look } from '../base/properties.js';
import { corrected, freshTemplate, newArticles } from './pending-articles.js';
import { BeritaList } from '../list/list-element.js';

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
 */
export class BeritaUpdate extends BeritaList {
  static override properties = attributes({
    limit: count(10, 1, 500),
    refreshInterval: { ...count(60, 0), attribute: 'refresh' },
    newItems: choice('notify', 'insert'),
    layout: look('list', 'timeline', 'ticker'),
  });

  /** What happens to news that arrives while the page is open: a button announces it, or it is put in at once. */
  declare newItems: 'notify' | 'insert';
  /** Layout of the articles. */
  declare layout: 'list' | 'timeline' | 'ticker';

  override get neededArticles(): number | undefined {
    return this.limit;
  }

  /** True once a fresh answer was shown: from then on the reader decides when the list changes. */
  #settled = false;
  #pending: readonly Article[] = [];
  #latest: Feed | undefined;

  constructor() {
    super();
    // A task later, as focus that moves within the list leaves it for a moment.
    const release = () => {
      if (this.#pending.length) setTimeout(() => this.requestUpdate());
    };
    this.addEventListener('pointerleave', release);
    this.addEventListener('focusout', release);
  }

  protected override articlesOf(feed: Feed): readonly Article[] {
    const articles = feed.articles.slice(0, this.limit);
    const fresh = this.#settled ? newArticles(this.shown, articles) : [];
    if (fresh.length && feed !== this.#latest) this.announce(new BeritaNewEvent(fresh));
    this.#latest = feed;
    this.#settled ||= !this.source.snapshot.stale;
    // Rows must not move under a reader who points at the list or is inside it.
    const hold = fresh.length > 0 && (this.newItems === 'notify' || this.matches(':hover, :focus-within'));
    this.#pending = hold ? fresh : [];
    return hold ? corrected(this.shown, articles) : articles;
  }

  protected override statusTemplate(words: Words): unknown {
    return freshTemplate(this.newItems === 'notify' ? this.#pending.length : 0, words, () => void this.#reveal());
  }

  /** Puts the new articles in; who pressed by keyboard goes on at the first of them. */
  async #reveal(): Promise<void> {
    const [first] = this.#pending;
    this.#settled = false;
    this.requestUpdate();
    await this.updateComplete;
    const item = this.items()[this.shown.findIndex(({ id }) => id === first?.id)];
    item?.querySelector<HTMLElement>('.link')?.focus({ preventScroll: true });
  }

  protected override defaultHeading(words: Words): string {
    return words.update;
  }
}
