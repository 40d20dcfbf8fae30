// The room of a list's grid and carousel, which their placeholders and their cards share; it holds before their own
// code has come.
import { css, unsafeCSS, type CSSResult } from 'lit';

interface Step {
  /** Width of the widget in em from which the step holds. */
  from: number;
  /** Columns of the grid. */
  columns: number;
  /** Height of a row's headlines: of one column the mean, of several nearly the longest. */
  title: string;
}

const gridSteps: readonly Step[] = [
  { from: 0, columns: 1, title: '6.5em' },
  { from: 15, columns: 1, title: '5.2em' },
  { from: 20, columns: 1, title: '4.2em' },
  { from: 28, columns: 2, title: '7.2em' },
  { from: 34, columns: 2, title: '6.2em' },
  { from: 38, columns: 2, title: '5.2em' },
  { from: 44, columns: 3, title: '7.2em' },
  { from: 54, columns: 3, title: '5.8em' },
  { from: 60, columns: 4, title: '7.2em' },
  { from: 68, columns: 4, title: '6.2em' },
  { from: 76, columns: 4, title: '5.2em' },
];

const gridRules = (selector: string): string =>
  gridSteps
    .map(
      ({ from, columns, title }) =>
        `@container (width >= ${from}em) { ${selector} { --_columns: ${columns}; --_title: ${title}; } }`,
    )
    .join('\n');

/** Heights of a carousel's headlines: its cards are as wide as the widget, up to 16 em. */
const carouselRules = (selector: string): string =>
  [
    { from: 0, title: '10.4em' },
    { from: 17, title: '9em' },
    { from: 20.5, title: '7.8em' },
  ]
    .map(({ from, title }) => `@container (width >= ${from}em) { ${selector} { --_title: ${title}; } }`)
    .join('\n');

const box = unsafeCSS(
  'calc(var(--_card-picture) + var(--_title) * var(--_card-scale, 1) * var(--_line) / 1.3 + 1.4em + var(--_views, 0) * 1.1375em + 1.75 * var(--_gap) + 1px)',
);
const columnWidth = unsafeCSS('calc((100cqi - (var(--_columns) - 1) * 2 * var(--_gap)) / var(--_columns))');
const gridHeight = unsafeCSS('calc(round(up, var(--_rows) / var(--_columns), 1) * var(--_box))');
const pictureHeight = unsafeCSS('calc(var(--_w) / (var(--berita-image-ratio, 3 / 2)) + 0.6em)');

export const cardBoxes = css`
  :host(:is([layout='grid'], [layout='carousel'])) .list {
    --_card-picture: 0px;
    --_box: ${box};
  }
  :host([show-views]) .list {
    --_views: 1;
  }
  ${unsafeCSS(gridRules(":host([layout='grid']) .list"))}
  ${unsafeCSS(carouselRules(":host([layout='carousel']) .list"))}
  :host([layout='grid']) .list {
    --_w: ${columnWidth};
    min-height: ${gridHeight};
  }
  :host([layout='grid']) .skeleton .list {
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    gap: 0 calc(var(--_gap) * 2);
  }
  :host([layout='carousel']) .list {
    --_w: min(78cqi, 16em);
    min-height: var(--_box);
  }
  :host(:is([layout='grid'], [layout='carousel']):is([images='thumb'], [images='all'])) .list {
    --_card-picture: ${pictureHeight};
  }
  /* One card of the first row has a picture. */
  :host([layout='carousel'][images='lead']) .list {
    --_card-picture: ${pictureHeight};
  }
  :host([layout='grid'][images='lead']) .list {
    min-height: calc(${gridHeight} + ${pictureHeight});
  }
`;

/** For berita.css: `--_list` on the pseudo-element before a widget whose script has not run, which is a container. */
export const cardBoxesBefore = (widget: string): CSSResult =>
  unsafeCSS(`
${widget}::before { --_card-picture: 0px; --_box: ${box}; }
${widget}:is([images='thumb'], [images='all'])::before { --_card-picture: ${pictureHeight}; }
${gridRules(`${widget}[layout='grid']::before`)}
${widget}[layout='grid']::before { --_w: ${columnWidth}; --_list: ${gridHeight}; }
${widget}[layout='grid'][images='lead']::before { --_list: calc(${gridHeight} + ${pictureHeight}); }
${widget}[layout='carousel'][images='lead']::before { --_card-picture: ${pictureHeight}; }
${carouselRules(`${widget}[layout='carousel']::before`)}
${widget}[layout='carousel']::before { --_w: min(78cqi, 16em); --_list: var(--_box); }
`);
