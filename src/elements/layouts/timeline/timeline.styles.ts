// The latest news on a line of time: the hour at the side, a hairline beside the headlines, a heading for each day.
import { css, unsafeCSS } from 'lit';
import { HOUR_STACKED_BELOW } from '../../../styles/reserve.js';

const dayStyles = css`
  .timeline {
    --_hour: 3.25em;
    padding-block-start: calc(var(--_gap) / 2);
    isolation: isolate; /* What sticks lies over the list's own rows and over nothing of the page. */
  }
  /* What is left over of the list's height is spread by the number of rows. */
  :where(.day-box) {
    --_ones: 0;
    --_tens: 0;
    --_hundreds: 0;
  }
  .day-box {
    display: flex;
    flex-direction: column;
    flex: calc(var(--_hundreds) * 100 + var(--_tens) * 10 + var(--_ones)) 0 auto;
  }
  .day-box + .day-box {
    padding-block-start: calc(var(--_gap) / 2);
  }
  .day {
    padding-block-end: 0.35em;
    font-family: var(--_head);
    font-size: 0.9375em;
    font-weight: 700;
    line-height: 1.3;
  }
  /* The longest names of days and months on one line. */
  @container (width < 14em) {
    .day {
      font-size: 0.8125em;
    }
  }
  /* The line begins under the heading of each day. */
  .hours {
    display: flex;
    flex-direction: column;
    flex: 1 0 auto;
    position: relative;
    list-style: none;
  }
  .hours::before {
    content: '';
    position: absolute;
    inset-block: 0 calc(var(--_gap) / 2);
    inset-inline-start: calc(var(--_hour) + 0.4em);
    border-inline-start: 1px solid var(--_border);
  }
`;

// A heading that is stuck has a ground, as rows pass under it. One that is not must have none, where the colour of the
// page is the page's own: only Chromium tells which, by scroll-state(). Looks with a surface have theirs in any engine.
const stickyStyles = css`
  @media screen {
    :host(:is([preset='koran'], [preset='modern'])) .day {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      background: var(--berita-color-surface);
    }
    @supports (container-type: scroll-state) {
      .day {
        container-type: scroll-state;
        position: sticky;
        z-index: 1;
        inset-block-start: 0;
      }
      @container scroll-state(stuck: block-start) {
        .day::before {
          content: '';
          position: absolute;
          z-index: -1;
          inset: 0;
          background: var(--_surface);
        }
      }
    }
    .timeline .link {
      scroll-margin-block-start: 2em;
    }
  }
`;

const rowStyles = css`
  .timeline .row {
    grid-template-columns: var(--_hour) minmax(0, 1fr) auto;
    align-content: start;
    column-gap: 1em;
    border: 0;
  }
  .day + .hours > .row:first-child {
    padding-block-start: 0;
  }
  .hour {
    grid-area: 1 / 1;
    font-size: 0.9375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--_accent);
  }
  .timeline .text {
    grid-area: 1 / 2;
    max-width: 40em;
  }
  .timeline .row > .picture {
    display: block;
    grid-area: 1 / 3;
    width: var(--_size);
  }
  .timeline .row:has(> .picture) {
    justify-content: start;
    grid-template-columns: var(--_hour) fit-content(40em) var(--_size);
  }
  /* The heading of a day takes the line of the section; a sidebar has room for neither beside the hour. */
  .day + .hours > .row:first-child .meta {
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
  @container (width < ${unsafeCSS(HOUR_STACKED_BELOW)}em) {
    .timeline .row,
    .timeline .row:has(> .picture) {
      grid-template-columns: minmax(0, 1fr);
      padding-inline-start: 0.75em;
    }
    .hours::before {
      inset-inline-start: 0;
    }
    .timeline .text {
      grid-area: 2 / 1;
    }
  }
`;

export const timelineStyles = css`
  ${dayStyles}${rowStyles}${stickyStyles}
`;
