// Heights that follow from the tokens alone, so that a placeholder, berita.css and the real thing agree to the pixel.
import { unsafeCSS } from 'lit';

/** A row of a list: the headline's lines or a small picture, one date line, the gap above and below, the rule. */
export const rowHeight = unsafeCSS(
  'calc(max(var(--_lines) * var(--_line) * 1em + var(--_meta) * 1.1375em + .2032em, var(--_picture, 0px)) + 2 * var(--_gap) + 1px)',
);

/** The text of a card: section, headline, three lines of summary, and the date line with a byline under it. */
export const cardHeight = unsafeCSS(
  'calc(7.3313em + var(--_lines) * var(--_line) * 1.125em + var(--_meta) * 1.1375em)',
);
