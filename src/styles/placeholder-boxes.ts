// berita.css: reserves the widgets' boxes before the script runs, exactly as high as they will be. Published, never in
// the script.
import { css, unsafeCSS } from 'lit';
import { paragraphWidth } from './frame.js';
import { koranBox } from './presets/koran.js';
import { modernBox } from './presets/modern.js';
import { polosBox } from './presets/polos.js';
import { cardBoxesBefore } from './card-boxes.js';
import { articleBoxesBefore } from './article-reserve.js';
import { leadAboveColumns, leadHeight } from './lead-reserve.js';
import {
  between,
  HOUR_LINE,
  HOUR_STACKED_BELOW,
  ILLUSTRATED_LIST,
  ILLUSTRATED_TIMELINE,
  listHeight,
  LOOKS,
  STACKED_MARGIN,
  TWO_COLUMNS,
  type Look,
} from './reserve.js';
import { stripBoxesBefore } from './strip-boxes.js';

// A widget without its script, or whose layout's code is still on its way.
const unready = unsafeCSS(':is(:not(:defined), :state(berita-waiting))');

// As strings: a formatter of style sheets takes a lone selector for a declaration.
const lists = unsafeCSS(':where(berita-populer, berita-update):where(:is(:not(:defined), :state(berita-waiting)))');
const strips = unsafeCSS(`${lists}:where([layout='grid'], [layout='carousel'])`);
const tickers = unsafeCSS(`${lists}[layout='ticker']`);
const illustrated = unsafeCSS(`${lists}${ILLUSTRATED_LIST}`);
const illustratedTimelines = unsafeCSS(`${lists}[layout='timeline']${ILLUSTRATED_TIMELINE}`);
const cards = unsafeCSS(":where(berita-artikel:is(:not(:defined), :state(berita-waiting)):not([variant='full']))");
const limits = unsafeCSS(
  Array.from(
    { length: 30 },
    (_, index) =>
      `${unready}[limit='${index + 1}'] { --_rows: ${index + 1}; --_share: ${Math.ceil((index + 1) / 2)}; }`,
  ).join('\n  '),
);

// The width inside the padding, which a percentage of a padding gives without a container.
const width = '(100% - 2 * var(--berita-padding, 0px))';

const lookOf = ({ scale, rank, picture, picturesFrom }: Look) =>
  unsafeCSS(
    `--_scale: ${scale}; --_beside: ${rank}em; --_beside-pictures: ${picture}em; --_pictures-from: ${picturesFrom}em;`,
  );

const hourBeside = `calc(${STACKED_MARGIN}em + ${between(width, `${HOUR_STACKED_BELOW}em`, '9999em', `${LOOKS.timeline.rank - STACKED_MARGIN}em`)})`;

// What a preset sets on the widget itself, so that it wins over what the page hands down, and loses against the owner's
// own rule.
const presets = css`
  :where(${unready}[preset='koran']) {
    ${koranBox}${lookOf(LOOKS.koran)}
    --_edges: var(--berita-padding);
    --_rule: 6px;
  }
  :where(${unready}[preset='koran'][heading=''], berita-artikel${unready}[preset='koran']:not([heading])) {
    --_edges: 2 * var(--berita-padding);
  }
  :where(${unready}[preset='modern']) {
    ${modernBox}${lookOf(LOOKS.modern)}
    --_heading: 0.5625em;
    --_heading-size: 1.125;
    --_rule: 0px;
  }
  :where(${unready}[preset='polos']) {
    ${polosBox}${lookOf(LOOKS.polos)}
    --_heading: 0.5em;
    --_heading-size: 1;
    --_rule: 0px;
  }
`;

