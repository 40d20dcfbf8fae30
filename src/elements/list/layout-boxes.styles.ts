// The boxes of the rarer layouts, here because their own code comes later than the placeholders.
import { css, unsafeCSS } from 'lit';
import { cardBoxes } from '../../styles/card-boxes.js';
import { HOUR_LINE, HOUR_STACKED_BELOW, lineRules, LOOKS } from '../../styles/reserve.js';
import { tickerRules } from '../../styles/ticker-reserve.js';

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
    block-size: max(32px, var(--_ticker-lines) * var(--_line) * var(--_title-size));
    margin-block-end: 6px;
  }
  ${tickerRules}
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
    :host([layout='ticker']) .loading {
      flex: 1 1 0;
    }
    :host([layout='ticker']) .list {
      margin-block: 6px;
    }
  }
  /* Buttons take 44 pixels: beside the heading, whose lines leave them their room, alone, or under it in a narrow column. */
  :host([layout='carousel']) .heading,
  :host([layout='carousel']) ::slotted([slot='heading']) {
    flex: 1 0 100%;
  }
  /* The placeholders have none yet. */
  :host([layout='carousel']) .skeleton {
    margin-block-start: 44px;
  }
  @container (width >= 13.5em) {
    :host([layout='carousel']) .heading,
    :host([layout='carousel']) ::slotted([slot='heading']) {
      flex: 1 1 6em;
    }
    :host([layout='carousel']) .heading {
      min-block-size: 44px;
      align-content: center;
    }
    :host([layout='carousel']) .root[aria-busy='true'] .heading {
      margin-inline-end: 84px;
    }
    :host([layout='carousel']:not([heading=''])) .skeleton {
      margin-block-start: 0;
    }
  }
  @container (width < 40em) {
    :host([layout='ticker']) .heading {
      min-block-size: 44px;
      align-content: center;
    }
    :host([layout='ticker'][heading='']) .skeleton {
      margin-block-start: 44px;
    }
  }
  ${lineRules(":host([layout='timeline'])", LOOKS.timeline)}
  /* Its rows may each have the heading of a day, and in a narrow column the hour over the headline. */
  :host([layout='timeline']:not([dates='none'])) .list {
    --_meta: 1.3;
  }
  @container (width < ${unsafeCSS(HOUR_STACKED_BELOW)}em) {
    :host([layout='timeline']:not([dates='none'])) .list {
      --_meta: ${unsafeCSS((1.3 + HOUR_LINE / 1.1375).toFixed(4))};
    }
  }
  @container (width >= 24em) {
    :host([layout='timeline']:is([images='thumb'], [images='all'])) .list {
      --_picture: calc(var(--_size) / (var(--_ratio)) + 1em);
    }
  }
`;
