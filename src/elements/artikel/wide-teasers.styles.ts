// Teasers with the picture beside the text: compact, and the hero in wide columns.
import { css, unsafeCSS } from 'lit';

export const compactStyles = css`
  .compact {
    --_size: var(--berita-image-size, 96px);
    display: grid;
    grid-template-columns: 1fr;
    grid-template-rows: auto 1fr;
    align-content: start;
    column-gap: max(var(--_gap), 0.75em);
  }
  .compact > .picture {
    grid-row: 1 / span 2;
    align-self: start;
    width: var(--_size);
  }
  .compact > .meta {
    align-self: start;
  }
  .compact:has(> .picture) {
    grid-template-columns: var(--_size) 1fr;
  }
  .compact:is(.tiny, .short, .medium, .long, .longer, .longest) {
    --_letters: 1em;
  }
  .compact.long:only-child.long {
    --_letters: 1.125em;
  }
  .compact.medium:only-child.medium {
    --_letters: 1.25em;
  }
  .compact.compact:only-child:is(.tiny, .short) {
    --_letters: 1.5em;
  }
  .compact:not(:only-child) {
    padding-block: var(--_gap);
    border-block-start: var(--_row-rule) var(--_border);
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

/** Widths in em, factors of the headline's size, lines of summary. */
const besidePicture = [
  { from: 43.75, scale: 1.1, lines: 2 },
  { from: 48, scale: 1.25, lines: 2 },
  { from: 52, scale: 1.3, lines: 3 },
  { from: 57, scale: 1.5, lines: 3 },
  { from: 62, scale: 1.65, lines: 3 },
  { from: 64, scale: 1.7, lines: 4 },
  { from: 70, scale: 1.85, lines: 4 },
] as const;

const besideRules = besidePicture
  .map(
    ({ from, scale, lines }) =>
      `@container (width >= ${from}em) { .hero:has(> .picture) { --_scale: ${scale}; } .hero .summary { -webkit-line-clamp: ${lines}; } }`,
  )
  .join('\n');

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
  @container (width >= 20em) {
    .hero {
      --_scale: 1.2;
    }
  }
  @container (width >= 30em) {
    .hero {
      --_scale: 1.35;
    }
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
    .hero .summary {
      -webkit-line-clamp: 2;
    }
    .hero:not(:has(> .picture)) {
      grid-template-columns: 1fr;
    }
    /* No picture is wanted: a headline across the whole. */
    .hero:not(:has(> .picture)) {
      --_scale: 1.75;
    }
    .hero.set {
      --_scale: 1.5;
    }
    .hero.set .summary {
      font-size: 1.125em;
    }
  }
  /* Beside its picture, as large as 95 letters of bold type may be with the summary's lines under them. */
  ${unsafeCSS(besideRules)}
`;
