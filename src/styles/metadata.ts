// What stands beside a headline: section, date, views, authors. Pieces give way whole, and the hour never.
import { css } from 'lit';

export const metadataStyles = css`
  /* Each text is set by its own first strong letter, whatever the language of the widget. */
  .title,
  .summary,
  .lede,
  .section,
  .caption,
  .byline {
    unicode-bidi: plaintext;
  }
  /* The dot before a piece hangs out of the line where the piece is the first of it, and is cut off there. */
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    overflow: clip;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .meta > * {
    min-width: 0;
  }
  .meta > * + * {
    position: relative;
    margin-inline-start: -1em;
    padding-inline-start: 1em;
  }
  .meta > * + *::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0;
    width: 1em;
    text-align: center;
    color: var(--_muted);
  }
  /* A section without room beside the date stands on a line of no height under the box, and is cut off. */
  .meta .time ~ .section {
    block-size: 1.4em;
    margin-block-end: -1.4em;
  }
  /* So does a weekday without room, above the box; it is still read out. */
  .meta .time {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    overflow: clip;
    white-space: pre;
  }
  .meta .weekday {
    margin-block-start: -1.4em;
  }
  /* Day and hour never part, but in a column narrower than both. Two lines need no bar: it hangs out of the second one. Only where
     that may be, as boxes of their own in hundreds of dates take the time of a layout. */
  @container (width < 27em) {
    .meta .moment {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
      overflow: clip;
    }
    .meta .hour {
      margin-inline-start: -1em;
    }
    .meta .bar {
      display: inline-block;
      width: 1em;
      text-align: center;
      white-space: normal;
    }
  }
  /* The longest months keep their hour in a column of twelve times their size. */
  @container (width < 14em) {
    .meta .time {
      letter-spacing: -0.02em;
    }
  }
  @container (width < 12.5em) {
    .meta .moment {
      column-gap: 0.5em;
    }
    .meta .hour {
      margin-inline-start: -0.5em;
    }
    .meta .bar {
      width: 0.5em;
    }
  }
  @container (width < 11em) {
    .meta .moment {
      white-space: normal;
    }
  }
  .section {
    color: var(--_accent);
    font-weight: 600;
  }
`;
