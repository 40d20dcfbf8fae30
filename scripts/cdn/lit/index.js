// The script tag's Lit: the part of it that src/ uses, and no more (docs/decisions/0008).
export { adoptStyles, css, unsafeCSS } from './css.js';
export { LitElement } from './element.js';
export { render } from './render.js';
export { html, noChange, nothing } from './values.js';

export const isServer = false;
