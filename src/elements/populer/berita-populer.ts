// <berita-populer>: a ranked trending list.
import type { TemplateResult } from 'lit';
import type { Article, Feed } from '../../feed/index.js';
import { rankArticles } from '../../feed/ranking.js';
import type { Translation } from '../../i18n/index.js';
import { attributes, choice, flag, reflectedChoice, text } from '../base/properties.js';
import { POPULER_LAYOUTS, type PopulerLayout } from '../layouts/registry.js';
import { BeritaList } from '../list/list-element.js';
import { rankedPlaceholder } from '../list/row.js';

/**
 * A ranked list of the most read news.
 *
 * @tagname berita-populer
 *
 * @example
 * ```html
 * <berita-populer feed-url="https://news.example/populer.xml" limit="5" images="thumb"></berita-populer>
 * ```
 *
 * @example
 * ```html
 * <berita-populer feed-url="https://news.example/populer.json" rank-by="views" show-views
 * layout="grid"></berita-populer>
 * ```
 *
 * @csspart rank - Place in the ranking.
 * @csspart summary - Summary of the first article beside its large picture, in wide lists.
 * @csspart views - Times read, with `show-views`.
 */
export class BeritaPopuler extends BeritaList {
  static override properties = attributes({
    rankBy: choice('auto', 'order', 'views', 'comments'),
    showViews: flag(),
    movement: choice('show', 'none'),
    layout: reflectedChoice('list', ...Object.keys(POPULER_LAYOUTS)),
    headingUnranked: text(),
  });

  /**
   * What the ranking rests on; `auto`: explicit ranks, else a list order the feed declares, else views, comments, feed
   * order.
   */
  declare rankBy: 'auto' | 'order' | 'views' | 'comments';
  /** Shows how often each article was read, where the feed says so. */
  declare showViews: boolean;
  /** Whether a rank's movement since the last visit is shown. */
  declare movement: 'show' | 'none';
  /** Layout of the articles. */
  declare layout: 'list' | PopulerLayout;
  /**
   * Heading while the feed says that its order is no ranking; an empty one hides it. Default: `heading`, else `Terbaru`
   * in the widget's language.
   */
  declare headingUnranked: string | undefined;

  /** @internal */
  override get neededArticles(): number | undefined {
    // A ranking by figures needs all of them.
    return this.rankBy === 'order' ? this.limit : undefined;
  }

  protected override articlesOf(feed: Feed): readonly Article[] {
    return rankArticles(feed, this.rankBy).articles.slice(0, this.limit);
  }

  protected override defaultHeading(words: Translation): string {
    return this.isRanked ? words.populer : (words.latest ?? words.update);
  }

  protected override placeholderTemplate(): TemplateResult {
    return rankedPlaceholder;
  }

  /**
   * @internal False where the feed says that its order is no ranking (`_berita.ranked` of a JSON feed): no ranks are
   * shown then.
   */
  get isRanked(): boolean {
    return this.feedController.feed?.ranked !== false;
  }

  /** @internal */
  override get ownHeading(): string | undefined {
    const unranked = this.isRanked ? undefined : this.headingUnranked;
    return unranked ?? super.ownHeading;
  }

  /** @internal The ranking of the last visit. */
  get previousIds(): readonly string[] | undefined {
    return this.movement === 'show' ? this.feedController.snapshot.previousIds : undefined;
  }
}
