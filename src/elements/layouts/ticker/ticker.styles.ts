// The latest news one at a time: label, buttons and headline, in a box of as many lines as the longest headlines take.
import { css, unsafeCSS } from 'lit';
import { TICKER_BESIDE, TICKER_HEADLINE } from '../../../styles/ticker-reserve.js';

export const tickerStyles = css`
  .ticker {
    display: contents;
  }
  .ticker .strip {
    flex: 1 1 100%;
    align-items: stretch;
    min-width: 0;
  }
  .ticker .row {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
  }
  /* A headline of fewer lines leaves room for its date; one that fills the box pushes it out. */
  .ticker .text {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    block-size: 100%;
    overflow: clip;
  }
  .ticker :is(.link, .meta) {
    flex: none;
  }
  /* A headline longer than any that the box is for says so by an ellipsis. */
  .ticker .row .link {
    -webkit-line-clamp: var(--berita-title-lines, var(--_ticker-lines));
  }
  /* Not balanced: of a balanced headline Firefox ends lines in dots though it is whole. */
  .ticker .row .title {
    text-wrap: wrap;
    text-wrap: pretty;
  }
  .ticker .meta {
    padding: 0;
    line-height: calc(var(--_line) * 1em / 0.8125);
  }
  .ticker .meta .time,
  .ticker .meta .weekday {
    line-height: 1.4;
  }
  .ticker .section,
  .ticker .picture {
    display: none;
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
  .ticker .play:dir(rtl)::before {
    rotate: none;
  }
  /* The headline keeps its room beside a heading of any length. */
  @container (width >= ${unsafeCSS(TICKER_BESIDE)}em) {
    .ticker .strip {
      flex: 1 1 calc(${unsafeCSS(TICKER_HEADLINE)} * var(--_title-size));
    }
    .ticker .steps {
      margin-inline-start: 0;
    }
  }
`;
