// The boxes of the rarer layouts, here because their own code comes later than the placeholders.
import { css, unsafeCSS } from 'lit';
import { cardBoxes } from '../../styles/card-boxes.js';
import { HOUR_LINE, HOUR_STACKED_BELOW, lineRules, LOOKS } from '../../styles/reserve.js';
import { TICKER_BESIDE, TICKER_HEADLINE, tickerHeight, tickerRules } from '../../styles/ticker-reserve.js';

/** Layouts with buttons in the heading's line. */
const withButtons = unsafeCSS(":is([layout='carousel'], [layout='ticker'])");

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
    block-size: ${tickerHeight};
    margin-block-end: 6px;
  }
  ${tickerRules(":host([layout='ticker']) .list")}
  /* Buttons take 44 pixels: beside the heading, whose lines leave them their room, alone, or under it in a narrow column. */
  :host(${withButtons}) .heading,
  :host(${withButtons}) ::slotted([slot='heading']) {
    flex: 1 0 100%;
  }
  /* The placeholders have none yet. */
  :host(${withButtons}) .skeleton {
    margin-block-start: 44px;
  }
  @container (width >= 13.5em) {
    :host(${withButtons}) .heading,
    :host(${withButtons}) ::slotted([slot='heading']) {
      flex: 1 1 6em;
    }
    :host(${withButtons}) .heading {
      min-block-size: 44px;
      align-content: center;
    }
    :host(${withButtons}) .root[aria-busy='true'] .heading {
      margin-inline-end: 84px;
    }
    :host(${withButtons}:not([heading=''])) .skeleton {
      margin-block-start: 0;
    }
  }
  /* The heading stands before the ticker's headline as its label, in as much room as is left. */
  @container (width >= ${unsafeCSS(TICKER_BESIDE)}em) {
    :host([layout='ticker']) .heading,
    :host([layout='ticker']) ::slotted([slot='heading']) {
      flex: 999 1 0;
      max-inline-size: max-content;
    }
    :host([layout='ticker']) .heading {
      min-block-size: 0;
      padding: 0.25em 0.6em;
      font-size: 0.875em;
      color: var(--_accent);
      border-inline-start: 3px solid;
    }
    :host([layout='ticker']) .heading::before {
      content: none;
    }
    :host([layout='ticker']) .loading {
      flex: 1 1 calc(${unsafeCSS(TICKER_HEADLINE)} * var(--_title-size));
    }
    :host([layout='ticker']) .list {
      margin-block: 6px;
    }
    :host([layout='ticker'][heading]) .skeleton {
      margin-block-start: 0;
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
    :host([layout='timeline']:is([images='thumb'], [images='lead'], [images='all'])) .list {
      --_picture: calc(var(--_size) / (var(--_ratio)) + 1em);
    }
  }
`;
