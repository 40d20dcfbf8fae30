// The latest news as one line: label, headline, buttons.
import { css } from 'lit';

export const tickerStyles = css`
  .ticker {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .ticker .strip {
    flex: 1;
    min-width: 0;
  }
  .ticker .row {
    width: 100%;
    min-height: 0;
    padding: 0;
    border: 0;
    align-items: center;
  }
  .ticker .text {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
    padding-block: 0.45em;
  }
  .ticker .link {
    min-width: 0;
  }
  .ticker .title {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .ticker .meta {
    flex: none;
    padding: 0;
  }
  .ticker .section,
  .ticker .picture {
    display: none;
  }
  .ticker .step {
    width: 28px;
    height: 28px;
  }
  .ticker .pause::before {
    width: 9px;
    height: 10px;
    border-width: 0 3px;
    rotate: none;
    translate: none;
  }
  .ticker .play::before {
    width: 0;
    height: 0;
    border: solid transparent;
    border-width: 6px 0;
    border-inline-start: 9px solid currentColor;
    translate: 1px;
    forced-color-adjust: none;
  }
  /* The heading stands before the line as its label, from the width of a column on. */
  @container (width < 40em) {
    .ticker .meta {
      display: none;
    }
  }
  @container (width >= 26em) {
    :host([layout='ticker']) .root {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: 0.85em;
      border-block: 1px solid var(--_border);
    }
    :host([layout='ticker']) .heading {
      padding: 0.25em 0.6em;
      font-size: 0.875em;
      color: var(--_accent);
      border: 0;
      border-inline-start: var(--berita-heading-rule, 3px solid) var(--_accent);
    }
    .ticker,
    :host([layout='ticker']) .skeleton {
      flex: 1;
      min-width: 0;
    }
  }
`;