// The script's own words hold where it never comes: a reader without scripting sees the fallback and no empty room.
// A float of no width makes room without pushing the fallback aside.
export const boxStyles = css`
  @media (scripting: enabled) {
    :where(berita-populer, berita-update, berita-artikel)${unready} {
      display: flow-root;
      font-size: var(--berita-font-size, medium);
    }
    :where(berita-populer, berita-update, berita-artikel)${unready}::after {
      ${paragraphWidth}
    }
    ${lists}, ${cards} {
      ${lookOf(LOOKS.own)}
      --_gap: var(--berita-gap, 12px);
      --_line: var(--berita-line-height, 1.3);
      --_title-size: var(--berita-title-size, 1em);
      --_two-columns: ${unsafeCSS(TWO_COLUMNS)}em;
      --_rows: 7;
      --_share: 4;
      --_meta: 1;
      --_heading: 1.1875em;
      --_heading-size: 1.25;
      --_edges: 2 * var(--berita-padding, 0px);
    }
    berita-update${unready} {
      --_rows: 10;
      --_share: 5;
    }
    berita-artikel${unready} {
      --_rows: 1;
    }
    ${presets}${limits}
    ${unready}[layout='timeline'] {
      ${lookOf(LOOKS.timeline)}
      --_two-columns: 9999em;
      --_meta: 1.3;
      --_narrow-meta: 0;
    }
    ${unready}[layout='timeline'][preset='koran'] {
      ${lookOf(LOOKS.koranTimeline)}
    }
    ${unready}[heading=''] {
      --_heading: 0em;
    }
    ${unready}[show-views] {
      --_views: 1;
    }
    ${unready}[dates='none'] {
      --_meta: 0;
    }
    ${cards}::before {
      content: '';
      float: inline-start;
      inline-size: 0;
      font-size: var(--berita-font-size, medium);
    }
    /* The heading's own words, unseen, take its lines: at the size of the text in as much less room as the heading is larger. */
    ${lists}::before, ${cards}[heading]::before {
      content: '\\200b' / '';
      block-size: auto;
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
    ${lists}[heading]::before, ${cards}[heading]::before {
      content: attr(heading) / '';
    }
    ${lists}::before {
      ${listHeight(width, false)}
      padding-block-start: calc(var(--_list) + var(--_lead, 0px) + var(--_heading) + var(--_more, 0em) + var(--_edges));
      border-block-start: var(--berita-heading-rule, 3px solid) transparent;
    }
    ${illustrated}::before, ${illustratedTimelines}::before {
      --_picture: calc(var(--berita-image-size, 72px) / (var(--berita-image-ratio, 4 / 3)));
      ${listHeight(width, true)}
    }
    /* In a narrow column the hour stands over the headline. */
    ${lists}[layout='timeline']::before {
      --_beside: ${unsafeCSS(hourBeside)};
    }
    ${lists}[layout='timeline']:not([dates='none'])::before {
      --_hour-line: ${unsafeCSS(between(width, '0px', `${HOUR_STACKED_BELOW}em`, `${HOUR_LINE}em`))};
    }
    ${illustratedTimelines}::before {
      --_picture: calc(var(--berita-image-size, 72px) / (var(--berita-image-ratio, 4 / 3)) + 1em);
    }
    ${lists}:not([layout]):is([images='lead'], [images='all'])::before {
      --_column-rows: calc(var(--_rows) - var(--_share));
      --_above-columns: ${leadAboveColumns(width, '(2 * var(--_share) - var(--_rows))')};
      --_lead: calc(
        ${leadHeight(width, 'var(--_two-columns)')} +
          ${unsafeCSS(between(width, 'var(--_two-columns)', '9999em', 'var(--_above-columns)'))}
      );
    }
    ${lists}[heading='']::before {
      border: 0;
    }
    berita-update${unready}[heading='']:not([new-items='insert'], [layout='ticker']) {
      --_heading: max(24px, 1.3em + 2px) + 2px + 0.7em;
    }
    ${unready}[more-url] {
      --_more: 2.9em;
    }
    /* It stands beside the heading of this look, where there is room. */
    ${lists}[preset='modern'][more-url]::before {
      --_more: clamp(0px, (18em - ${unsafeCSS(width)} - 0.01px) * 1000000, 2.9em);
      inline-size: calc(
        (100% - clamp(0px, (${unsafeCSS(width)} - 18em + 0.01px) * 1000000, 8em)) / var(--_heading-size)
      );
    }
    /* The steps of the cards' room are read on the width inside the padding. Without content, they are as wide as words are:
       no wider than most columns of a phone, as this is their least width, too, and would widen a grid without tracks. */
    ${cards}, ${strips}, ${tickers} {
      container-type: inline-size;
      contain-intrinsic-inline-size: min(42em, 60vw);
      min-inline-size: 0;
      max-inline-size: 100%;
      padding-inline: var(--berita-padding, 0px);
    }
    ${strips}::before {
      padding-block-start: calc(
        var(--_list) + var(--_heading) + var(--_steps, 0px) + var(--_more, 0em) + var(--_edges)
      );
    }
    ${cardBoxesBefore(String(strips))}
    ${stripBoxesBefore(String(lists))}
    ${cards}::before {
      --_columns: 1;
      --_inner: 100cqi;
      padding-block-start: calc(
        round(up, var(--_rows) / var(--_columns), 1) * var(--_box, 0px) + var(--_more, 0em) + var(--_edges)
      );
    }
    ${cards}[heading]:not([heading=''])::before {
      padding-block-start: calc(
        round(up, var(--_rows) / var(--_columns), 1) * var(--_box, 0px) + var(--_heading) + 0.375em +
          var(--_more, 0em) + var(--_edges)
      );
      border-block-start: var(--berita-heading-rule, 3px solid) transparent;
    }
    ${articleBoxesBefore}
  }
`;
