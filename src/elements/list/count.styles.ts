// The number of a list's rows as a custom property, from three classes for its digits: a style attribute would need the
// page's leave.
import { css, unsafeCSS } from 'lit';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** `ones-2` and so on: each sets its own property. */
const digitRules = (place: 'ones' | 'tens' | 'hundreds'): string =>
  DIGITS.map((digit) => `.${place}-${digit} { --_${place}: ${digit}; }`).join('\n');

export const countStyles = css`
  ${unsafeCSS(digitRules('ones'))}
  ${unsafeCSS(digitRules('tens'))}
  ${unsafeCSS(digitRules('hundreds'))}
  .list {
    --_rows: calc(var(--_hundreds, 0) * 100 + var(--_tens, 0) * 10 + var(--_ones, 0));
    --_digits: 1;
  }
  .list:not(.tens-0) {
    --_digits: 2;
  }
  .list:not(.hundreds-0) {
    --_digits: 3;
  }
  .list:is(.ones-1, .ones-3, .ones-5, .ones-7, .ones-9) {
    --_odd: 1;
  }
`;

/** The classes that say `count`, 0 to 999: `hundreds-0 tens-1 ones-2`. */
export function countClasses(count: number): string {
  const hundreds = Math.floor(count / 100);
  const tens = Math.floor(count / 10) % 10;
  return `hundreds-${hundreds} tens-${tens} ones-${count % 10}`;
}
