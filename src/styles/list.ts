// Lists of headlines: rows of one height, large aligned numerals.
import { css } from 'lit';

// A row's height follows from the tokens alone, so that a placeholder, berita.css and the row itself agree: the title's
// lines, one date line, the gap above and below, the rule.
export const listStyles = css`
  /* The reader's place is the button's: the browser must not scroll the new rows out of view above it. */
  .list { list-style: none; overflow-anchor: none; }
  .row {
    display: flex;
    gap: 0 .85em;
    min-height: calc(var(--_lines) * var(--_line) * 1em + 1.39em + 2 * var(--_gap) + 1px);
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }
  .heading + .list > .row:first-child, .row:first-child { border-block-start-color: transparent; }
  .text { flex: 1; min-width: 0; }
  .row .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
  }
  .row .meta { padding-block-start: .25em; }
  /* A sidebar has room for one date line, and the date comes first. */
  @container (max-width: 440px) { .row .section { display: none; } }
  .rank {
    flex: none;
    min-width: 1.25em;
    font-family: var(--_head);
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--_accent);
  }
  .move { flex: none; align-self: start; width: 0; margin-inline-start: -.6em; font-size: .625em; line-height: 2.8; color: var(--_muted); }
  .up::before { content: '▲'; }
  .down::before { content: '▼'; }
  .new::before { content: '●'; color: var(--_accent); }
  .row > .picture { flex: none; align-self: start; width: var(--berita-image-size, 84px); }
  /* Beside a rank and a small picture, too, the date shall have one line; a column of 260 pixels has no room for pictures. */
  @container (max-width: 380px) {
    .row { column-gap: .7em; }
    .row > .picture { width: var(--berita-image-size, 60px); }
  }
  @container (max-width: 260px) {
    .row > .picture { display: none; }
    .rank { font-size: 1.25em; }
  }
  .lead { flex-wrap: wrap; }
  .row.lead > .picture { display: block; order: -1; width: 100%; margin-block-end: .6em; }
`;
