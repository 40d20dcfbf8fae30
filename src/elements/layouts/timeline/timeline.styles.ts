// The latest news on a line of time: the hour at the side, a rule that joins the headlines, a heading for each day.
import { css } from 'lit';

export const timelineStyles = css`
  .timeline .row {
    display: grid;
    grid-template-columns: 3em 1fr auto;
    gap: 0 1.75em;
    min-height: 0;
    padding-block: 0;
    border: 0;
  }
  .day {
    grid-column: 1 / -1;
    padding-block: 0.6em 0.9em;
    font-family: var(--_head);
    font-size: 0.9375em;
    font-weight: 700;
    line-height: 1.3;
  }
  .row + .row > .day {
    padding-block-start: 0.2em;
  }
  .hour {
    font-size: 0.875em;
    line-height: calc(var(--_line) / 0.875);
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .timeline .text {
    grid-column: 2;
    position: relative;
    padding-block-end: calc(var(--_gap) * 1.5);
  }
  .timeline .picture {
    margin-block-end: var(--_gap);
    width: var(--_size);
  }
  /* The rule stands in the gap and spans the row; the dot sits on the headline's first line. */
  .timeline .text::before,
  .timeline .text::after {
    content: '';
    position: absolute;
    inset-inline-start: calc(-0.875em - 1px);
  }
  .timeline .text::before {
    inset-block: 0.65em 0;
    border-inline-start: 2px solid var(--_border);
  }
  .timeline .row:not(:has(.day)) .text::before {
    inset-block-start: 0;
  }
  /* A column of 240 pixels has no room at the side. */
  @container (width < 15em) {
    .timeline .row {
      grid-template-columns: 0 1fr;
    }
    .hour,
    .timeline .text {
      grid-column: 2;
    }
    .timeline .row:not(:has(.day)) .text::before {
      inset-block-start: -1.4em;
    }
  }
  .timeline .row:last-child .text::before {
    inset-block-end: auto;
    block-size: 0.65em;
  }
  .timeline .text::after {
    inset-block-start: 0.4em;
    inset-inline-start: calc(-0.875em - 5px);
    width: 10px;
    height: 10px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--berita-color-surface, Canvas);
  }
`;
