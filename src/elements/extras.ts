// What few pages use, fetched when a widget first asks for it: the rarer layouts, and the presets.
import type { LitElement } from 'lit';
import type { Extra } from './layouts/layout.js';
import { wear } from './wear.js';

// One file of each kind: most pages that use one use another, and small files compress badly.
const layouts = () => import('./layouts/index.js');
const presets = () => import('../styles/presets/index.js');
const sources = new Map<string, () => Promise<Record<string, Extra>>>([
  ['grid', layouts], ['carousel', layouts], ['timeline', layouts], ['ticker', layouts],
  ['koran', presets], ['modern', presets], ['polos', presets],
]);
const settled = new Map<string, Extra | null>();

/**
 * Puts on `host` what `name` adds. Gives it when it is here, null where there is nothing to have or it can't be had, and
 * undefined while it is on its way: the host is updated when it has come.
 */
export function useExtra(name: string, host: LitElement): Extra | null | undefined {
  const source = sources.get(name);
  const extra = source ? settled.get(name) : null;
  if (extra === undefined) source!().then((found) => found[name]!, () => null).then((found) => { settled.set(name, found); host.requestUpdate(); });
  // What stays on after a change of layout or preset matches its own attribute value only.
  if (extra) wear(host, extra.styles);
  return extra;
}
