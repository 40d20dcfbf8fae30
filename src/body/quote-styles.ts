// How quotes are set in a body: what another says, and what is pulled out of the text.
import { css } from 'lit';

export const quoteStyles = css`
  .body blockquote {
    margin-block: 1.5em;
    padding-inline-start: 1.1em;
    font-family: var(--_head);
    font-size: 1.1875em;
    line-height: 1.35;
    hanging-punctuation: first;
    text-wrap: pretty;
  }
  /* A short bar says where another begins to speak. */
  .body blockquote::before {
    content: '';
    display: block;
    width: min(2.25em, 100%);
    margin-block-end: 0.5em;
    border-block-start: 3px solid var(--_accent);
  }
  .body blockquote cite {
    font-size: 0.75em;
    font-style: normal;
    color: var(--_muted);
  }
  /* A piece of the article itself, larger, between two hairlines. */
  .body blockquote.pulled {
    margin-block: 1.4em;
    padding: 0.8em 0;
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
    border-block: 1px solid var(--_border);
  }
  .body blockquote.pulled::before {
    content: none;
  }
  .body blockquote.pulled cite {
    font-size: 0.625em;
    font-weight: 400;
  }
`;
