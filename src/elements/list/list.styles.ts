// Lists of headlines: rows of one height, large aligned numerals.
import { css } from 'lit';
import { rowHeight } from '../../styles/reserve.js';

export const listStyles = css`
  /* The reader's place is the button's: the browser must not scroll the new rows out of view above it. */
  .root {
    --_size: var(--berita-image-size, 84px);
  }
  .list {
    list-style: none;
    overflow-anchor: none;
  }
  .row {
    display: flex;
    gap: 0 0.85em;
    min-height: ${rowHeight};
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }
  .row:first-child {
    border-color: transparent;
  }
  /* Rows of a widget that was never near are laid out when it comes near. */
  @media screen {
    :host(:state(far):not([layout], [show-views], [images='lead'], [images='all'])) .list {
      content-visibility: auto;
      contain-intrinsic-block-size: calc(var(--_rows) * ${rowHeight});
    }
  }
  /* Far down a long list, rows are laid out when they come near. Their least height is their height; a focus ring reaches out of its row. */
  @media screen {
    :host(:not([layout], [show-views])) .row:nth-child(n + 21):not(:focus-within) {
      content-visibility: auto;
    }
  }
  /* Headlines alone. */
  :host([dates='none']) .root {
    --_meta: 0;
  }
  :host([dates='none']) .row .meta:not(:has(.views)) {
    max-height: 0;
  }
  :host(:is([images='thumb'], [images='all'])) .root {
    --_picture: calc(var(--_size) / (var(--berita-image-ratio, 3 / 2)));
    --_thumb: var(--_size);
  }
  /* Where a line holds a hundred letters, one is enough. */
  @container (width >= 60em) {
    .list {
      --_lines: var(--berita-title-lines, 1);
    }
  }
  .row .link {
    display: block;
  }
  .row .meta {
    padding-block-start: 0.25em;
  }
  /* A sidebar has room for one date line, and the date comes first. */
  @container (width < 27em) {
    :host(:not([dates='relative'])) .time ~ .section {
      display: none;
    }
  }
  @container (width >= 27em) {
    :host(:not([dates='none'], [layout='grid'], [layout='carousel'])) .row .meta:not(:has(.views)) {
      max-height: 1.65em;
    }
  }
  .rank {
    flex: none;
    min-width: 1.25em;
    font-family: var(--_head);
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--_accent);
  }
  .move {
    position: absolute;
    inset-block-start: calc(var(--_gap) + 3.2em);
    font-size: 0.625em;
    color: var(--_muted);
  }
  .up::before {
    content: '▲';
  }
  .down::before {
    content: '▼';
  }
  .new::before {
    content: '●';
    color: var(--_accent);
  }
  /* Beside a rank and a small picture, too, the date shall have one line; a column of 260 pixels has no room for pictures. */
  @container (width < 24em) {
    .root {
      --_size: var(--berita-image-size, 60px);
    }
    .row {
      column-gap: 0.7em;
    }
  }
  @container (width < 16.5em) {
    .row {
      --_thumb: 0px;
    }
    .row > .picture {
      display: none;
    }
    .rank {
      font-size: 1.25em;
    }
  }
  .lead {
    --_lines: 3;
    flex-wrap: wrap;
  }
  .row.lead > .picture {
    display: block;
    order: -1;
    width: 100%;
    margin-block-end: 0.6em;
  }
  .lead .title {
    font-size: 1.25em;
    line-height: 1.2;
  }
  @container (width >= 34em) {
    .row.lead > .picture {
      width: 44%;
      margin: 0;
    }
  }
  .ranked {
    --_x: 3.05em;
  }
  :host([layout='ticker']) .skeleton .row + .row {
    display: none;
  }
`;
