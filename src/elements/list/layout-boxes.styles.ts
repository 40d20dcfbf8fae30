// The boxes of the rarer layouts, here because their own code comes later than the placeholders.
import { css } from 'lit';
import { cardBoxes } from '../../styles/card-boxes.js';

export const layoutBoxes = css`
  ${cardBoxes}
  :host([layout='carousel']) .skeleton .list {
    flex-direction: row;
    gap: calc(var(--_gap) * 1.5);
    overflow: hidden;
  }
  :host([layout='carousel']) .skeleton .row {
    flex: none;
    width: min(78cqi, 16em);
  }
  :host([layout='ticker']) .skeleton .row + .row {
    display: none;
  }
  :host([layout='ticker']) .root {
    border-block-end: 1px solid var(--_border);
  }
  :host([layout='ticker']) .list {
    --_ticker-lines: 7;
    block-size: calc(var(--_ticker-lines) * var(--_line) * var(--_title-size));
    margin-block-end: 6px;
  }
  @container (width >= 12em) {
    :host([layout='ticker']) .list {
      --_ticker-lines: 5;
    }
  }
  @container (width >= 15em) {
    :host([layout='ticker']) .list {
      --_ticker-lines: 4;
    }
  }
  @container (width >= 20em) {
    :host([layout='ticker']) .list {
      --_ticker-lines: 3;
    }
  }
  @container (width >= 28em) {
    :host([layout='ticker']) .list {
      --_ticker-lines: 2;
    }
  }
  /* The heading stands before the headline as its label. */
  @container (width >= 40em) {
    :host([layout='ticker']) .heading {
      flex: none;
      padding: 0.25em 0.6em;
      font-size: 0.875em;
      color: var(--_accent);
      border-inline-start: 3px solid;
    }
    :host([layout='ticker']) .heading::before {
      content: none;
    }
    :host([layout='ticker']) .skeleton {
      flex: 1 1 0;
    }
    :host([layout='ticker']) .list {
      margin-block: 6px;
    }
  }
  @container (width >= 75em) {
    :host([layout='ticker']) .list {
      --_ticker-lines: 1;
    }
  }
`;
