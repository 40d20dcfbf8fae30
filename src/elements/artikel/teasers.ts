// The layout of articles as teasers, one or a grid of them. Few pages have them, so their code comes on demand.
import { html, nothing, type TemplateResult } from 'lit';
import { articleIdentity } from '../../feed/identity.js';
import type { Layout, LayoutTemplate } from '../layouts/layout.js';
import { rows } from '../lit/keyed-list.js';
import { articleStyles } from './teaser.styles.js';
import { teaserTemplate, type ArticleOptions, type Variant } from './teaser.js';

/** What teasers take from their widget. */
interface TeaserOptions extends ArticleOptions {
  variant: Variant | 'full';
}

/** Several articles are never shown in full. */
const variantOf = ({ variant }: TeaserOptions): Variant => (variant === 'full' ? 'card' : variant);

const template: LayoutTemplate<TeaserOptions> = (articles, options, words) => {
  const variant = variantOf(options);
  return html`<div part="list" class="grid">
    ${rows(articles, articleIdentity, (article) => teaserTemplate(article, variant, options, words))}
  </div>`;
};

/** Boxes as high as the news will be. */
function placeholder(options: TeaserOptions): TemplateResult {
  const picture = options.images === 'none' ? nothing : html`<span class="picture"></span>`;
  return html`<div class="teaser ${variantOf(options)}">
    ${picture}
    <div class="text placeholder"></div>
  </div>`;
}

export const teasers: Layout = { styles: articleStyles, template, placeholder };
