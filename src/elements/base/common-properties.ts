// CommonProperties: the attributes and properties that the three widgets share.
import type { Feed } from '../../feed/index.js';
import { EarlyElement } from './early-properties.js';
import { attributes, choice, count, defaultOf, property, reflectedChoice, text } from './properties.js';

/** A widget's element without content. */
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
    preset: reflectedChoice('', 'koran', 'modern', 'polos'),
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

  constructor() {
    super();
    const { elementProperties } = this.constructor as typeof CommonProperties;
    const values = this as unknown as Record<PropertyKey, unknown>;
    elementProperties.forEach((declaration, name) => {
      values[name] = defaultOf(declaration);
    });
  }
}
