// BeritaList: what the ranked list and the latest news share.
import { unsafeCSS, type CSSResult, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Article } from '../../feed/index.js';
import type { Words } from '../../i18n/index.js';
import { frameStyles } from '../../styles/frame.js';
import { listStyles } from './list.styles.js';
import { BeritaElement } from '../base/berita-element.js';
import { wear } from '../layouts/layout-loader.js';
import { listTemplate, rowPlaceholder } from './row.js';

/** By number of rows. Style sheets, since a style attribute would need the page's leave. */
const heights: CSSResult[] = [];

/** The frame of a list of headlines. */
export abstract class BeritaList extends BeritaElement {
  static override styles: CSSResultGroup = [frameStyles, listStyles];

  /** Layout of the articles; one that has to be fetched and can't be is a list. */
  abstract layout: string;

  /** @internal */
  override get look(): string {
    return this.layout;
  }

  // The height of a list that is far and so not laid out (list.styles.ts) follows from this.
  protected override updated(): void {
    const count = this.shown.length || this.limit;
    if (this.far) wear(this, (heights[count] ??= unsafeCSS(`.list { --_rows: ${count}; }`)));
  }

  protected override contentTemplate(articles: readonly Article[], words: Words): unknown {
    return listTemplate(articles, this, words);
  }

  protected override placeholderTemplate(): TemplateResult {
    return rowPlaceholder;
  }
}
