// The rarer layouts, and the presets, in one file to fetch: most pages that use one use another, and small files compress badly.
export { koran } from '../styles/presets/koran.js';
export { modern } from '../styles/presets/modern.js';
export { polos } from '../styles/presets/polos.js';
export { carousel } from './layouts/carousel.js';
export { grid } from './layouts/grid.js';
export { ticker } from './layouts/ticker.js';
export { timeline } from './layouts/timeline.js';
