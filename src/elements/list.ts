// BeritaList: what the ranked list and the latest news share.
import { type CSSResultGroup, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import type { Translation } from '../i18n/index.js';
import { frameStyles } from '../styles/frame.js';
import { listStyles } from '../styles/list.js';
import { BeritaElement } from './base.js';
import { useExtra } from './extras.js';
import type { Extra } from './layouts/layout.js';
import { listTemplate, rowPlaceholder, type RowOptions } from './row.js';
import { skeletonTemplate } from './states.js';

/** The frame of a list of headlines. */
export abstract class BeritaList extends BeritaElement {
  static override styles: CSSResultGroup = [frameStyles, listStyles];

  /** Layout of the articles; one that has to be fetched and can't be is a list. */
  abstract layout: string;
  /** What each row takes from the widget. */
  protected abstract get rowOptions(): RowOptions;
  private extra: Extra | null | undefined;
  /** True once rows were shown, by the server or here: a layout that is still on its way no longer holds them back. */
  private filled = Boolean(this.shadowRoot);

  protected override willUpdate(): void {
    super.willUpdate();
    this.extra = useExtra(this.layout, this);
  }

  protected override contentTemplate(articles: readonly Article[], words: Translation): unknown {
    const { extra, rowOptions } = this;
    if (extra === undefined && !this.filled) return skeletonTemplate(this.limit, this.placeholderTemplate(), words);
    this.filled = true;
    return extra?.template ? extra.template(articles, rowOptions, words, this) : listTemplate(articles, rowOptions, words);
  }

  protected override placeholderTemplate(): TemplateResult {
    return rowPlaceholder(this.rowOptions);
  }
}
