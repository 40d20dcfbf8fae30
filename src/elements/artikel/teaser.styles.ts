// Teasers: card, compact, hero, and the grid of cards.
import { css } from 'lit';
import { articleBoxes } from '../../styles/article-reserve.js';
import { cardStyles } from './cards.styles.js';
import { titleStyles } from './teaser-titles.styles.js';
import { compactStyles, heroStyles } from './wide-teasers.styles.js';

const placeholderStyles = css`
  .teaser > .placeholder {
    flex: 1;
    min-height: 4em;
  }
`;

export const articleStyles = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    column-gap: calc(var(--_gap) * 2);
  }
  .heading {
    padding-block-end: 0.8em;
  }
  /* A headline that is cut off after its last line would cut its ring, too: the ring goes round the whole. */
  .teaser .link:focus-visible {
    outline: none;
  }
  .teaser .link:focus-visible::after {
    outline: 2px solid var(--berita-color-focus, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 2px;
  }
  .teaser .section {
    display: block;
    padding-block-end: 0.4em;
    font-size: 0.8125em;
    line-height: 1.3;
  }
  .teaser .summary {
    padding-block-start: 0.4em;
    font-size: 0.9375em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .teaser > .meta {
    padding-block-start: 0.5em;
  }
  ${articleBoxes}
  ${titleStyles}
  ${cardStyles}
  ${compactStyles}
  ${heroStyles}
  ${placeholderStyles}
`;
