// The full article: one column of some 64 letters, title and picture up to a quarter wider.
import { css } from 'lit';

export const fullStyles = css`
  .heading {
    padding-block-end: 0.8em;
  }
  .full {
    max-width: 80ch;
  }
  .full > .placeholder {
    min-height: 5em;
  }
  .full > .picture {
    aspect-ratio: 16 / 9;
    margin-block: 1.25em 3.5em;
  }
  /* Paragraphs of five lines. */
  .body.placeholder {
    max-width: 64ch;
    height: 58em;
    background: repeating-linear-gradient(#0000 0 0.45em, var(--_placeholder) 0 1.2em, #0000 0 1.65em);
    mask: repeating-linear-gradient(#000 0 8.25em, #0000 0 9.9em);
  }
  /* Each in letters of its own size, so that all are as wide. */
  .full > footer {
    max-width: 64ch;
  }
  .full > .body,
  .full .lede {
    max-width: 57ch;
  }
  .full .facts,
  .full .lead-figure .caption {
    max-width: 79ch;
  }
  .full .section {
    display: block;
    text-transform: uppercase;
    letter-spacing: 0.05em;
    font-size: 0.8125em;
    line-height: 1.3;
  }
  .full .title {
    margin-block: 0.25em 0.4em;
    font-size: clamp(1.625em, 1.1em + 2.6cqi, 2.5em);
    font-weight: 700;
    line-height: 1.12;
    text-wrap: balance;
  }
  .full .title .link {
    text-decoration: none;
  }
  .lede {
    margin-block-end: 0.7em;
    font-size: 1.125em;
    font-weight: 500;
    line-height: 1.45;
    text-wrap: pretty;
  }
  /* One line of facts: when and who, then how long. What stands between two pieces hangs out of the second one's line where it
     is the first of it, and is cut off there. */
  .facts {
    overflow: clip;
    font-size: 0.8125em;
    line-height: 1.5;
    color: var(--_muted);
  }
  .facts > * {
    display: inline;
  }
  .dateline {
    text-transform: uppercase;
    letter-spacing: 0.02em;
  }
  .facts .piece,
  .dateline + .reading {
    display: inline-block;
    max-width: 100%;
  }
  /* A space as wide as a bar or a dot with its own; one at the end of a line takes no room. */
  .facts .space,
  .dateline:has(+ .reading)::after {
    content: ' ' / '';
    letter-spacing: 0;
    word-spacing: 0.75em;
  }
  .facts .piece > .bar,
  .dateline + .reading::before {
    display: inline-block;
    width: 1em;
    margin-inline-start: -1em;
    letter-spacing: 0;
    text-align: center;
    white-space: pre;
  }
  .dateline + .reading::before {
    content: '·' / '';
  }
  /* The bar has its own space behind it, and as much before it. */
  .facts .piece > .bar {
    text-indent: 0.3em;
  }
  .facts .moment {
    white-space: nowrap;
  }
  /* A weekday without room stands on a line of no height above the date's, and is cut off there; so is the bar before an hour
     that has a line of its own, in a column narrower than day and hour. */
  @container (width < 26em) {
    .facts .time {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: flex-end;
      vertical-align: bottom;
      overflow: clip;
      white-space: pre;
    }
    .facts .weekday {
      block-size: 1.5em;
      margin-block-start: -1.5em;
    }
  }
  @container (width < 17em) {
    .facts .moment {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
      overflow: clip;
    }
    .facts .hour {
      margin-inline-start: -1em;
    }
    .facts .hour > .bar {
      display: inline-block;
      width: 1em;
      text-align: center;
      white-space: normal;
    }
  }
  .lead-figure {
    margin-block: 1.25em 1.5em;
  }
  .lead-figure .picture {
    aspect-ratio: 16 / 9;
  }
  .lead-figure:has(> .picture[hidden]) {
    display: none;
  }
  .caption {
    padding-block-start: 0.5em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .credit {
    font-variant-caps: all-small-caps;
    letter-spacing: 0.04em;
  }
  .full footer {
    display: grid;
    gap: 1em;
    margin-block-start: 1.75em;
  }
  .continue .link {
    display: inline-block;
    padding: 0.6em 1.2em;
    font-weight: 600;
    color: var(--_accent);
    border: 1px solid;
    border-radius: max(var(--_radius), 4px);
  }
  .continue .link::after {
    content: ' ›' / '';
  }
  .source {
    padding-block-start: 0.75em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
    border-block-start: 1px solid var(--_border);
  }
  .source .link {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
`;
