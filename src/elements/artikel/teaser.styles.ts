// Articles: card, compact, hero, the grid of cards, and the placeholder of the full article.
import { css } from 'lit';
import { articleBoxes } from '../../styles/article-reserve.js';

/** The sizes of a headline by its letters: `--_fit` is how many em of its own size a line holds. */
const titleStyles = css`
  .teaser .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--berita-title-lines, none);
    overflow: hidden;
    font-size: clamp(var(--_least), var(--_w) / var(--_fit), var(--_most));
    line-height: 1.2;
    text-wrap: balance;
    /* The strokes of some faces reach beyond a line of 1.2. */
    padding-block: 0.1em;
    margin-block: -0.1em;
  }
  .tiny {
    --_fit: 8.8;
    --_least: 1.5em;
    --_most: 2.5em;
  }
  .short {
    --_fit: 12.1;
    --_least: 1.2em;
    --_most: 2em;
  }
  .medium {
    --_fit: 12.1;
    --_least: 1.1em;
    --_most: 1.6em;
  }
  .long {
    --_fit: 15.4;
    --_least: 1em;
    --_most: 1.5em;
  }
  .longer {
    --_fit: 16.8;
    --_least: 1em;
    --_most: 1.3em;
  }
  .longest {
    --_fit: 17.6;
    --_least: 1em;
    --_most: 1.25em;
  }
  @container (width < 14.3em) {
    .short {
      --_least: 1.4em;
    }
    .medium {
      --_least: 1.25em;
    }
    .long {
      --_least: 1.1em;
    }
  }
  /* Without a summary the headline has its room. */
  .brief.tiny {
    --_fit: 6.6;
    --_most: 3em;
  }
  .brief.short {
    --_fit: 8.8;
    --_most: 2.2em;
  }
  .brief.medium {
    --_fit: 9.9;
    --_most: 2em;
  }
  .brief.long {
    --_fit: 12.1;
    --_most: 1.8em;
  }
  .brief.longer {
    --_fit: 13.2;
    --_most: 1.6em;
  }
  .brief.longest {
    --_fit: 14.3;
    --_most: 1.5em;
  }
  /* Without a picture, in a widget that has room for one, it is set in that room. */
  .set.tiny {
    --_fit: 7;
    --_most: 4em;
  }
  .set.short {
    --_fit: 7.7;
    --_most: 3.4em;
  }
  .set.medium {
    --_fit: 8.8;
    --_most: 3em;
  }
  .set.long {
    --_fit: 8.8;
    --_most: 2.8em;
  }
  .set.longer {
    --_fit: 9.9;
    --_most: 2.6em;
  }
  .set.longest {
    --_fit: 11;
    --_most: 2.4em;
  }
  .teaser.set .title {
    line-height: 1.15;
  }
`;

const cardStyles = css`
  .card > .picture,
  .hero > .picture {
    margin-block-end: 0.75em;
  }
  .card:only-child {
    display: flex;
    flex-direction: column;
    max-width: 30em;
  }
  .card:only-child > .text {
    flex: 1;
    display: flex;
    flex-direction: column;
  }
  /* What is left over is shared by the headline and the summary; the section stays with its headline, the date at the foot. */
  .card:only-child .summary {
    margin-block: auto;
  }
  .card .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  /* Dates stand on the last line, whether a byline has a line of its own or not. */
  .card > .meta {
    flex-wrap: wrap-reverse;
    align-content: start;
  }
  .card.set .summary {
    font-size: 1em;
    -webkit-line-clamp: 5;
  }
  @container (width >= 22em) {
    .card.set:only-child .summary {
      font-size: 1.125em;
    }
  }
  /* Beside each other: headlines of one size, a hairline above, the levels of neighbours on common lines. */
  .card:not(:only-child) {
    --_fit: 1;
    padding-block: var(--_gap) calc(var(--_gap) * 1.25);
    border-block-start: 1px solid var(--_border);
  }
  .card:not(:only-child) {
    --_least: 1.125em;
    --_most: 1.125em;
  }
  .longer.card:not(:only-child) {
    --_least: 1.0625em;
    --_most: 1.0625em;
  }
  .longest.card:not(:only-child) {
    --_least: 1em;
    --_most: 1em;
  }
  .set.card:not(:only-child) {
    --_least: 1.5em;
    --_most: 1.5em;
  }
  .set.longer.card:not(:only-child) {
    --_least: 1.375em;
    --_most: 1.375em;
  }
  .set.longest.card:not(:only-child) {
    --_least: 1.25em;
    --_most: 1.25em;
  }
  .set:is(.tiny, .short).card:not(:only-child) {
    --_least: 1.75em;
    --_most: 1.75em;
  }
  @supports (grid-template-rows: subgrid) {
    /* Picture, section, headline, summary, date. The summary's track alone grows, so that the others stay close. */
    .grid:has(> .card + .card) {
      grid-auto-rows: minmax(min-content, 0px) minmax(min-content, 0px) minmax(min-content, 0px) auto
        minmax(min-content, 0px);
    }
    .card:not(:only-child) {
      display: grid;
      grid-row: span 5;
      grid-template-rows: subgrid;
    }
    .card:not(:only-child, .set) > .text:not(.bones) {
      display: contents;
    }
    .card:not(:only-child) > .picture {
      grid-row: 1;
    }
    .card:not(:only-child) .section {
      grid-row: 2;
    }
    .card:not(:only-child) .title {
      grid-row: 3;
    }
    /* A clamped box that is stretched would show the lines after its last. */
    .card:not(:only-child) .summary {
      grid-row: 4;
      align-self: start;
    }
    .card:not(:only-child) > .meta {
      grid-row: 5;
      align-self: end;
    }
    .card.set:not(:only-child) > .text {
      grid-row: 1 / span 4;
    }
    :host([images='none']) .card:not(:only-child) > .text:not(.bones) {
      display: contents;
    }
    .card:not(:only-child) > .bones {
      grid-row: 2 / span 4;
    }
  }
`;

const compactStyles = css`
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

const heroStyles = css`
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

const placeholderStyles = css`
  .teaser > .bones {
    flex: 1;
    min-height: 4em;
  }
  .full {
    max-width: 64ch;
  }
  .full > .bones {
    min-height: 5em;
  }
  .full > .picture {
    aspect-ratio: 16 / 9;
    margin-block: 1.25em 3.5em;
  }
  /* Paragraphs of five lines. */
  .body.bones {
    height: 58em;
    background: repeating-linear-gradient(#0000 0 0.45em, var(--_bone) 0 1.2em, #0000 0 1.65em);
    mask: repeating-linear-gradient(#000 0 8.25em, #0000 0 9.9em);
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
