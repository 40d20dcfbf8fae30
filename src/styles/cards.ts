// Rows as cards, for the grid and the carousel: picture on top, numeral beside the headline, dates on one line.
import { css } from 'lit';

// The selectors repeat `.list`, to win over the rules of rows with small pictures.
export const cardStyles = css`
  :host(:is([layout='grid'], [layout='carousel'])) .list.list.list > .row {
    align-content: start;
    column-gap: 0;
    padding-block: calc(var(--_gap) * 0.75) var(--_gap);
    border-color: var(--_border);
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list.list > .row:not(.placeholder) {
    grid-template-rows: auto auto 1fr;
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list.list.ranked > .row {
    grid-template-columns: var(--_rank-column) minmax(0, 1fr);
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list.list:not(.ranked) > .row {
    grid-template-columns: 0 minmax(0, 1fr);
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list .row > .text {
    display: contents;
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list.list .row > .picture.picture {
    display: block;
    grid-area: 1 / 1 / 2 / -1;
    width: 100%;
    height: auto;
    margin-block-end: 0.6em;
    aspect-ratio: var(--berita-image-ratio, 3 / 2);
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list .row .link,
  :host(:is([layout='grid'], [layout='carousel'])) .list.list .row .text > .title {
    grid-area: 2 / 2;
    align-self: first baseline;
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list.list .row.row.row > .rank {
    grid-area: 2 / 1;
    position: static;
    align-self: first baseline;
    margin: 0;
    padding: 0;
    font-size: var(--_rank-size);
    line-height: 0;
    background: none;
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list .row .move {
    grid-area: 3 / 1;
  }
  :host(:is([layout='grid'], [layout='carousel'])) .list.list .row .meta {
    grid-area: 3 / 2;
    align-self: end;
  }
  :host(:is([layout='grid'], [layout='carousel'])) .time ~ .section {
    display: none;
  }
  /* The first card is a card as the others. */
  :host(:is([layout='grid'], [layout='carousel'])) .list.list .lead .title {
    font-size: var(--_title-size);
    font-weight: var(--_title-weight);
    line-height: inherit;
  }
  /* A card without a picture is set: its headline takes the picture's room. */
  :host(:is([layout='grid'], [layout='carousel']):is([images='thumb'], [images='lead'], [images='all']))
    .list.list
    .row:not(:has(> .picture))
    .link {
    grid-row: 1 / 3;
  }
  :host(:is([layout='grid'], [layout='carousel']):is([images='thumb'], [images='all']))
    .list.list
    .row:not(:has(> .picture))
    .title {
    font-size: calc(var(--_title-size) * var(--_set-size, 1.5));
    line-height: 1.15;
  }
  :host(:is([layout='grid'], [layout='carousel']):is([images='thumb'], [images='lead'], [images='all']))
    .list.list.list
    .row.row.row:not(:has(> .picture))
    > .rank {
    grid-row: 1 / 3;
  }
  :host([layout='grid']) .list.list {
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    gap: 0 calc(var(--_gap) * 2);
  }
  /* Not in Firefox, which aligns no baselines in rows of a subgrid: numerals would stand over their headlines. Its cards are
     as high as their neighbours, which levels pictures and dates. */
  @supports (grid-template-rows: subgrid) and (not (-moz-appearance: none)) {
    /* Picture, headline, date: common lines of all cards of a row. Where headlines may be cut off, as these by their owner, an
       auto track counts for nothing when a set headline over both tracks is fitted in. */
    :host([layout='grid']) .list.list {
      grid-auto-rows: minmax(min-content, 0px) minmax(min-content, auto) minmax(min-content, 0px);
    }
    :host([layout='grid']) .list.list.list > .row:not(.placeholder) {
      grid-row: span 3;
      grid-template-rows: subgrid;
    }
    :host([layout='grid']) .list.list > .placeholder {
      grid-row: span 3;
    }
  }
`;
