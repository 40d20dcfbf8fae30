// berita.css: reserves the widgets' boxes before the script runs, exactly as high as they will be. Published, never in the script.
import { css, unsafeCSS } from 'lit';
import { cardHeight, rowHeight } from './reserve.js';

const lists = css`:where(berita-populer:not(:defined, [layout]:not([layout='list'])), berita-update:not(:defined, [layout]:not([layout='list'])))`;
const cards = css`:where(berita-artikel:not(:defined, [variant]:not([variant='card']), [limit]))`;
const limits = unsafeCSS(
  Array.from({ length: 30 }, (_, index) => `:not(:defined)[limit='${index + 1}'] { --_rows: ${index + 1}; }`).join(
    '\n  ',
  ),
);

// The script's own words hold where it never comes: a reader without scripting sees the fallback and no empty room.
// A float of no width makes room without pushing the fallback aside, and a pseudo-element may ask for the width of its element.
export const boxStyles = css`
  @media (scripting: enabled) {
    ${lists}, ${cards} {
      display: flow-root;
      container-type: inline-size;
      font-size: var(--berita-font-size, medium);
      --_gap: var(--berita-gap, 12px);
      --_line: var(--berita-line-height, 1.3);
      --_rows: 7;
      --_heading: 2.6875em;
    }
    berita-update:not(:defined) {
      --_rows: 10;
    }
    ${limits}
    :not(:defined)[heading=''] {
      --_heading: 0em;
    }
    ${lists}::before, ${cards}::before {
      --_lines: var(--berita-title-lines, 2);
      --_meta: 1;
      content: '';
      float: inline-start;
      inline-size: 0;
      padding: var(--berita-padding, 0px);
      padding-inline: 0;
      font-size: var(--berita-font-size, medium);
    }
    @container (width < 18em) {
      ${lists}::before, ${cards}::before {
        --_lines: var(--berita-title-lines, 3);
        --_meta: 2;
      }
    }
    @container (width < 13em) {
      ${lists}::before, ${cards}::before {
        --_meta: 3;
      }
    }
    @container (width >= 60em) {
      ${lists}::before {
        --_lines: var(--berita-title-lines, 1);
      }
    }
    :not(:defined)[dates='none']::before {
      --_meta: 0;
    }
    ${lists}::before {
      block-size: calc(var(--_heading) + var(--_rows) * (${rowHeight}) + var(--_more, 0em));
      border-block-start: var(--berita-heading-rule, 3px solid) transparent;
    }
    ${lists}[heading='']::before {
      border: 0;
    }
    :not(:defined)[more-url] {
      --_more: 2.9em;
    }
    ${cards} {
      --_heading: 0em;
    }
    ${cards}[heading]:not([heading='']) {
      --_heading: 3.0625em;
    }
    ${cards}[heading]:not([heading=''])::before {
      border-block-start: var(--berita-heading-rule, 3px solid) transparent;
    }
    ${cards}::before {
      block-size: calc(var(--_heading) + var(--_picture, 0px) + ${cardHeight} + var(--_more, 0em));
    }
    ${cards}:not([images='none'])::before {
      --_picture: calc(min(100cqi - 2 * var(--berita-padding, 0px), 30em) / (var(--berita-image-ratio, 3 / 2)) + 0.7em);
    }
  }
`;
