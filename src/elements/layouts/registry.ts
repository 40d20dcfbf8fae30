// The registry of layouts and presets whose code is fetched when a widget first asks for it: a folder and a line each,
// from which the elements take the values of their attributes, and `npm run build` writes all-layouts.ts for servers.
import type { Layout } from './layout.js';

type OnDemand = Record<string, () => Promise<Layout>>;

/** Layouts of `<berita-populer>`, beside the list. */
export const POPULER_LAYOUTS = {
  grid: async () => (await import('./grid/grid.js')).grid,
  carousel: async () => (await import('./carousel/carousel.js')).carousel,
} satisfies OnDemand;

/** Layouts of `<berita-update>`, beside the list. */
export const UPDATE_LAYOUTS = {
  timeline: async () => (await import('./timeline/timeline.js')).timeline,
  ticker: async () => (await import('./ticker/ticker.js')).ticker,
} satisfies OnDemand;

/** What `<berita-artikel>` shows by its variant and its number of articles. */
const ARTICLE_LAYOUTS = {
  full: async () => (await import('../artikel/full-article.js')).full,
  teasers: async () => (await import('../artikel/teasers.js')).teasers,
} satisfies OnDemand;

/** Presets of every widget. */
export const PRESETS = {
  koran: async () => (await import('../../styles/presets/koran.js')).koran,
  modern: async () => (await import('../../styles/presets/modern.js')).modern,
  polos: async () => (await import('../../styles/presets/polos.js')).polos,
} satisfies OnDemand;

const LAYOUTS = { ...POPULER_LAYOUTS, ...UPDATE_LAYOUTS, ...ARTICLE_LAYOUTS, ...PRESETS };

/** Value of `layout` of `<berita-populer>` that has code of its own. */
export type PopulerLayout = keyof typeof POPULER_LAYOUTS;
/** Value of `layout` of `<berita-update>` that has code of its own. */
export type UpdateLayout = keyof typeof UPDATE_LAYOUTS;
/** Value of `preset`. */
export type PresetName = keyof typeof PRESETS;

/** Names of what is fetched on demand. */
export type LayoutName = keyof typeof LAYOUTS;

const isRegistered = (name: string): name is LayoutName => Object.hasOwn(LAYOUTS, name);

/** Those whose code is here. */
const loadedLayouts = new Map<string, Layout>();

/** Hands over a layout whose code is here; a server has all at hand. */
export function registerLayout(name: LayoutName, layout: Layout): void {
  loadedLayouts.set(name, layout);
}

/** The layout of that name, once its code is here; undefined for a name that needs none, too. */
export function loadedLayout(name: string): Layout | undefined {
  return loadedLayouts.get(name);
}

/** Whether code has to be fetched before the layout can be shown. */
export function isLayoutMissing(name: string): boolean {
  return isRegistered(name) && !loadedLayouts.has(name);
}

/** Fetches the code of a layout; rejects when it can't be had. */
export async function loadLayout(name: string): Promise<void> {
  if (isRegistered(name) && isLayoutMissing(name)) registerLayout(name, await LAYOUTS[name]());
}
