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
  /* The next card shows its edge, which says that there are more. */
  .carousel .row {
    width: min(78cqi, 16em);
  }
`;
