// The rarer layouts, and the presets, in one file to fetch: most pages that use one use another, and small files compress badly.
export { koran } from '../../styles/presets/koran.js';
export { modern } from '../../styles/presets/modern.js';
export { polos } from '../../styles/presets/polos.js';
export { carousel } from './carousel/carousel.js';
export { grid } from './grid/grid.js';
export { ticker } from './ticker/ticker.js';
export { timeline } from './timeline/timeline.js';
