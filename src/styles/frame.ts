// The frame of every widget: tokens, what the host page may not leak in, its width, heading, shared pieces.
import { css } from 'lit';
import { controlStyles } from './controls.js';
import { metadataStyles } from './metadata.js';
import { placeholderStyles } from './placeholders.js';

/**
 * What gives a box of unknown content the width of a paragraph in every formatting context: words of 7 em that nobody
 * sees, as the containment of `.root`, which its container queries need, takes the width of the news away. Declarations
 * for a pseudo-element.
 */
export const paragraphWidth = css`
  content: 'mmmmmmmm mmmmmmmm mmmmmmmm mmmmmmmm mmmmmmmm mmmmmmmm' / '';
  display: block;
  block-size: 0;
  overflow: hidden;
  visibility: hidden;
  font: 600 1em/0 sans-serif;
  letter-spacing: normal;
  text-transform: none;
  white-space: normal;
  word-break: normal;
  overflow-wrap: normal;
`;

// What the page inherits into the widget ends at `.root`, but for its font and what it may hide, lock or smooth on
// purpose. `medium` is the visitor's own text size: it heeds the browser's setting and not a page that sets its root to
// 10 pixels.
const rootStyles = css`
  :host {
    --_muted: var(--berita-color-muted, light-dark(#5a5a5a, #adadad));
    --_accent: var(--berita-color-accent, light-dark(#a8121c, #ff8f87));
    --_border: var(--berita-color-border, light-dark(#c9c9c9, #3d3d3d));
    --_placeholder: light-dark(
      #0002,
      #fff3
    ); /* Not a mix of the text's colour: Chromium keeps that when the page's scheme changes. */
    --_gap: var(--berita-gap, 12px);
    --_radius: var(--berita-radius, 0px);
    --_line: var(--berita-line-height, 1.3);
    --_head: var(--berita-font-heading, var(--berita-font, inherit));
    --_title-size: var(--berita-title-size, 1em);
    --_title-weight: var(--berita-title-weight, 600);
    --_rank-size: var(--berita-rank-size, 1.5em);
    --_rank-weight: var(--berita-rank-weight, 700);
    --_row-rule: var(--berita-row-rule, 1px solid);
    display: block;
    font-size: var(--berita-font-size, medium) !important;
    transition: color 1ms;
  }
  :host([hidden]) {
    display: none;
  }
  :host::before {
    ${paragraphWidth}
  }
  .root {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: inherit;
    --_lines: var(--berita-title-lines, 2);
    --_meta: 1; /* Lines of a date. */
    --_surface: var(--berita-color-surface, var(--_ground, Canvas)); /* For what covers pictures or scrolled text. */
    container-type: inline-size;
    /* Heading and controls share a line while there is room for both; all else has lines of its own. */
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    box-sizing: border-box;
    position: relative;
    width: 100%;
    padding: var(--berita-padding, 0px);
    border-radius: var(--_radius);
    box-shadow: var(--berita-shadow, none);
    color: var(--berita-color-text, light-dark(#1a1a1a, #ededed));
    background: var(--berita-color-surface, transparent);
    font-family: var(--berita-font, inherit);
    font-size: inherit;
    line-height: var(--_line);
    overflow-wrap: anywhere;
  }
  .root > * {
    flex: 0 0 100%;
    min-width: 0;
  }
  .root > slot:not([name='heading']) {
    display: block;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  /* The system's scheme may not be the page's: such text brings its own ground. */
  .ground,
  .auto {
    --_surface: var(--berita-color-surface, Canvas);
    background: var(--_surface);
  }
  .auto {
    color-scheme: light dark;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  [hidden] {
    display: none !important;
  }
`;

const pieceStyles = css`
  .heading,
  ::slotted([slot='heading']) {
    flex: 1 1 auto;
    min-width: 0;
  }
  .heading {
    font-family: var(--_head);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.2;
    padding-block-end: 0.5em;
    text-wrap: balance;
    unicode-bidi: plaintext;
  }
  /* The rule over the heading is as wide as the widget, also where controls stand beside the heading. */
  .heading::before {
    content: '';
    display: block;
    width: 100cqi;
    margin-inline-end: -100cqi;
    margin-block-end: 0.45em;
    border-block-start: var(--berita-heading-rule, 3px solid) var(--_accent);
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  .link:hover,
  .more:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  :focus-visible {
    outline: 2px solid var(--berita-color-focus, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 2px;
    border-radius: 2px;
  }
  .title {
    font-family: var(--_head);
    font-weight: var(--_title-weight);
  }
  /* The whole article is the target. */
  .row,
  .teaser {
    position: relative;
  }
  :is(.row, .teaser) .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .text {
    flex: 1;
    min-width: 0;
  }
  .picture {
    display: block;
    overflow: hidden;
    aspect-ratio: var(--berita-image-ratio, 3 / 2);
    border-radius: var(--_radius);
    background: var(--_placeholder);
  }
  .compact > .picture {
    flex: none;
    align-self: start;
    width: var(--_size);
  }
  .image {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  /* At the foot: the date of old news on the leading side, the way to all news on the other, on one baseline. */
  .root > .more {
    flex: none;
    align-self: baseline;
    max-width: 100%;
    padding-block: 0.8em;
    font-weight: 600;
    color: var(--_accent);
  }
  .more::after {
    content: ' ›' / '';
  }
  .notice {
    padding-block: var(--_gap);
    color: var(--_muted);
  }
  .root > .stale {
    flex: 1 1 auto;
    align-self: baseline;
    padding-block: 0.8em;
    font-size: 0.8125em;
  }
  .stale + .more {
    margin-inline-start: auto;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .root {
      color-scheme: light;
    }
    [part='item'] {
      break-inside: avoid;
    }
  }
`;

export const frameStyles = css`
  ${rootStyles}${pieceStyles}${metadataStyles}${controlStyles}${placeholderStyles}
`;
