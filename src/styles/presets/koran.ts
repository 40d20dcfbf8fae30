// Preset koran: a printed page: paper, serif, a centred heading between rules, light numerals two lines deep.
import { css, unsafeCSS } from 'lit';
import { LOOKS, lineRules } from '../reserve.js';
import { smallPictures } from '../small-pictures.js';
import { TICKER_BESIDE, tickerRules } from '../ticker-reserve.js';

/** What the height of a widget depends on; berita.css has it, too. */
export const koranBox = css`
  --berita-line-height: 1.2;
  --berita-title-size: 1.0625em;
  --berita-heading-rule: 6px solid;
  --berita-gap: 11px;
  --berita-padding: 18px;
  --_card-scale: 1.45; /* Its headlines take more lines, which are lower. */
`;

const styles = css`
  :where(:root),
  :host([preset='koran']) {
    ${koranBox}
    --berita-font: Georgia, 'Source Serif 4', 'Noto Serif', 'Times New Roman', serif;
    --berita-font-heading: 'Playfair Display', Georgia, 'Source Serif 4', 'Noto Serif', 'Times New Roman', serif;
    --berita-title-weight: 700;
    --berita-rank-size: 2.875em;
    --berita-rank-weight: 300;
    --berita-color-surface: light-dark(#fbf8f1, #171512);
    --berita-color-text: light-dark(#16130f, #f1ece2);
    --berita-color-muted: light-dark(#5d564b, #b5ada0);
    --berita-color-accent: light-dark(#7a1616, #e79a92);
    --berita-color-border: light-dark(#cbc4b5, #47423a);
    --berita-radius: 0px;
  }
  ${lineRules(":host([preset='koran']:not([layout='timeline']))", LOOKS.koran)}
  ${lineRules(":host([preset='koran'][layout='timeline'])", LOOKS.koranTimeline)}
  ${tickerRules(":host([preset='koran'][layout='ticker']) .list", LOOKS.koran.scale)}
  ${smallPictures(":host([preset='koran']:not([layout])", LOOKS.koran.picturesFrom)}
  :host([preset='koran']) .root {
    padding-block-start: 0;
  }
  :host([preset='koran'][heading='']) .root,
  :host(berita-artikel[preset='koran']:not([heading])) .root {
    padding-block-start: var(--berita-padding);
  }
  /* Nothing stands beside the heading but controls: what is empty takes no gap from its middle. */
  :host([preset='koran']) .root {
    column-gap: 0;
  }
  :host([preset='koran']) .pending {
    margin-inline-start: 0.75em;
  }
  :host([preset='koran']) .steps {
    padding-inline-start: 0.75em;
  }
  @container (width >= ${unsafeCSS(TICKER_BESIDE)}em) {
    :host([preset='koran'][layout='ticker']) .steps {
      padding-inline-end: 0.75em;
    }
  }
  /* The surface ends with the card that it is for. */
  :host([preset='koran']) .root:has(.card:only-child) {
    max-width: calc(30em + 2 * var(--berita-padding));
  }
  :host([preset='koran']) .heading {
    text-align: center;
  }
  /* A thick and a thin line above the heading; a hairline under it, between heading and list. */
  :host([preset='koran']) .heading::before {
    box-sizing: border-box;
    height: 6px;
    border-block: 3px solid currentColor;
    border-block-end-width: 1px;
  }
  :host([preset='koran']) .row:first-child {
    border-color: currentColor;
  }
  :host([preset='koran']) .timeline {
    border-block-start: 1px solid;
  }
  :host([preset='koran']) :is(.row, .compact) .title {
    font-family: var(--berita-font);
  }
  :host([preset='koran'][layout]) .list {
    --_rank-size: 1.5em;
  }
  /* The numeral begins with the capitals of the first line and stands on the second. */
  :host([preset='koran']:not([layout])) .ranked.run {
    --_rank-column: max(2.75em, var(--_digits-width) + 0.75em);
  }
  :host([preset='koran']:not([layout])) .ranked.run .rank {
    color: inherit;
  }
  :host([preset='koran']:not([layout])) .ranked.run :where(.row:not(.lead:has(> .picture))) > .rank {
    align-self: start;
    height: 0;
    margin-block-start: -0.08em;
    line-height: 0.9;
  }
  :host([preset='koran']:not([layout])) .ranked.run .row {
    min-height: 3em;
  }
  @container (width < 14em) {
    :host([preset='koran']:not([layout])) .ranked.run {
      --_rank-size: 1.75em;
    }
  }
  :host([preset='koran']) .meta {
    font-style: italic;
  }
  /* The last letter of a slanted line leans out of its box, which is cut off there: the box is wider than its place. */
  :host([preset='koran']) .meta,
  :host([preset='koran']) .meta :is(.time, .moment) {
    margin-right: -0.2em;
    padding-right: 0.2em;
  }
  :host([preset='koran']) .section {
    font-style: normal;
    font-weight: 400;
    font-variant-caps: all-small-caps;
    letter-spacing: 0.06em;
  }
`;

export const koran = { styles };
