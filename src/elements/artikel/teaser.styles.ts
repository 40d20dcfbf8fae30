// Articles: card, compact, hero, the grid of cards, and the measure of the full article.
import { css } from 'lit';
import { cardHeight } from '../../styles/reserve.js';

export const articleStyles = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--_column, 240px)), 1fr));
    gap: calc(var(--_gap) * 2) calc(var(--_gap) * 1.75);
  }
  .grid:has(> .compact) {
    --_column: 300px;
  }
  .grid:has(> .hero) {
    --_column: 100%;
  }
  .card:only-child {
    max-width: 30em;
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
  .teaser .title {
    font-size: 1.125em;
  }
  .teaser > .text {
    display: grid;
    gap: 0.4em;
    align-content: start;
  }
  .card > .picture,
  .card::before,
  .hero > .picture {
    margin-block-end: 0.7em;
  }
  .teaser .summary {
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .card > .text {
    min-height: ${cardHeight};
  }
  .card .summary {
    -webkit-line-clamp: 3;
  }
  .section {
    font-size: 0.8125em;
    line-height: 1.3;
  }
  .compact {
    --_size: var(--berita-image-size, 96px);
    display: flex;
    gap: var(--_gap);
  }
  .compact .title {
    font-size: 1em;
  }
  .hero .title {
    font-size: clamp(1.4em, 5cqi, 2.4em);
    line-height: 1.15;
  }
  .hero > .text {
    gap: 0.7em;
  }
  .hero .picture,
  .full > .picture {
    aspect-ratio: 16 / 9;
  }
  @container (min-width: 700px) {
    .hero {
      display: grid;
      grid-template-columns: 3fr 2fr;
      gap: calc(var(--_gap) * 2);
      align-items: center;
    }
    .hero:not(:has(> .picture)) {
      display: block;
    }
  }
  .full {
    max-width: 64ch;
  }
  .full .title {
    font-size: clamp(1.6em, 5.2cqi, 2.5em);
    line-height: 1.15;
    margin-block: 0.3em 0.5em;
    text-wrap: balance;
  }
  .full > .picture {
    margin-block: 1.25em 3.5em;
  }
  .body {
    font-size: clamp(1.0625em, 0.9em + 1cqi, 1.125em);
    line-height: 1.65;
  }
  .body > * + * {
    margin-block-start: 1em;
  }
  .bones {
    min-height: 5em;
  }
  /* Paragraphs of five lines. */
  .body.bones {
    height: 58em;
    background: repeating-linear-gradient(#0000 0 0.45em, var(--_bone) 0 1.2em, #0000 0 1.65em);
    mask: repeating-linear-gradient(#000 0 8.25em, #0000 0 9.9em);
  }
`;
