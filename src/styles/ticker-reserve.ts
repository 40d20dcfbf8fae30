// The room of a ticker by the width of its list, in the list's own styles and in berita.css.
import { unsafeCSS, type CSSResult } from 'lit';
import { between, type LineStep } from './reserve.js';

/**
 * Lines of the ticker's box by the list's width in em: what headlines of 95 letters take, beside the heading from 40 em
 * on.
 */
const TICKER_LINES: readonly LineStep[] = [
  { from: 0, lines: 7 },
  { from: 13, lines: 5 },
  { from: 15, lines: 4 },
  { from: 20, lines: 3 },
  { from: 28, lines: 2 },
  { from: 75, lines: 1 },
];

export const tickerRules = unsafeCSS(
  TICKER_LINES.map(
    ({ from, lines }) =>
      `@container (width >= ${from}em) { :host([layout='ticker']) .list { --_ticker-lines: ${lines}; } }`,
  ).join('\n'),
);

/** Declarations that make `--_list` the height of a ticker with its heading and buttons, as a function of `width`. */
export function tickerHeight(width: string): CSSResult {
  const line = 'var(--_line) * var(--_title-size)';
  let lines = `${TICKER_LINES[0]!.lines} * ${line}`;
  let before = TICKER_LINES[0]!.lines;
  for (const step of TICKER_LINES.slice(1)) {
    lines += ` - clamp(0px, (${width} - ${step.from}em + .01px) * 1000000, ${before - step.lines} * ${line})`;
    before = step.lines;
  }
  const above = between(width, '0px', '40em', 'max(44px, var(--_ticker-heading)) + 6px');
  const beside = between(width, '40em', '9999em', '12px');
  return unsafeCSS(`--_list: calc(max(32px, ${lines}) + ${above} + ${beside} + 1px);`);
}
