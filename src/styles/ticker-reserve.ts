// The room of a ticker by the width of its list, in the list's own styles and in berita.css.
import { unsafeCSS, type CSSResult } from 'lit';
import type { LineStep } from './reserve.js';

/** Lines of the ticker's box by the list's width in em: what headlines of 95 letters take. */
const TICKER_LINES: readonly LineStep[] = [
  { from: 0, lines: 7 },
  { from: 13, lines: 5 },
  { from: 15, lines: 4 },
  { from: 20, lines: 3 },
  { from: 28, lines: 2 },
];

/** Width of the list from which the heading stands before the headline, in em. */
export const TICKER_BESIDE = 52;
/** What the headline keeps beside any heading, in its own em: two lines hold 95 letters. */
export const TICKER_HEADLINE = 30;

/** The rules that give a ticker its lines at each width, for a look whose headlines run `scale` times as wide. */
export const tickerRules = (selector: string, scale = 1): CSSResult =>
  unsafeCSS(
    TICKER_LINES.map(({ from, lines }) => {
      const start = (from * scale).toFixed(2);
      return `@container (width >= ${start}em) { ${selector} { --_ticker-lines: ${lines}; } }`;
    }).join('\n'),
  );

/** The height of the headline's box. */
export const tickerHeight = unsafeCSS('max(32px, var(--_ticker-lines) * var(--_line) * var(--_title-size))');
