// The ranking as a strip of cards, its buttons on the heading's line, or under it where that is full.
import { css } from 'lit';

export const carouselStyles = css`
  .carousel {
    display: contents;
  }
  .carousel .strip {
    flex: 0 0 100%;
    min-width: 0;
    gap: calc(var(--_gap) * 1.5);
  }
  /* What reaches out of the strip at the top would be cut off. */
  .carousel .rank {
    line-height: 1;
  }
  /* The strip fades out at an end behind which there is more: no word is cut. */
  .carousel:has(.step:not(.back)[aria-disabled='false']) .strip {
    --_end: #0000;
  }
  .carousel:has(.back[aria-disabled='false']) .strip {
    --_start: #0000;
  }
  .carousel .strip {
    --_side: right;
    mask: linear-gradient(to var(--_side), var(--_start, #000), #000 1.5em calc(100% - 1.5em), var(--_end, #000));
  }
  .carousel .strip:dir(rtl) {
    --_side: left;
  }
  @media print {
    .carousel .strip {
      mask: none;
    }
  }
  /* The next card shows its edge, which says that there are more. */
  .carousel .row {
    width: min(78cqi, 16em);
  }
`;
