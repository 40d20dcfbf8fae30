// BeritaList: what the ranked list and the latest news share.
import type { CSSResultGroup, TemplateResult } from 'lit';
import type { Article } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';
import { frameStyles } from '../../styles/frame.js';
import { BeritaElement } from '../base/berita-element.js';
import { fallbackStyles } from '../base/fallback.js';
import { listStyles } from './list.styles.js';
import { listTemplate, rowPlaceholder } from './row.js';

/** The frame of a list of headlines. */
export abstract class BeritaList extends BeritaElement {
  static override styles: CSSResultGroup = [frameStyles, listStyles, fallbackStyles];

  /** Layout of the articles; one that has to be fetched and can't be is a list. */
  abstract layout: string;

  /** @internal */
  override get layoutName(): string {
    return this.layout;
  }

  protected override contentTemplate(articles: readonly Article[], words: Translation): unknown {
    return listTemplate(articles, this, words);
  }

  protected override placeholderTemplate(): TemplateResult {
    return rowPlaceholder;
  }
}
