// The room of a lead row, with its large picture, in the list's own styles and in berita.css.
import { unsafeCSS, type CSSResult } from 'lit';
import { between } from './reserve.js';

const leadPicture = (width: string): string => `.44 * ${width} / (var(--berita-image-ratio, 3 / 2))`;

/**
 * What a lead row with its large picture takes more than a row does, in a list of one column as wide as `width`: the
 * whole picture and a larger headline, or from 34 em up to `twoColumns` on a picture of 44 % that its text stands
 * beside.
 */
export function leadHeight(width: string, twoColumns = '9999em'): CSSResult {
  const stacked = between(width, '0px', '34em', `${width} / (var(--berita-image-ratio, 3 / 2)) + 4em`);
  const beside = between(width, '34em', twoColumns, `max(0px, ${leadPicture(width)} - 1.5em)`);
  return unsafeCSS(`calc(${stacked} + ${beside})`);
}

/**
 * What a lead row takes above two columns: its picture, and a line more where both columns end with a row (`odd` is 1)
 * and have nothing to lend each other.
 */
export const leadAboveColumns = (width: string, odd: string): CSSResult =>
  unsafeCSS(`calc(${leadPicture(width)} + 1.75 * var(--_gap) + 1px + ${odd} * 1.75em)`);
