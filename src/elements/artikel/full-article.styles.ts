// The full article: one column of some 65 characters, the picture as wide as the column.
import { css } from 'lit';

export const fullStyles = css`
  .full .section {
    display: block;
    text-transform: uppercase;
    letter-spacing: 0.05em;
  }
  .full .title .link {
    text-decoration: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.2em 1.5em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .dateline {
    text-transform: uppercase;
    letter-spacing: 0.02em;
  }
  .reading {
    white-space: nowrap;
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
    padding-block: 0.5em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
    border-block-end: 1px solid var(--_border);
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
    content: ' ›';
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
