// The frame of every widget: tokens, what the host page may not leak in, heading, states, shared pieces.
import { css } from 'lit';

// What the page inherits into the widget ends at `.root`, but for its font and what it may hide, lock or smooth on purpose.
// `medium` is the visitor's own text size: it heeds the browser's setting and not a page that sets its root to 10 pixels.
export const frameStyles = css`
  :host {
    --_muted: var(--berita-color-muted, light-dark(#5a5a5a, #adadad));
    --_accent: var(--berita-color-accent, light-dark(#a8121c, #ff8f87));
    --_border: var(--berita-color-border, light-dark(#d9d9d9, #404040));
    --_bone: light-dark(
      #0002,
      #fff3
    ); /* Not a mix of the text's colour: Chromium keeps that when the page's scheme changes. */
    --_gap: var(--berita-gap, 12px);
    --_radius: var(--berita-radius, 0px);
    --_line: var(--berita-line-height, 1.3);
    --_head: var(--berita-font-heading, var(--berita-font, inherit));
    display: block;
    container-type: inline-size;
    /* Here, and whatever the page says, because an em of a container query is the host's. */
    font-size: var(--berita-font-size, medium) !important;
    transition: color 1ms;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: inherit;
    --_lines: var(--berita-title-lines, 2);
    --_meta: 1; /* Lines of a date. */
    position: relative;
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
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  /* The system's scheme may not be the page's: such text brings its own ground. */
  .auto {
    color-scheme: light dark;
    background: var(--berita-color-surface, Canvas);
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  @container (width < 18em) {
    .root {
      --_lines: var(--berita-title-lines, 3);
      --_meta: 2;
    }
  }
  @container (width < 13em) {
    .root {
      --_meta: 3;
    }
  }
  [hidden] {
    display: none !important;
  }
  .heading {
    font-family: var(--_head);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.2;
    padding-block: 0.45em 0.5em;
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
    font-weight: 600;
  }
  .row .title,
  .compact .title,
  .card :is(.title, .summary) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
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
  /* What does not fit beside the others goes to the next line whole; the dot before it hangs out of the line and is cut off. */
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    overflow: clip;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .meta > * {
    margin-inline-start: -1em;
    padding-inline-start: 1em;
    background: radial-gradient(circle, currentColor 0.08em, #0000 0.11em) 0 / 1em 1.4em no-repeat;
  }
  [dir='rtl'] .meta > * {
    background-position-x: 100%;
  }
  .section {
    color: var(--_accent);
    font-weight: 600;
  }
  .picture,
  /* Beside cards with a picture, one without keeps its room, so that the headlines stay in line. */
  .grid:has(.picture:not([hidden])) .card:not(:has(.picture:not([hidden])))::before {
    content: '';
    display: block;
    overflow: hidden;
    aspect-ratio: var(--berita-image-ratio, 3 / 2);
    border-radius: var(--_radius);
    background: var(--_bone);
  }
  :is(.row, .compact) > .picture {
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
  .more {
    display: block;
    width: fit-content;
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
  .button {
    min-height: 32px;
    padding: 0.3em 1em;
    font: inherit;
    font-weight: 600;
    color: inherit;
    background: transparent;
    border: 1px solid;
    border-radius: max(var(--_radius), 4px);
    cursor: pointer;
  }
  .fresh {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-end: 0;
    min-height: 24px;
    padding-block: 0.1em;
    font-size: 0.8125em;
    color: var(--_accent);
    background: var(--berita-color-surface, Canvas);
    border-radius: 99px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* A placeholder, in one element since a page of many widgets has hundreds: two lines of a headline, its date, a small picture. */
  .bones {
    --_b: linear-gradient(var(--_bone) 0 0) no-repeat;
    --_x: 0px;
    background:
      var(--_b) var(--_x) 0.28em / calc(94% - var(--_x) - var(--_thumb, 0px)) 0.75em,
      var(--_b) var(--_x) calc(var(--_line) * 1em + 0.28em) / min(55%, (var(--_lines) - 1) * 55%) 0.75em,
      var(--_b) var(--_x) calc(100% - 0.25em) / 30% calc(min(var(--_meta), 1) * 0.6em),
      var(--_b) 100% 0 / var(--_thumb, 0px) var(--_picture, 0px);
    background-origin: content-box;
  }
  [dir='rtl'] .bones {
    transform: scaleX(-1);
  }
  @media print {
    .root {
      color-scheme: light;
    }
    .button {
      display: none;
    }
    [part='item'] {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.5;
    }
  }
`;
