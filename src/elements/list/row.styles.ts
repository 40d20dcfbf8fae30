// One row of a list: numeral, headline, date line, small picture, and the lead row with a large one.
import { css } from 'lit';
import { leadAboveColumns, leadHeight } from '../../styles/lead-reserve.js';
import { LOOKS } from '../../styles/reserve.js';
import { smallPictures } from '../../styles/small-pictures.js';
const textStyles = css`
  /* Nothing is cut, unless the owner says after how many lines. */
  .row .link {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--berita-title-lines, none);
    overflow: hidden;
    /* The strokes of some faces reach under a low last line. */
    margin-block-end: -0.2em;
    padding-block-end: 0.2em;
  }
  .row .title {
    display: block;
    font-size: var(--_title-size);
    text-wrap: balance;
  }
  @container (width >= 30em) {
    .row .title {
      text-wrap: pretty;
    }
  }
  .text {
    grid-row: 1 / span 2;
  }
  .row .meta {
    padding-block-start: 0.25em;
  }
  /* All rows of a list have their sections, or none. */
  @container (width < 30em) {
    .run .time ~ .section {
      display: none;
    }
  }
  /* Nothing gives way to a date that stands alone, and in lists and columns that are wide enough the date itself never gives way:
     boxes that it does not need took an eighth of the time to lay a list out. Not for slanted dates, which need room of their own. */
  .row .date-alone {
    display: block;
    overflow: visible;
  }
  @container ((27em <= width < 45em) or (width >= 50em)) {
    :host(:not([layout], [preset='koran'])) .row .time {
      display: block;
      overflow: visible;
      white-space: normal;
    }
    :host(:not([layout], [preset='koran'])) .row :is(.weekday, .hour, .bar) {
      display: contents;
    }
  }
  /* The numeral stands on the headline's first line, in a column as wide as the last one needs, and adds nothing to the row's height. */
  .ranked .row {
    --_numeral-column: var(--_rank-column);
    grid-template-columns: var(--_numeral-column) minmax(0, 1fr);
  }
  /* A narrow column leaves the date all the room that it needs. */
  @container (width < 14em) {
    .ranked .row {
      --_numeral-column: max(1.25em, var(--_digits-width) + 0.4em);
    }
  }
  .ranked {
    --_digits-width: calc(var(--_digits) * var(--_rank-size) * 0.66);
    --_rank-column: max(2.25em, var(--_digits-width) + 0.75em);
  }
  .ranked .text {
    grid-column: 2;
  }
  .rank {
    grid-area: 1 / 1;
    font-family: var(--_head);
    font-size: var(--_rank-size);
    font-weight: var(--_rank-weight);
    line-height: 0;
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
    color: var(--_accent);
  }
  /* In the numeral's own em, which is the size that the column reckons with. */
  .ranked:not(.tens-0) .rank {
    width: calc(var(--_digits) * 0.66em);
    text-align: end;
  }
  .move {
    grid-area: 2 / 1;
    align-self: start;
    font-size: 0.625em;
    line-height: 1.4;
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
`;

const pictureStyles = css`
  /* A column of 240 pixels has no room for small pictures; pictures.styles.ts shows them from a look's width on. */
  .row > .picture {
    display: none;
    grid-area: 1 / 1 / span 2;
    align-self: start;
    object-fit: cover;
    /* Two lengths: of any other size Chromium lays out the list anew when the picture has come. */
    --_width: var(--_size);
    width: var(--_width);
    height: calc(var(--_width) / (var(--_ratio)));
  }
  ${smallPictures(":host(:not([preset='koran'], [preset='modern'], [layout])", LOOKS.own.picturesFrom)}
`;

const leadStyles = css`
  /* The first article under, or from 34 em on beside, a large picture with the numeral on its corner. */
  .lead.lead {
    column-span: all;
    column-gap: max(1em, var(--_gap) * 1.5);
    grid-template-columns: minmax(0, 1fr);
    padding-block-end: var(--_gap);
  }
  .lead.lead > .picture {
    display: block;
    grid-area: 1 / 1;
    width: 100%;
    height: auto;
    aspect-ratio: var(--berita-image-ratio, 3 / 2);
  }
  .lead.lead > .text {
    grid-area: 2 / 1;
    padding-block-start: 0.6em;
  }
  .lead .title {
    font-size: calc(var(--_title-size) * 1.375);
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .lead.lead:has(> .picture) > .rank {
    position: relative;
    z-index: 1;
    grid-area: 1 / 1;
    align-self: start;
    justify-self: start;
    width: auto;
    height: 1.3em;
    margin: calc(100% / (var(--berita-image-ratio, 3 / 2)) - 1.3em) 0 0;
    padding-block-start: 0.1em;
    padding-inline-end: 0.4em;
    line-height: 1.2;
    background: var(--_surface);
    pointer-events: none;
  }
  .lead:has(> .picture) > .move {
    display: none;
  }
  @container (width >= 34em) {
    .lead.lead:has(> .picture) {
      grid-template-columns: 44% minmax(0, 1fr);
    }
    .lead.lead:has(> .picture) > .text {
      grid-area: 1 / 2;
      align-self: start;
      padding: 0;
    }
  }
  /* Beside a picture of a wide list there is room for the summary. */
  .lead .summary {
    display: none;
    padding-block-start: 0.35em;
    font-size: 0.9375em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  @container (width >= 45em) {
    :host(:not([layout])) .lead:has(> .picture) .summary {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
    }
  }
  /* Without a picture it is a row as the others, but for its size. */
  .ranked .lead:not(:has(> .picture)) {
    grid-template-columns: var(--_numeral-column) minmax(0, 1fr);
    column-gap: 0;
  }
  .ranked .lead:not(:has(> .picture)) > .text {
    grid-area: 1 / 2 / span 2;
    padding: 0;
  }
  /* The room of its picture, and of its larger headline, is the list's. */
  :host(:not([layout]):is([images='lead'], [images='all'])) .list {
    --_lead: ${leadHeight('100cqi')};
  }
  /* Two columns stand under it. */
  @container (width >= 45em) {
    :host(:not([layout]):is([images='lead'], [images='all'])) .list {
      --_share: calc((var(--_rows) - var(--_odd, 0)) / 2);
      --_lead: ${leadAboveColumns('100cqi', 'var(--_odd, 0)')};
    }
  }
`;

export const rowStyles = css`
  ${textStyles}${pictureStyles}${leadStyles}
`;
