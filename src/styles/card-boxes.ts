// The room of a list's grid and carousel, which their placeholders and their cards share; it holds before their own code has come.
import { css, unsafeCSS } from 'lit';

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

const gridRules = gridSteps
  .map(
    ({ from, columns, title }) =>
      `@container (width >= ${from}em) {
        :host([layout='grid']) .list { --_columns: ${columns}; --_title: ${title}; }
      }`,
  )
  .join('\n');

export const cardBoxes = css`
  :host(:is([layout='grid'], [layout='carousel'])) .list {
    --_card-picture: 0px;
    --_box: calc(var(--_card-picture) + var(--_title) * var(--_line) / 1.3 + 1.4em + 1.75 * var(--_gap) + 1px);
  }
  ${unsafeCSS(gridRules)}
  :host([layout='grid']) .list {
    --_w: calc((100cqi - (var(--_columns) - 1) * 2 * var(--_gap)) / var(--_columns));
    min-height: calc(round(up, var(--_rows) / var(--_columns), 1) * var(--_box));
  }
  :host([layout='grid']) .skeleton .list {
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    gap: 0 calc(var(--_gap) * 2);
  }
  :host([layout='carousel']) .list {
    --_w: min(78cqi, 16em);
    --_title: 10.4em;
    min-height: var(--_box);
  }
  @container (width >= 17em) {
    :host([layout='carousel']) .list {
      --_title: 9em;
    }
  }
  @container (width >= 20.5em) {
    :host([layout='carousel']) .list {
      --_title: 7.8em;
    }
  }
  :host(:is([layout='grid'], [layout='carousel']):is([images='thumb'], [images='all'])) .list {
    --_card-picture: calc(var(--_w) / (var(--berita-image-ratio, 3 / 2)) + 0.6em);
  }
`;
