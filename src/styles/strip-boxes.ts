// For berita.css: the room of a carousel's heading with its buttons, and of a ticker, by the width of the widget, which
// is a container.
import { css, unsafeCSS, type CSSResult } from 'lit';
import { LOOKS } from './reserve.js';
import { TICKER_BESIDE, tickerHeight, tickerRules } from './ticker-reserve.js';

/** The rules for those widgets of `lists`, a selector, whose script has not run. */
export function stripBoxesBefore(lists: string): CSSResult {
  const tickers = unsafeCSS(`${lists}[layout='ticker']`);
  const withButtons = unsafeCSS(`${lists}:is([layout='carousel'], [layout='ticker'])`);
  return css`
    ${tickers}::before {
      --_list: calc(${tickerHeight} + 7px);
      padding-block-start: calc(var(--_list) + var(--_heading) + var(--_steps) + var(--_more, 0em) + var(--_edges));
    }
    ${tickerRules(`${String(tickers)}::before`)}
    ${tickerRules(`${String(tickers)}[preset='koran']::before`, LOOKS.koran.scale)}
    /* Buttons stand under the heading, or alone; beside it from a width on, where its lines leave them their room. */
    ${withButtons}::before {
      --_steps: 44px;
      --_button-room: 96px;
    }
    ${withButtons}[preset='modern'][more-url]::before {
      --_more: 2.9em;
    }
    @container (width >= 13.5em) {
      ${withButtons}:where(:not([heading='']))::before {
        --_steps: 0px;
        box-sizing: content-box;
        min-block-size: calc(44px - var(--_heading) - var(--_rule, 3px));
        inline-size: calc((100% - var(--_button-room)) / var(--_heading-size));
      }
    }
    @container (width >= 30em) {
      ${withButtons}[preset='modern'][more-url]::before {
        --_more: 0px;
        --_button-room: calc(96px + 8em);
      }
    }
    @container (width >= ${unsafeCSS(TICKER_BESIDE)}em) {
      ${tickers}::before {
        content: '';
        min-block-size: 0;
        padding-block-start: calc(var(--_list) + 6px + var(--_more, 0em) + var(--_edges));
        border: 0;
      }
    }
  `;
}
