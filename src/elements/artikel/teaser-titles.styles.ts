// The size of a teaser's headline, by its letters and the room that it has.
import { css } from 'lit';

// Plain multiples of the text's size, whatever the width: a headline grows with its reader's text.
export const titleStyles = css`
  .teaser .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--berita-title-lines, none);
    overflow: hidden;
    font-size: calc(var(--_letters) * var(--_scale, 1));
    line-height: 1.2;
    text-wrap: balance;
    /* The strokes of some faces reach beyond a line of 1.2. */
    padding-block: 0.1em;
    margin-block: -0.1em;
  }
  /* Firefox puts words that stand directly in such a box into one of their own, which does not know their direction. */
  .teaser .title > * {
    display: block;
    unicode-bidi: plaintext;
  }
  .tiny {
    --_letters: 1.75em;
  }
  .short {
    --_letters: 1.5em;
  }
  .medium {
    --_letters: 1.375em;
  }
  .long {
    --_letters: 1.25em;
  }
  .longer {
    --_letters: 1.125em;
  }
  .longest {
    --_letters: 1.0625em;
  }
  /* Without a summary the headline has its room. */
  .brief.tiny {
    --_letters: 2.25em;
  }
  .brief.short {
    --_letters: 1.875em;
  }
  .brief.medium {
    --_letters: 1.625em;
  }
  .brief.long {
    --_letters: 1.5em;
  }
  .brief.longer {
    --_letters: 1.375em;
  }
  .brief.longest {
    --_letters: 1.25em;
  }
  /* Without a picture, in a widget that has room for one, it is set in that room. */
  .set.tiny {
    --_letters: 2.75em;
  }
  .set.short {
    --_letters: 2.25em;
  }
  .set.medium {
    --_letters: 2em;
  }
  .set.long {
    --_letters: 1.75em;
  }
  .set.longer {
    --_letters: 1.625em;
  }
  .set.longest {
    --_letters: 1.5em;
  }
  .teaser.set .title {
    line-height: 1.15;
  }
  .teaser:is(.set, .hero) .title {
    font-weight: var(--berita-title-weight, 700);
  }
`;
