// Preset polos: bare: part of the page's text: its type, size and colours, headlines as links, the date behind them.
import { css } from 'lit';
import { LOOKS, lineRules } from '../reserve.js';

/** What the height of a widget depends on; berita.css has it, too. */
export const polosBox = css`
  --berita-font-size: 1em;
  --berita-heading-rule: 0 solid;
  --berita-gap: 5px;
`;

const styles = css`
  :where(:root),
  :host([preset='polos']) {
    ${polosBox}
    --berita-title-weight: 400;
    --berita-rank-size: 1em;
    --berita-rank-weight: 400;
    --berita-row-rule: 0 solid;
    --berita-color-text: currentColor;
    --berita-color-muted: color-mix(in srgb, currentColor 78%, transparent);
    --berita-color-accent: currentColor;
    --berita-color-border: color-mix(in srgb, currentColor 22%, transparent);
    --berita-color-focus: currentColor;
    --berita-radius: 0px;
  }
  ${lineRules(":host([preset='polos']:not([layout='timeline']))", LOOKS.polos)}
  :host([preset='polos']) .heading {
    font-size: 1em;
    padding-block-end: 0.25em;
  }
  :host([preset='polos']) .heading::before {
    margin-block-end: 0.25em;
  }
  /* The date runs on behind the headline, in one piece; a narrow column has no room for weekdays, none for sections. */
  :host([preset='polos']) .run .row :is(.link, .title, .meta) {
    display: inline;
    text-wrap: wrap;
  }
  /* Each in a property of its own: Safari's shorthand has no thickness, and takes none of it. */
  :host([preset='polos']) :is(.row, .teaser) .link {
    text-decoration-line: underline;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  :host([preset='polos']) :is(.row, .teaser) .link:hover {
    text-decoration-color: currentColor;
    text-decoration-thickness: 2px;
  }
  :host([preset='polos']) .run .meta > * {
    display: inline-block;
    margin: 0;
    padding: 0;
    overflow: visible;
    white-space: nowrap;
  }
  :host([preset='polos']) .run .meta > *::before {
    content: none;
  }
  /* A space that goes where a line ends; the one between the tags the build takes away. */
  :host([preset='polos']) .run .meta::before {
    content: ' ';
  }
  /* Behind the date and not before the views, which may begin a line. */
  :host([preset='polos']) .run .meta > .time:has(+ .views) {
    margin-inline-end: 0.75em;
  }
  :host([preset='polos']) .run :is(.moment, .hour, .weekday) {
    display: inline;
    margin: 0;
  }
  :host([preset='polos']) .run .bar {
    display: inline-block;
    width: auto;
    white-space: pre;
  }
  :host([preset='polos']) .run .section {
    display: none;
  }
  @container (width < 20em) {
    :host([preset='polos']) .run .weekday {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  :host([preset='polos']) .ranked {
    --_rank-column: calc(var(--_digits-width) + 1.1em);
  }
  :host([preset='polos']) .ranked .rank {
    width: calc(var(--_digits-width) + 0.5em);
    color: var(--_muted);
    text-align: end;
  }
  :host([preset='polos']) .rank::after {
    content: '.';
  }
`;

export const polos = { styles };
