// The layouts that few pages use, together: a page that asks for one fetches one file.
export * as carousel from './carousel.js';
export * as grid from './grid.js';
export * as ticker from './ticker.js';
export * as timeline from './timeline.js';
