// Cards: one with its own room, or several whose levels stand on common lines.
import { css } from 'lit';

export const cardStyles = css`
  .card > .picture,
  .hero > .picture {
    margin-block-end: 0.75em;
  }
  .card:only-child {
    display: flex;
    flex-direction: column;
    max-width: 30em;
  }
  .card:only-child > .text {
    flex: 1;
    display: flex;
    flex-direction: column;
  }
  /* What is left over stands before the date, at the foot: section, headline and summary stay together. */
  .card:only-child .summary {
    margin-block-end: auto;
  }
  .card .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  /* Dates stand on the last line, whether a byline has a line of its own or not. */
  .card > .meta {
    flex-wrap: wrap-reverse;
    align-content: start;
  }
  .card.set .summary {
    font-size: 1em;
    -webkit-line-clamp: 5;
  }
  @container (width >= 22em) {
    .card.set:only-child .summary {
      font-size: 1.125em;
    }
  }
  /* Beside each other: headlines of one size, a hairline above, the levels of neighbours on common lines. */
  .card:not(:only-child) {
    padding-block: var(--_gap) calc(var(--_gap) * 1.25);
    border-block-start: var(--_row-rule) var(--_border);
  }
  .card:not(:only-child) {
    --_letters: 1.125em;
  }
  .longer.card:not(:only-child) {
    --_letters: 1.0625em;
  }
  .longest.card:not(:only-child) {
    --_letters: 1em;
  }
  .set.card:not(:only-child) {
    --_letters: 1.5em;
  }
  .set.longer.card:not(:only-child) {
    --_letters: 1.375em;
  }
  .set.longest.card:not(:only-child) {
    --_letters: 1.25em;
  }
  .set:is(.tiny, .short).card:not(:only-child) {
    --_letters: 1.75em;
  }
  @supports (grid-template-rows: subgrid) {
    /* Picture, section, headline, summary, date. The summary's track alone grows, so that the others stay close. */
    .grid:has(> .card + .card) {
      grid-auto-rows: minmax(min-content, 0px) minmax(min-content, 0px) minmax(min-content, 0px)
        minmax(min-content, auto) minmax(min-content, 0px);
    }
    .card:not(:only-child) {
      display: grid;
      grid-row: span 5;
      grid-template-rows: subgrid;
    }
    .card:not(:only-child, .set) > .text:not(.placeholder) {
      display: contents;
    }
    .card:not(:only-child) > .picture {
      grid-row: 1;
    }
    .card:not(:only-child) .section {
      grid-row: 2;
    }
    .card:not(:only-child) .title {
      grid-row: 3;
    }
    /* A clamped box that is stretched would show the lines after its last. */
    .card:not(:only-child) .summary {
      grid-row: 4;
      align-self: start;
    }
    .card:not(:only-child) > .meta {
      grid-row: 5;
      align-self: end;
    }
    .card.set:not(:only-child) > .text {
      grid-row: 1 / span 4;
    }
    :host([images='none']) .card:not(:only-child) > .text:not(.placeholder) {
      display: contents;
    }
    .card:not(:only-child) > .placeholder {
      grid-row: 2 / span 4;
    }
  }
`;
