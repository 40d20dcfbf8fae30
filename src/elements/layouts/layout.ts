// What a layout is: the types that the layouts and their loader share.
import type { CSSResult, LitElement } from 'lit';
import type { Article } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';
import type { RowOptions } from '../row.js';

/** Lays out the articles of a list; absent where the styles alone do. */
export type LayoutTemplate = (articles: readonly Article[], options: RowOptions, words: Translation, host: LitElement) => unknown;

/** A layout or a preset. */
export interface Extra {
  styles: CSSResult;
  template?: LayoutTemplate;
}
