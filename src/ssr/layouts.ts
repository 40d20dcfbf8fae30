// Every layout and preset, at hand: a server renders at once and fetches no code.
import { full } from '../elements/artikel/full-article.js';
import { teasers } from '../elements/artikel/teasers.js';
import { carousel } from '../elements/layouts/carousel/carousel.js';
import { grid } from '../elements/layouts/grid/grid.js';
import type { Layout } from '../elements/layouts/layout.js';
import { registerLayout, type LayoutName } from '../elements/layouts/registry.js';
import { ticker } from '../elements/layouts/ticker/ticker.js';
import { timeline } from '../elements/layouts/timeline/timeline.js';
import { koran } from '../styles/presets/koran.js';
import { modern } from '../styles/presets/modern.js';
import { polos } from '../styles/presets/polos.js';

// The type says when one of the registry is missing here.
const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  carousel,
  full,
  grid,
  teasers,
  ticker,
  timeline,
  koran,
  modern,
  polos,
};

/** Puts all of them into the registry. */
export function registerLayouts(): void {
  for (const name of Object.keys(LAYOUTS) as LayoutName[]) registerLayout(name, LAYOUTS[name]);
}
