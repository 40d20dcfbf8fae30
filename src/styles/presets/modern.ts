// Preset modern: a card of an app: round corners, a soft shadow, numerals in tinted tiles, rows without rules.
import { css, unsafeCSS } from 'lit';
import { LOOKS, lineRules } from '../reserve.js';
import { smallPictures } from '../small-pictures.js';
import { TICKER_BESIDE } from '../ticker-reserve.js';

/** What the height of a widget depends on; berita.css has it, too. */
export const modernBox = css`
  --berita-title-size: 0.9375em;
  --berita-heading-rule: 0 solid;
  --berita-padding: 16px;
  --berita-gap: 12px;
  --berita-image-size: 68px;
  --berita-image-ratio: 1;
`;

const styles = css`
  :where(:root),
  :host([preset='modern']) {
    ${modernBox}
    --berita-font: Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --berita-font-heading: var(--berita-font);
    --berita-rank-size: 0.875em;
    --berita-row-rule: 0 solid;
    --berita-color-text: light-dark(#16181d, #eceef2);
    --berita-color-muted: light-dark(#5b6170, #a9b0be);
    --berita-color-accent: light-dark(#0b57d0, #a8c7fa);
    --berita-color-surface: light-dark(#fff, #1b1d22);
    --berita-color-border: light-dark(#e6e8ed, #343843);
    --berita-radius: 18px;
    --berita-shadow: 0 0 0 1px light-dark(#e6e8ed, #343843), 0 2px 10px light-dark(#10182814, #0006);
  }
  :host([preset='modern']) {
    --_tint: light-dark(#e9f0fd, #25324a);
    --_radius: max(0px, var(--berita-radius) - 8px);
  }
  ${lineRules(":host([preset='modern']:not([layout='timeline']))", LOOKS.modern)}
  ${smallPictures(":host([preset='modern']:not([layout])", LOOKS.modern.picturesFrom)}
  :host([preset='modern']) .root {
    border-radius: var(--berita-radius);
  }
  /* The surface ends with the card that it is for. */
  :host([preset='modern']) .root:has(.card:only-child) {
    max-width: calc(30em + 2 * var(--berita-padding));
  }
  :host([preset='modern']) .heading {
    font-size: 1.125em;
    letter-spacing: -0.015em;
  }
  :host([preset='modern']) .heading::before {
    margin-block-end: 0;
  }
  :host([preset='modern']:is([layout='carousel'], [layout='ticker'])) .heading {
    padding-block: 0.25em;
  }
  :host([preset='modern']) .title {
    letter-spacing: -0.008em;
  }
  /* The numeral in a tile of 28 pixels, level with the first line; with two-digit ones the tile is as wide as they are. */
  :host([preset='modern']) .ranked.run {
    --_rank-column: max(40px, var(--_digits-width) + 1.5em);
  }
  :host([preset='modern']:not([layout])) .ranked.run .row:not(.lead:has(> .picture)) > .rank {
    box-sizing: border-box;
    align-self: start;
    width: max-content;
    min-width: max(28px, 2em);
    margin-block-start: -0.25em;
    padding-inline: 0.4em;
    line-height: max(28px, 2em);
    text-align: center;
    background: var(--_tint);
    border-radius: 8px;
  }
  /* A narrow column has room for the tile and no more. */
  @container (width < 14em) {
    :host([preset='modern']) .ranked.run .row:not(.lead:has(> .picture)) {
      grid-template-columns: max(36px, var(--_digits-width) + 1.25em) minmax(0, 1fr);
    }
  }
  /* The way to all news stands on the heading's line, where there is room. */
  @container (width >= 18em) {
    :host([preset='modern']:not([layout='carousel'], [layout='ticker'])) .heading {
      align-self: baseline;
    }
    :host([preset='modern'][more-url]:not([layout='carousel'], [layout='ticker'])) .heading {
      flex: 1 1 6em;
    }
    :host([preset='modern']) .list,
    :host([preset='modern']) .root > :not(.status, .steps, .more, slot[name='heading']) {
      order: 1;
    }
    :host([preset='modern']) .root > .more {
      padding-block: 0;
      font-size: 0.875em;
    }
    /* Buttons beside the heading are on the middle of its line, and all news with them. */
    :host([preset='modern']:is([layout='carousel'], [layout='ticker'])) .root > .more {
      align-self: center;
    }
  }
  /* Buttons and the way to all news need more room beside a heading: a narrow strip has the latter at its foot. */
  @container (18em <= width < 30em) {
    :host([preset='modern']:is([layout='carousel'], [layout='ticker'])) .root > .more {
      order: 2;
      align-self: baseline;
      padding-block: 0.8em;
      font-size: 1em;
    }
  }
  @container (width >= ${unsafeCSS(TICKER_BESIDE)}em) {
    :host([preset='modern'][layout='ticker']) :is(.list, .root > .loading) {
      order: 0;
    }
  }
  @media (hover: hover) {
    :host([preset='modern']) .run > .row:hover::before {
      content: '';
      position: absolute;
      inset: 0 -8px;
      z-index: -1;
      background: light-dark(#f3f5fa, #23262d);
      border-radius: 12px;
    }
  }
  :host([preset='modern']) .root {
    z-index: 0;
  }
  /* The section as a pill before the date; without room it stands on a line of no height above the box, and is cut off. */
  :host([preset='modern']) .meta {
    align-items: flex-end;
    margin-block-start: 0.25em;
    padding: 0;
  }
  :host([preset='modern']) .meta .time ~ .section {
    order: -1;
    margin-block: -1.4em 0;
    margin-inline-start: 0;
    padding-inline: 0.6em;
    white-space: nowrap;
    background: var(--_tint);
    border-radius: 99px;
  }
  :host([preset='modern']) .meta .section::before {
    content: none;
  }
  /* Small pictures stand behind the text. */
  @container (width >= 19em) {
    :host([preset='modern']:not([layout]):is([images='thumb'], [images='all'])) .run .row:not(.lead):has(> .picture) {
      grid-template-columns: minmax(0, 1fr) var(--_size);
    }
    :host([preset='modern']:not([layout]):is([images='thumb'], [images='all'])) .run.ranked .row:not(.lead) {
      grid-template-columns: var(--_rank-column) minmax(0, 1fr);
      column-gap: 0;
    }
    :host([preset='modern']:not([layout]):is([images='thumb'], [images='all']))
      .run.ranked
      .row:not(.lead):has(> .picture) {
      grid-template-columns: var(--_rank-column) minmax(0, 1fr) var(--_size);
    }
    :host([preset='modern']:not([layout]):is([images='thumb'], [images='all']))
      .run
      .row:not(.lead)
      > .rank:nth-child(n):nth-child(n) {
      grid-row: 1;
      height: auto;
      margin-block-start: -0.25em;
      padding-inline: 0.4em;
      font-size: var(--_rank-size);
      line-height: max(28px, 2em);
      text-align: center;
      background: var(--_tint);
    }
    :host([preset='modern']:not([layout])) .run .row:not(.lead) > .picture {
      grid-column: -2;
      --_width: calc(var(--_size) - 12px);
      margin-inline-start: 12px;
      border-radius: 10px;
    }
    :host([preset='modern']:not([layout])) .run:not(.ranked) .row:not(.lead):has(> .picture) > .text {
      grid-column: 1;
    }
  }
`;

export const modern = { styles };
