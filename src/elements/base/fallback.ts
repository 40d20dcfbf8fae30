// The children between a widget's tags: what is shown of them, and when, instead of news.
import { css, html, type TemplateResult } from 'lit';
import type { Translation } from '../../i18n/index.js';
import { placeholdersTemplate } from '../templates/messages.js';

/** The children, where the feed can't be had. */
export const fallbackTemplate = html`<slot></slot>`;

/** Whether something that can be seen stands between the tags, other than what goes into a slot of its own. */
function hasFallback(host: Element): boolean {
  for (let node = host.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text && node.data.trim()) return true;
    if (node instanceof Element && !node.slot && !/^(?:script|style|template)$/.test(node.localName)) return true;
  }
  return false;
}

/** What placeholders are made of. */
export interface LoadingOptions {
  limit: number;
  placeholder: unknown;
  /** Whether the feed was asked for. Until then the children stay: that may be never, in a capture of the page. */
  isAsked: boolean;
}

/**
 * Placeholders, as high as the articles will be; in their box, or in their place when the page is printed, the
 * children.
 */
export function loadingTemplate(host: Element, options: LoadingOptions, words: Translation): TemplateResult {
  const { limit, placeholder, isAsked } = options;
  const hasChildren = hasFallback(host);
  const emptyClass = hasChildren ? '' : 'without-fallback';
  const stateClass = hasChildren && !isAsked ? 'unasked' : '';
  return html`<div class="loading ${emptyClass} ${stateClass}">
    ${placeholdersTemplate(limit, placeholder, words)}<slot></slot>
  </div>`;
}

export const fallbackStyles = css`
  .loading > slot {
    display: none;
  }
  @media screen {
    /* Both in one cell, so that the box is as high as the news will be. */
    .unasked {
      display: grid;
    }
    .unasked > * {
      grid-area: 1 / 1;
      min-width: 0;
    }
    .unasked > .skeleton {
      visibility: hidden;
    }
    .unasked > slot {
      display: block;
      block-size: 0;
      min-block-size: 100%;
      overflow: hidden;
    }
  }
  @media print {
    .loading > .skeleton,
    .root:has(> .without-fallback) {
      display: none;
    }
    .loading > slot {
      display: contents;
    }
  }
`;
