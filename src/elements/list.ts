// BeritaList: what the ranked list and the latest news share.
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Article } from '../feed/index.js';
import type { Translation } from '../i18n/index.js';
import { frameStyles } from '../styles/frame.js';
import { listStyles } from '../styles/list.js';
import { BeritaElement } from './base.js';
import { rowPlaceholder, rowTemplate, type RowOptions } from './row.js';
import { rows } from './rows.js';

/** The frame of a list of headlines. */
export abstract class BeritaList extends BeritaElement {
  static override styles: CSSResultGroup = [frameStyles, listStyles];

  /** What each row takes from the widget. */
  protected abstract get rowOptions(): RowOptions;

  protected override contentTemplate(articles: readonly Article[], words: Translation): unknown {
    const options = this.rowOptions;
    return html`<ol part="list" class="list">${rows(articles, ({ id }) => id, (article, index) => rowTemplate(article, index, options, words))}</ol>`;
  }

  protected override placeholderTemplate(): TemplateResult {
    return rowPlaceholder(this.rowOptions);
  }
}
