// The layouts that few pages use, together: a page that asks for one fetches one file.
export { carousel } from './carousel.js';
export { grid } from './grid.js';
export { ticker } from './ticker.js';
export { timeline } from './timeline.js';
