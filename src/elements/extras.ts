// What few pages use, fetched when a widget first asks for it: the rarer layouts, and the presets.
import { isServer, type LitElement } from 'lit';
import type { Extra } from './layouts/layout.js';
import { wear } from './wear.js';

// One file of each kind: most pages that use one use another, and small files compress badly.
const layouts = () => import('./layouts/index.js');
const presets = () => import('../styles/presets/index.js');
const sources = new Map<string, () => Promise<Record<string, Extra>>>([
  ['grid', layouts], ['carousel', layouts], ['timeline', layouts], ['ticker', layouts],
  ['koran', presets], ['modern', presets], ['polos', presets],
]);

/** Those that have come, null for what can't be had. A server, which has all at hand, puts them in. */
export const settled = new Map<string, Extra | null>();

/** Fetches what `name` stands for; never rejects. */
export const loadExtra = async (name: string): Promise<void> => {
  settled.set(name, await sources.get(name)?.().then((found) => found[name]!, () => null) ?? null);
};

/**
 * Puts on `host` what `name` adds. Gives it when it is here, null where there is nothing to have or it can't be had, and
 * undefined while it is on its way: the host is updated when it has come.
 */
export function useExtra(name: string, host: LitElement): Extra | null | undefined {
  const extra = sources.has(name) ? settled.get(name) : null;
  if (isServer) return extra ?? null;
  if (extra === undefined) void loadExtra(name).then(() => host.requestUpdate());
  // What stays on after a change of layout or preset matches its own attribute value only.
  if (extra) wear(host, extra.styles);
  return extra;
}
