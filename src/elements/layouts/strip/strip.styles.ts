// A list as one line that scrolls sideways and snaps, and the buttons that move it.
import { css } from 'lit';

export const stripStyles = css`
  .strip {
    display: flex;
    flex-direction: row;
    overflow-x: auto;
    scroll-snap-type: x mandatory;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
  }
  .strip > .row {
    flex: none;
    scroll-snap-align: start;
  }
  @media (prefers-reduced-motion: no-preference) {
    .strip {
      scroll-behavior: smooth;
    }
  }
  .strip a:focus-visible {
    outline-offset: -2px;
  } /* Beyond its box, what scrolls is cut off. */
  @media print {
    .strip {
      flex-wrap: wrap;
    }
    .steps {
      display: none;
    }
  }
  /* On the heading's line where there is room, else on one of their own. */
  .steps {
    display: flex;
    flex: none;
    gap: 8px;
    margin-block: 6px;
    margin-inline-start: auto;
  }
  .step {
    display: grid;
    place-items: center;
    flex: none;
    width: 32px;
    height: 32px;
    padding: 0;
    border-color: var(--_border);
    border-radius: 50%;
  }
  .step:hover {
    border-color: currentColor;
  }
  .step[aria-disabled='true'] {
    color: var(--_border);
    border-style: dashed;
    cursor: default;
  }
  @media (forced-colors: active) {
    .step[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
  }
  /* Drawn by borders, which forced colours keep. */
  .step::before {
    content: '';
    width: 8px;
    height: 8px;
    border: solid currentColor;
    border-width: 2px 2px 0 0;
    rotate: 45deg;
    translate: -2px;
  }
  .step:where(.back:dir(ltr), :dir(rtl):not(.back))::before {
    rotate: -135deg;
    translate: 2px;
  }
`;
