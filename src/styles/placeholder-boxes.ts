// berita.css: reserves the widgets' boxes before the script runs, exactly as high as they will be. Published, never in the script.
import { css, unsafeCSS } from 'lit';
import { paragraphWidth } from './frame.js';
import { koranBox } from './presets/koran.js';
import { modernBox } from './presets/modern.js';
import { polosBox } from './presets/polos.js';
import { cardHeight, listHeight, LOOKS, type Look } from './reserve.js';

// As strings: a formatter of style sheets takes a lone selector for a declaration.
const lists = unsafeCSS(":where(berita-populer, berita-update):where(:not(:defined, [layout]:not([layout='list'])))");
const cards = unsafeCSS(":where(berita-artikel:not(:defined, [variant]:not([variant='card']), [limit]))");
const limits = unsafeCSS(
  Array.from(
    { length: 30 },
    (_, index) =>
      `:not(:defined)[limit='${index + 1}'] { --_rows: ${index + 1}; --_share: ${Math.ceil((index + 1) / 2)}; }`,
  ).join('\n  '),
);

// The width inside the padding, which a percentage of a padding gives without a container.
const width = '(100% - 2 * var(--berita-padding, 0px))';

const lookOf = ({ scale, rank, picture, picturesFrom }: Look) =>
  unsafeCSS(
    `--_scale: ${scale}; --_beside: ${rank}em; --_beside-pictures: ${picture}em; --_pictures-from: ${picturesFrom}em;`,
  );

// What a preset sets on the widget itself, so that it wins over what the page hands down, and loses against the owner's own rule.
const presets = css`
  :where(:not(:defined)[preset='koran']) {
    ${koranBox}${lookOf(LOOKS.koran)}
    --_edges: var(--berita-padding);
  }
  :where(:not(:defined)[preset='modern']) {
    ${modernBox}${lookOf(LOOKS.modern)}
    --_heading: 0.5625em;
    --_heading-size: 1.125;
  }
  :where(:not(:defined)[preset='polos']) {
    ${polosBox}${lookOf(LOOKS.polos)}
    --_heading: 0.5em;
    --_heading-size: 1;
  }
`;

// The script's own words hold where it never comes: a reader without scripting sees the fallback and no empty room.
// A float of no width makes room without pushing the fallback aside.
export const boxStyles = css`
  @media (scripting: enabled) {
    :where(berita-populer, berita-update, berita-artikel):not(:defined) {
      display: flow-root;
      font-size: var(--berita-font-size, medium);
    }
    :where(berita-populer, berita-update, berita-artikel):not(:defined)::after {
      ${paragraphWidth}
    }
    ${lists}, ${cards} {
      ${lookOf(LOOKS.own)}
      --_gap: var(--berita-gap, 12px);
      --_line: var(--berita-line-height, 1.3);
      --_title-size: var(--berita-title-size, 1em);
      --_rows: 7;
      --_share: 4;
      --_meta: 1;
      --_heading: 1.1875em;
      --_heading-size: 1.25;
      --_edges: 2 * var(--berita-padding, 0px);
    }
    berita-update:not(:defined) {
      --_rows: 10;
      --_share: 5;
    }
    ${presets}${limits}
    :not(:defined)[heading=''] {
      --_heading: 0em;
    }
    :not(:defined)[show-views] {
      --_views: 1;
    }
    :not(:defined)[dates='none'] {
      --_meta: 0;
    }
    ${cards}::before {
      content: '';
      float: inline-start;
      inline-size: 0;
      font-size: var(--berita-font-size, medium);
    }
    /* The heading's own words, unseen, take its lines: at the size of the text in as much less room as the heading is larger. */
    ${lists}::before {
      content: '\\200b' / '';
      float: inline-start;
      inline-size: calc(100% / var(--_heading-size));
      margin-inline-end: calc(-100% / var(--_heading-size));
      visibility: hidden;
      font-family: var(--berita-font-heading, var(--berita-font, inherit));
      font-size: var(--berita-font-size, medium);
      font-weight: 700;
      line-height: calc(1.2 * var(--_heading-size));
      text-wrap: balance;
      overflow-wrap: anywhere;
    }
    ${lists}[heading]::before {
      content: attr(heading) / '';
    }
    ${lists}::before {
      ${listHeight(width, false)}
      padding-block-start: calc(var(--_list) + var(--_heading) + var(--_more, 0em) + var(--_edges));
      border-block-start: var(--berita-heading-rule, 3px solid) transparent;
    }
    ${lists}:is([images='thumb'], [images='all'])::before {
      --_picture: calc(var(--berita-image-size, 72px) / (var(--berita-image-ratio, 4 / 3)));
      ${listHeight(width, true)}
    }
    ${lists}[heading='']::before {
      border: 0;
    }
    :not(:defined)[more-url] {
      --_more: 2.9em;
    }
    /* It stands beside the heading of this look, where there is room. */
    ${lists}[preset='modern'][more-url]::before {
      --_more: clamp(0px, (16em - ${unsafeCSS(width)} - 0.01px) * 1000000, 2.9em);
    }
    ${cards} {
      --_heading: 0em;
      container-type: inline-size;
    }
    ${cards}[heading]:not([heading='']) {
      --_heading: 3.0625em;
    }
    ${cards}[heading]:not([heading=''])::before {
      border-block-start: var(--berita-heading-rule, 3px solid) transparent;
    }
    ${cards}::before {
      --_lines: var(--berita-title-lines, 2);
      padding: var(--berita-padding, 0px);
      padding-inline: 0;
      block-size: calc(var(--_heading) + var(--_picture, 0px) + ${cardHeight} + var(--_more, 0em));
    }
    ${cards}:not([images='none'])::before {
      --_picture: calc(min(100cqi - 2 * var(--berita-padding, 0px), 30em) / (var(--berita-image-ratio, 3 / 2)) + 0.7em);
    }
  }
`;
