// What an extra is: a layout, a full article or a preset, in a file of its own that few pages fetch.
import type { CSSResult } from 'lit';
import type { Article, Feed } from '../../feed/index.js';
import type { Words } from '../../i18n/index.js';

/** Shows articles of `feed` in place of its host's own template; absent where the styles alone do. */
export type ExtraTemplate<Host> = (articles: readonly Article[], host: Host, words: Words, feed: Feed) => unknown;

/** What such a file exports, by name. */
export interface Extra {
  styles: CSSResult;
  template?: ExtraTemplate<never>;
}
