// The ranking as a strip of cards.
import { css } from 'lit';

export const carouselStyles = css`
  .carousel .strip {
    gap: calc(var(--_gap) * 1.5);
  }
  .carousel .row {
    width: min(78cqi, 16em);
  }
  /* Level with the heading, where there is one. */
  .steps {
    display: flex;
    gap: 8px;
    justify-content: end;
    margin-block-end: 8px;
  }
  slot:has(.heading) + .carousel .steps {
    position: absolute;
    inset-block-start: calc(var(--berita-padding, 0px) + 0.5em);
    inset-inline-end: var(--berita-padding, 0px);
    margin: 0;
  }
`;
