// The size of a teaser's headline, by its letters and the room that it has.
import { css } from 'lit';

/** The sizes of a headline by its letters: `--_fit` is how many em of its own size a line holds. */
export const titleStyles = css`
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
