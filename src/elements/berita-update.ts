// <berita-update>: the latest news, live.
import type { Article, Feed } from '../feed/index.js';
import type { Translation } from '../i18n/index.js';
import { attributes, choice, count } from './attributes.js';
import { BeritaElement } from './base.js';
import { BeritaList } from './list.js';
import type { RowOptions } from './row.js';

/**
 * The latest news in the feed's order, refreshed while the page is open.
 *
 * @tagname berita-update
 */
export class BeritaUpdate extends BeritaList {
  static override properties = {
    ...BeritaElement.properties,
    ...attributes({
      limit: count(10, 1, 500), refreshInterval: { ...count(60, 0), attribute: 'refresh' },
      newItems: choice('notify', 'insert'), layout: choice('list', 'timeline', 'ticker'),
    }),
  };

  /** What happens to news that arrives while the page is open: a button announces it, or it is put in at once. */
  declare newItems: 'notify' | 'insert';
  /** Layout of the articles. */
  declare layout: 'list' | 'timeline' | 'ticker';

  override get neededArticles(): number | undefined {
    return this.limit;
  }

  protected override articlesOf(feed: Feed): readonly Article[] {
    return feed.articles.slice(0, this.limit);
  }

  protected override defaultHeading(words: Translation): string {
    return words.update;
  }

  protected override get rowOptions(): RowOptions {
    const { target, linkParams, dates, timeZone, images } = this;
    return { target, linkParams, dates, timeZone, images };
  }
}
