// How a body is set: paragraphs, subheads, quotes, lists, figures, tables, link cards.
import { css } from 'lit';
import { quoteStyles } from './quote-styles.js';

export const bodyStyles = css`
  .body {
    font-size: 1.0625em;
    line-height: 1.5;
  }
  @container (width >= 30em) {
    .body {
      font-size: 1.125em;
      line-height: 1.6;
    }
  }
  .body > * + * {
    margin-block-start: 1em;
  }
  /* Each piece of text is set by its own first strong letter; the body as a whole, with its lists and quotes, by its first. */
  .body :is(p, h2, h3, h4, h5, h6, li, td, th, caption, figcaption, .embed-title, .related a) {
    unicode-bidi: plaintext;
  }
  .body li {
    text-align: start; /* Firefox and Safari give items of lists the side of the list. */
  }
  .body p {
    text-wrap: pretty;
  }
  .body :is(h2, h3, h4, h5, h6) {
    font-family: var(--_head);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .body > * + :is(h2, h3, h4, h5, h6) {
    margin-block: 1.8em 0.4em;
  }
  .body h2 {
    font-size: 1.3em;
  }
  .body h3 {
    font-size: 1.2em;
  }
  .body a.inline {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .body a.inline:hover {
    color: var(--_accent);
  }
  ${quoteStyles}
  .body :is(blockquote, li, td, th) > * + * {
    margin-block-start: 0.6em;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.4em;
  }
  /* Where there is a margin, the marks of a list hang in it. */
  @container (width >= 40em) {
    .body :is(ul, ol) {
      padding-inline-start: 1.1em;
    }
  }
  .body li + li {
    margin-block-start: 0.35em;
  }
  .body li::marker {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .body figure {
    margin-block: 1.6em;
  }
  .body img {
    display: block;
    max-width: 100%;
    height: auto;
    margin-inline: auto;
    border-radius: var(--_radius);
    background: var(--_placeholder);
  }
  .body img:not([height]) {
    width: 100%;
    aspect-ratio: auto 3 / 2;
  }
  .body .caption {
    font-size: 0.75em;
  }
  .body .scroll {
    overflow-x: auto;
    margin-block: 1.6em;
  }
  @container (width < 40em) {
    /* Shadows at the ends say that there is more: they lie under a cover that scrolls with the table. */
    .body .scroll {
      --_cover: var(--_surface);
      --_shadow: light-dark(#0003, #fff3);
      background:
        linear-gradient(to right, var(--_cover) 1em, #0000) 0 0 / 2em 100% no-repeat local,
        linear-gradient(to left, var(--_cover) 1em, #0000) 100% 0 / 2em 100% no-repeat local,
        linear-gradient(to right, var(--_shadow), #0000) 0 0 / 0.75em 100% no-repeat scroll,
        linear-gradient(to left, var(--_shadow), #0000) 100% 0 / 0.75em 100% no-repeat scroll;
    }
    /* What a line is about stays in view. */
    .body .scroll :is(th, td):first-child:not([colspan]) {
      position: sticky;
      inset-inline-start: 0;
      background: linear-gradient(to right, var(--_cover) calc(100% - 0.5em), #0000);
    }
    .body .scroll:dir(rtl) :is(th, td):first-child:not([colspan]) {
      background: linear-gradient(to left, var(--_cover) calc(100% - 0.5em), #0000);
    }
  }
  .body td.number {
    white-space: nowrap;
  }
  .body table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  .body :is(th, td) {
    padding: 0.5em 0.75em;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_border);
  }
  .body :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .body .number {
    text-align: end;
  }
  .body thead :is(th, td) {
    font-weight: 700;
    border-block-end: 2px solid currentColor;
  }
  .body caption {
    padding-block-end: 0.5em;
    text-align: start;
    color: var(--_muted);
  }
  .body pre {
    overflow-x: auto;
    padding: 0.9em 1em;
    font:
      0.85em / 1.5 ui-monospace,
      Menlo,
      Consolas,
      monospace;
    background: var(--_placeholder);
    border-radius: var(--_radius);
    overflow-wrap: normal;
  }
  .body code {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 0.9em;
  }
  .body hr {
    width: 30%;
    margin: 2em auto;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
  .body :is(sub, sup) {
    font-size: 0.7em;
    line-height: 0;
  }
  .body abbr[title] {
    text-decoration: underline dotted;
  }
  .body del,
  .body s {
    color: var(--_muted);
  }
  .body ins {
    text-decoration: none;
  }
  .embed {
    display: grid;
    gap: 0.15em;
    margin-block: 1.4em;
    padding: 0.9em 1em;
    line-height: 1.4;
    border: 1px solid var(--_border);
    border-radius: max(var(--_radius), 4px);
  }
  .embed-title {
    font-weight: 600;
  }
  .embed:hover .embed-title {
    text-decoration: underline;
  }
  .embed-source {
    order: -1;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .embed-title::after {
    content: ' ↗' / '';
  }
  .related {
    display: grid;
    gap: 0.25em;
    padding-block: 0.75em;
    line-height: 1.4;
    border-block: 1px solid var(--_border);
  }
  .related-label {
    font-size: 0.75em;
    font-weight: 700;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    color: var(--_muted);
  }
  .body .related a.inline {
    justify-self: start;
    font-weight: 600;
    text-decoration: none;
  }
  .body .related a.inline:hover {
    text-decoration: underline;
  }
`;
