// Rows as cards, for the grid and the carousel: picture on top, numeral beside the headline.
import { css } from 'lit';

export const cardStyles = css`
  :host([layout='grid']) .list {
    display: grid;
    /* One to four columns by the widget's own width. */
    grid-template-columns: repeat(auto-fill, minmax(max(min(100%, 13em), (100% - 3 * var(--_gap) * 2) / 4), 1fr));
    gap: 0 calc(var(--_gap) * 2);
  }
  :host(:is([layout='grid'], [layout='carousel'])) .row {
    --_lines: var(--berita-title-lines, 2);
    flex-wrap: wrap;
    align-content: start;
    border-color: var(--_border);
  }
  :host(:is([layout='grid'], [layout='carousel'])) .time ~ .section {
    display: none;
  }
  :host(:is([layout='grid'], [layout='carousel'])) .row > .picture,
  /* Beside cards with a picture, one without keeps its room, so that the headlines stay in line. */
  :host(:is([layout='grid'], [layout='carousel']):is([images='thumb'], [images='all'])) .list:has(.picture:not([hidden])) .row:not(:has(.picture:not([hidden])))::before {
    display: block;
    order: -1;
    flex: 0 0 100%;
    width: 100%;
    margin-block-end: calc(var(--_gap) * 0.8);
  }
  :host(:is([layout='grid'], [layout='carousel']):is([images='thumb'], [images='all']))
    .list:has(.picture:not([hidden]))
    .row:not(:has(.picture:not([hidden])))::before {
    content: '';
    aspect-ratio: var(--berita-image-ratio, 3 / 2);
    border-radius: var(--_radius);
    background: var(--_bone);
  }
`;
