// What a server says of a widget: its properties, and what the page needs round it.
import type { LitElement } from 'lit';
import type { BeritaArtikel } from '../elements/artikel/berita-artikel.js';
import type { BeritaPopuler } from '../elements/populer/berita-populer.js';
import type { BeritaUpdate } from '../elements/update/berita-update.js';
import type { Feed } from '../feed/index.js';

/** The elements by tag. */
export interface Widgets {
  'berita-populer': BeritaPopuler;
  'berita-update': BeritaUpdate;
  'berita-artikel': BeritaArtikel;
}

/** What the elements have for their own controllers, and their methods. */
type Internal =
  | keyof LitElement
  | 'adoptedCallback'
  | 'adoptStyles'
  | 'feedFailed'
  | 'feedLoaded'
  | 'feedOverride'
  | 'isRanked'
  | 'layoutName'
  | 'moreHref'
  | 'neededArticles'
  | 'onNearViewport'
  | 'previousIds'
  | 'refresh'
  | 'titleLevel';

/** The properties of an element, as it documents them. */
export type WidgetProperties<Tag extends keyof Widgets> = {
  [Name in Exclude<keyof Widgets[Tag], Internal>]?: Widgets[Tag][Name];
};

/** Options of `renderWidget`: the element's properties, and these. */
export type WidgetOptions<Tag extends keyof Widgets> = WidgetProperties<Tag> & {
  /** Language of the words and dates, e.g. `en`. Default `id`. */
  lang?: string;
  /**
   * Further attributes of the element, e.g. `{ id: 'populer', class: 'side' }`. `true` is an attribute without value.
   */
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /**
   * When `feed` was fetched: milliseconds since 1970. From then the seconds of `refreshInterval` count. Default: now.
   */
  fetchedAt?: number;
  /** Nonce of the page's Content-Security-Policy, for the `<style>`. */
  nonce?: string;
};

/** Options of `renderWidgetStream`: the feed may still be on its way. */
export type WidgetStreamOptions<Tag extends keyof Widgets> = Omit<WidgetOptions<Tag>, 'feed'> & {
  /** A feed, or a promise of one. Where it can't be had, placeholders are sent, and the script asks for the feed. */
  feed?: Feed | undefined | PromiseLike<Feed | undefined>;
};
