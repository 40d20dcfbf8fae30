// Teasers with the picture beside the text: compact, and the hero in wide columns.
import { css } from 'lit';

export const compactStyles = css`
  .compact {
    --_fit: 1;
    --_size: var(--berita-image-size, 96px);
    display: grid;
    grid-template-columns: 1fr;
    grid-template-rows: auto 1fr;
    align-content: start;
    column-gap: var(--_gap);
  }
  .compact > .picture {
    grid-row: 1 / span 2;
    align-self: start;
    width: var(--_size);
  }
  .compact:has(> .picture) {
    grid-template-columns: var(--_size) 1fr;
  }
  .compact:is(.tiny, .short, .medium, .long, .longer, .longest) {
    --_most: 1em;
    --_least: 1em;
  }
  .compact:only-child.long {
    --_least: 1.125em;
  }
  .compact:only-child.medium {
    --_least: 1.25em;
  }
  .compact:only-child:is(.tiny, .short) {
    --_least: 1.5em;
  }
  .compact:not(:only-child) {
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }
  @container (width < 20em) {
    .compact {
      --_size: var(--berita-image-size, 72px);
    }
  }
  @container (width < 16.5em) {
    .compact:has(> .picture) {
      grid-template-columns: 1fr;
    }
    .compact > .picture {
      display: none;
    }
  }
`;

export const heroStyles = css`
  .hero {
    display: flex;
    flex-direction: column;
  }
  .hero > .text {
    flex: 1;
  }
  .hero .summary {
    max-width: 36em;
    font-size: 1.0625em;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .hero > .picture {
    aspect-ratio: 16 / 9;
  }
  .hero {
    --_most: 1.75em;
  }
  .hero:is(.tiny, .short) {
    --_most: 2.25em;
  }
  .hero.medium {
    --_most: 2.125em;
  }
  .hero.long {
    --_most: 2em;
  }
  .hero.set {
    --_most: 4.5em;
  }
  @container (width >= 43.75em) {
    .hero {
      display: grid;
      grid-template-columns: 3fr 2fr;
      grid-template-rows: 1fr auto;
      column-gap: calc(var(--_gap) * 2);
    }
    .hero > .picture {
      grid-row: 1 / span 2;
      align-self: start;
      margin: 0;
    }
    .hero {
      --_least: 1.0625em;
    }
    .hero.medium {
      --_most: 2.25em;
    }
    .hero.long {
      --_fit: 13;
    }
    .hero.longer {
      --_fit: 15.4;
    }
    .hero .summary {
      -webkit-line-clamp: 2;
    }
    .hero:not(:has(> .picture)) {
      grid-template-columns: 1fr;
    }
    /* No picture is wanted: a headline across the whole. */
    .hero:not(.set):not(:has(> .picture)) {
      --_fit: 22;
      --_most: 2.125em;
    }
    .hero.set {
      --_w: var(--_inner);
      --_fit: 22;
      --_most: 3.25em;
    }
    .hero.set:is(.tiny, .short) {
      --_fit: 14;
      --_most: 4em;
    }
    .hero.set .summary {
      font-size: 1.125em;
    }
  }
  @container (width >= 52em) {
    .hero .summary {
      -webkit-line-clamp: 3;
    }
  }
  @container (width >= 64em) {
    .hero .summary {
      -webkit-line-clamp: 4;
    }
  }
`;
