// CommonProperties: what a page gives to any of the three widgets: attributes, properties, tokens, slots.
import type { Feed } from '../../feed/index.js';
import { PRESETS, type PresetName } from '../layouts/registry.js';
import { EarlyElement } from './early-properties.js';
import { attributes, choice, count, defaultOf, property, reflectedChoice, text } from './properties.js';

/**
 * A widget's element without content.
 *
 * @slot - Fallback: shown before the script runs, without scripting, and when the feed can't be had.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces the words for a feed without articles.
 * @slot error - Replaces the words for a feed that can't be had.
 *
 * @cssprop [--berita-font=inherit] - Typeface of the text.
 * @cssprop [--berita-font-heading=var(--berita-font)] - Typeface of headings, headlines and ranks.
 * @cssprop [--berita-font-size=medium] - Size of the text; everything else is in proportion.
 * @cssprop [--berita-line-height=1.3] - Height of a line, as a multiple of the size.
 * @cssprop [--berita-color-text=light-dark(#1a1a1a, #ededed)] - Colour of the text.
 * @cssprop [--berita-color-muted=light-dark(#5a5a5a, #adadad)] - Colour of dates, captions and notices.
 * @cssprop [--berita-color-accent=light-dark(#a8121c, #ff8f87)] - Colour of ranks, sections, the rule over the heading
 *   and the link to all news.
 * @cssprop [--berita-color-surface=transparent] - Background.
 * @cssprop [--berita-color-border=light-dark(#c9c9c9, #3d3d3d)] - Colour of the rules between articles.
 * @cssprop [--berita-color-focus=light-dark(#0b57d0, #a8c7fa)] - Colour of the focus ring.
 * @cssprop [--berita-gap=12px] - Room above and below an article, and between its parts. Rows of a list take half of
 *   it to all of it.
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
export abstract class CommonProperties extends EarlyElement {
  static override properties = attributes({
    feedUrl: text(),
    limit: count(7, 1, 500),
    heading: text(),
    headingLevel: count(2, 1, 6),
    moreUrl: text(),
    moreLabel: text(),
    images: reflectedChoice('none', 'thumb', 'lead', 'all'),
    dates: reflectedChoice('absolute', 'relative', 'none'),
    timeZone: text('Asia/Jakarta'),
    refreshInterval: { ...count(0, 0), attribute: 'refresh' },
    maxAge: count(86_400),
    loading: choice('lazy', 'eager'),
    theme: reflectedChoice('host', 'light', 'dark', 'auto'),
    preset: reflectedChoice('', ...Object.keys(PRESETS)),
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
  /**
   * Seconds after which what is shown no longer counts as current and is shown with its date. Default 86,400: 24 hours.
   */
  declare maxAge: number;
  /** Whether the feed is asked for when the widget comes near the viewport, or at once. */
  declare loading: 'lazy' | 'eager';
  /** Colours: by the page's `color-scheme`, always light or dark, or by the visitor's system. */
  declare theme: 'host' | 'light' | 'dark' | 'auto';
  /** A set of tokens: newspaper, cards, or bare; absent: fits an unstyled page. */
  declare preset: '' | PresetName;
  /** Target of the links, e.g. `_blank`. */
  declare target: string | undefined;
  /** Query added to the address of each article, e.g. `utm_source=partner`. */
  declare linkParams: string | undefined;
  /** A feed to show; no request is made. */
  declare feed: Feed | undefined;

  constructor() {
    super();
    const { elementProperties } = this.constructor as typeof CommonProperties;
    const values = this as unknown as Record<PropertyKey, unknown>;
    elementProperties.forEach((declaration, name) => {
      values[name] = defaultOf(declaration);
    });
  }

  /** @internal The heading that the page gives, for what is shown now. */
  get ownHeading(): string | undefined {
    return this.heading;
  }
}
