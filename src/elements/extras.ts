// What few pages use, fetched when a widget first asks for it: the rarer layouts, and the presets.
import { isServer, type CSSResult, type LitElement } from 'lit';
import type { Article } from '../feed/index.js';
import type { Translation } from '../i18n/index.js';
import type { RowOptions } from './row.js';
import { wear } from './wear.js';

/** Lays out the articles of a list; absent where the styles alone do. */
export type LayoutTemplate = (articles: readonly Article[], options: RowOptions, words: Translation, host: LitElement) => unknown;

/** A layout or a preset. */
export interface Extra {
  styles: CSSResult;
  template?: LayoutTemplate;
}

/** Where each of them comes from. */
export const sources = new Map<string, () => Promise<Extra>>([
  ['grid', () => import('./layouts/grid.js')],
  ['carousel', () => import('./layouts/carousel.js')],
  ['timeline', () => import('./layouts/timeline.js')],
  ['ticker', () => import('./layouts/ticker.js')],
  ['koran', () => import('../styles/presets/koran.js')],
  ['modern', () => import('../styles/presets/modern.js')],
  ['polos', () => import('../styles/presets/polos.js')],
]);
/** Those that have come; null for what can't be had. A server, and what takes over from it, put them in beforehand. */
export const settled = new Map<string, Extra | null>();

/**
 * Puts on `host` what `name` adds. Gives it when it is here, null where there is nothing to have or it can't be had, and
 * undefined while it is on its way: the host is updated when it has come.
 */
export function useExtra(name: string, host: LitElement): Extra | null | undefined {
  const source = sources.get(name);
  const extra = source ? settled.get(name) : null;
  if (isServer) return extra ?? null;
  if (extra === undefined) source!().catch(() => null).then((found) => { settled.set(name, found); host.requestUpdate(); });
  // What stays on after a change of layout or preset matches its own attribute value only.
  if (extra) wear(host, extra.styles);
  return extra;
}
