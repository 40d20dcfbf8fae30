// Lists of headlines: whole headlines in rows of their own height, in a list whose height is known before they come.
import { css } from 'lit';
import { LOOKS, lineRules, rowHeight } from '../../styles/reserve.js';
import { countStyles } from './count.styles.js';
import { layoutBoxes } from './layout-boxes.styles.js';
import { rowStyles } from './row.styles.js';

// Where neither a preset nor a layout has a table of its own.
const ownLook = ":host(:not([preset='koran'], [preset='modern'], [preset='polos'], [layout='timeline']))";

const listBox = css`
  .root {
    --_size: var(--berita-image-size, 72px);
    --_ratio: var(--berita-image-ratio, 4 / 3);
  }
  ${lineRules(ownLook, LOOKS.own)}
  /* The rows share the list's height: each is as high as its headline wants, and what is left over is spread evenly. */
  .list {
    display: flex;
    flex-direction: column;
    list-style: none;
    /* The reader's place is the button's: the browser must not scroll the new rows out of view above it. */
    overflow-anchor: none;
  }
  .row {
    flex: 1 0 auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    align-items: baseline;
    padding-block: calc(var(--_gap) / 2);
    border-block-start: var(--_row-rule) var(--_border);
    text-align: start; /* Firefox and Safari give items of lists the side of the list, not that of their own text. */
  }
  .row:first-child {
    border-color: transparent;
  }
  :host(:not([layout='grid'], [layout='carousel'], [layout='ticker'])) .list {
    min-height: calc(var(--_rows) * ${rowHeight} + var(--_lead, 0px));
  }
  /* Wide lists are read down in two columns. Each row keeps to its own height: nothing spreads the rest within a column.
     Rows are atomic boxes in lines, not blocks that may break: those Chromium lays out anew for each height that it tries
     while it balances the columns, which took two thirds of the time to show a list. */
  @container (width >= 45em) {
    :host(:not([layout])) .list {
      --_share: calc((var(--_rows) + var(--_odd, 0)) / 2);
      display: block;
      columns: 2;
      column-gap: calc(var(--_gap) * 2);
      column-rule: 1px solid var(--_border);
      orphans: 1;
      widows: 1;
      min-height: calc(var(--_share) * ${rowHeight} + var(--_lead, 0px));
    }
    :host(:not([layout])) .row {
      display: inline-grid;
      width: 100%;
      vertical-align: top;
      padding-block: calc(var(--_gap) * 0.75);
    }
    /* Boxes in lines span no columns. */
    :host(:not([layout])) .lead {
      display: grid;
    }
    :host(:not([layout])) .row:first-child {
      border-color: var(--_border);
    }
  }
  /* Without a heading, the button for new articles has a line of its own, kept free for it. */
  :host(berita-update[heading='']:not([new-items='insert'], [layout='ticker'])) .status {
    flex: 0 0 100%;
    padding-block: 0.35em;
    min-block-size: calc(max(24px, 1.3em + 2px) + 2px + 0.7em);
    text-align: end;
  }
  /* Headlines alone. */
  :host([dates='none']) .root {
    --_meta: 0;
  }
  :host([dates='none']) .row .meta:not(:has(.views)) {
    max-height: 0;
    padding: 0;
  }
  @container (width < 12em) {
    .list {
      --_meta: 2;
    }
  }
  :host([dates='none']) .list {
    --_meta: 0;
  }
  @container (width < 24em) {
    :host([show-views]) .list {
      --_meta: 2;
    }
  }
  @container (width < 12em) {
    :host([show-views]) .list {
      --_meta: 3;
    }
  }
`;

const lazyStyles = css`
  /* Out of view, the browser lays it out in an idle moment (LazyLayoutController); its least height holds its place. */
  @media screen {
    :host(:state(berita-lazy):not([layout], [images='lead'], [images='all'])) .list {
      content-visibility: auto;
    }
  }
  /* What a server rendered waits for the script, too, where one runs: the lists in view are there at once. */
  @media screen and (scripting: enabled) {
    :host(:not(:defined, [layout], [images='lead'], [images='all'])) .list {
      content-visibility: auto;
    }
  }
`;

export const listStyles = css`
  ${countStyles}${listBox}${rowStyles}${layoutBoxes}${lazyStyles}
`;
