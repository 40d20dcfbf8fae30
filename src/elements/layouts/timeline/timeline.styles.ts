// The latest news on a line of time: the hour at the side, a hairline beside the headlines, a heading for each day.
import { css } from 'lit';

export const timelineStyles = css`
  .timeline {
    --_hour: 3.25em;
  }
  .timeline .row {
    grid-template-columns: var(--_hour) minmax(0, 1fr) auto;
    column-gap: 1em;
    border: 0;
  }
  .day {
    grid-area: 1 / 1 / auto / -1;
    padding-block-end: 0.35em;
    font-family: var(--_head);
    font-size: 0.9375em;
    font-weight: 700;
    line-height: 1.3;
  }
  .hour {
    grid-area: 2 / 1;
    font-size: 0.9375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--_accent);
  }
  .timeline .text {
    grid-area: 2 / 2;
    max-width: 40em;
  }
  .timeline .row > .picture {
    display: block;
    grid-area: 2 / 3;
    width: var(--_size);
  }
  .timeline .row:has(> .picture) {
    justify-content: start;
    grid-template-columns: var(--_hour) fit-content(40em) var(--_size);
  }
  /* The line runs through the rows. Under the heading of a day it begins anew, wherever that stands in its row. */
  .timeline .row::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_hour) + 0.4em);
    border-inline-start: 1px solid var(--_border);
  }
  .timeline .row:has(> .day)::before {
    inset-block-start: calc(var(--_gap) / 2 + 1.7em);
  }
  @supports (overflow-y: clip) {
    .timeline .row:has(> .day) {
      overflow-y: clip;
    }
    .timeline .row:has(> .day)::before {
      position: static;
      grid-area: 2 / 1;
      align-self: stretch;
      justify-self: start;
      margin-block-end: -99em;
      margin-inline-start: calc(var(--_hour) + 0.4em);
    }
  }
  /* The heading of a day takes the line of the section; a sidebar has room for neither beside the hour. */
  .timeline .row:has(> .day) .meta {
    display: none;
  }
  @container (width < 27em) {
    .timeline .meta {
      display: none;
    }
  }
  @container (width < 24em) {
    .timeline .row:nth-child(n) > .picture {
      display: none;
    }
    .timeline .row:has(> .picture) {
      grid-template-columns: var(--_hour) minmax(0, 1fr);
    }
  }
  /* In a column of 240 pixels the hour stands over the headline. */
  @container (width < 15em) {
    .timeline .row,
    .timeline .row:has(> .picture) {
      grid-template-columns: minmax(0, 1fr);
      padding-inline-start: 0.75em;
    }
    .timeline .row::before {
      inset-inline-start: 0;
    }
    .timeline .row:has(> .day)::before {
      margin-inline-start: -0.75em;
    }
    .timeline .text {
      grid-area: 3 / 1;
    }
  }
`;
