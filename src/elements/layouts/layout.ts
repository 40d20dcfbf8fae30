// What a layout is: a way to show articles, or a preset of tokens, in a file of its own that few pages fetch.
import type { CSSResult, TemplateResult } from 'lit';
import type { Article, Feed } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';

/** Shows articles of `feed` in place of its host's own template; absent where the styles alone do. */
export type LayoutTemplate<Host> = (
  articles: readonly Article[],
  host: Host,
  words: Translation,
  feed: Feed,
) => unknown;

/** What the file of a layout exports. */
export interface Layout {
  styles: CSSResult;
  template?: LayoutTemplate<never>;
  /** The placeholder of one article in place of its host's own. */
  placeholder?: (host: never) => TemplateResult;
}
