// Placeholders: bars where headlines and dates will stand, as uneven as headlines are.
import { css } from 'lit';

export const placeholderStyles = css`
  /* In one element each, since a page of many widgets has hundreds: a headline's lines, its date, a small picture before them. */
  .placeholder {
    --_bar: linear-gradient(var(--_placeholder) 0 0) no-repeat;
    --_x: 0px;
    --_second: 60%;
    background:
      var(--_bar) var(--_x) 0.28em / calc(94% - var(--_x)) 0.75em,
      var(--_bar) var(--_x) calc(var(--_line) * 1em + 0.28em) / calc(var(--_second) - var(--_x) / 2) 0.75em,
      var(--_bar) var(--_x) calc(2 * var(--_line) * 1em + 0.5em) / 30% calc(min(var(--_meta), 1) * 0.6em),
      var(--_bar) 0 0 / var(--_thumb, 0px) var(--_picture, 0px);
    background-origin: content-box;
  }
  .placeholder:nth-child(3n + 2) {
    --_second: 88%;
  }
  .placeholder:nth-child(3n) {
    --_second: 34%;
  }
  .indented {
    --_x: max(var(--_rank-column, 2.25em), var(--_thumb, 0px));
  }
  .placeholder:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.5;
    }
  }
`;
