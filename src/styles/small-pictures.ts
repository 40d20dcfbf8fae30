// Small pictures of a list: in a leading column from a width on, the numeral on their corner, or alone in the column.
import { css, unsafeCSS, type CSSResult } from 'lit';

/** For the widgets that `host` (an open `:host(…`, to be closed) matches, in lists of at least `from` em. */
export function smallPictures(host: string, from: number): CSSResult {
  const illustrated = unsafeCSS(`${host}:is([images='thumb'], [images='all']))`);
  return css`
    @container (width >= ${unsafeCSS(from)}em) {
      ${illustrated} .list {
        --_picture: calc(var(--_size) / (var(--_ratio)));
        --_thumb: var(--_size);
      }
      ${illustrated} .row:not(.lead) > .picture {
        display: block;
      }
      ${illustrated} :is(.ranked .row:not(.lead), .row:not(.lead):has(> .picture)) {
        grid-template-columns: var(--_size) minmax(0, 1fr);
        column-gap: 12px;
      }
      ${illustrated} .row:not(.lead):has(> .picture) .text {
        grid-column: 2;
      }
      ${illustrated} .row:not(.lead) > .rank {
        width: auto;
        text-align: start;
      }
      ${illustrated} .row:not(.lead):has(> .picture) > .rank {
        position: relative;
        z-index: 1;
        height: 1.35em; /* Its ground reaches the picture's foot: WebKit cuts a line to whole pixels. */
        grid-row: 1 / span 2;
        align-self: start;
        justify-self: start;
        margin-block-start: calc(var(--_picture) - 1.35em);
        padding-inline-end: 0.3em;
        font-size: 1.125em;
        line-height: 1.35;
        background: var(--_surface);
        pointer-events: none;
      }
    }
  `;
}
