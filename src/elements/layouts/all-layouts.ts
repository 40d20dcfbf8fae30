// Every layout and preset of registry.ts, written by `npm run build`: for servers, which fetch no code.
import { grid } from './grid/grid.js';
import { carousel } from './carousel/carousel.js';
import { timeline } from './timeline/timeline.js';
import { ticker } from './ticker/ticker.js';
import { full } from '../artikel/full-article.js';
import { teasers } from '../artikel/teasers.js';
import { koran } from '../../styles/presets/koran.js';
import { modern } from '../../styles/presets/modern.js';
import { polos } from '../../styles/presets/polos.js';
import type { Layout } from './layout.js';
import type { LayoutName } from './registry.js';

export const allLayouts: Readonly<Record<LayoutName, Layout>> = {
  grid,
  carousel,
  timeline,
  ticker,
  full,
  teasers,
  koran,
  modern,
  polos,
};
