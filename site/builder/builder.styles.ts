// The builder's look, in the site's colours (VitePress' custom properties).
import { css } from 'lit';

export const builderStyles = css`
  :host {
    display: block;
    --line: var(--vp-c-divider, #ddd);
    --soft: var(--vp-c-bg-soft, #f6f6f7);
    --ink: var(--vp-c-text-1, #222);
    --muted: var(--vp-c-text-2, #555);
    --brand: var(--vp-c-brand-1, #a8121c);
    font: 15px/1.5 var(--vp-font-family-base, system-ui, sans-serif);
    color: var(--ink);
  }
  * {
    box-sizing: border-box;
  }
  .builder {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 1fr);
  }
  @media (min-width: 960px) {
    .builder {
      grid-template-columns: 340px minmax(0, 1fr);
      align-items: start;
    }
    .output {
      position: relative;
    }
  }
  form,
  .result {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  h2,
  h3,
  p,
  ul,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }
  h2 {
    font: 600 22px/1.25 var(--site-display, Georgia, serif);
  }
  h3 {
    font-size: 13px;
    font-weight: 600;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  legend,
  summary {
    padding: 0;
    font-weight: 600;
  }
  .hint,
  .note,
  .weight {
    color: var(--muted);
    font-size: 13px;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field > label {
    font-size: 14px;
    font-weight: 600;
  }
  .switch {
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 10px;
    min-height: 32px;
  }
  .switch > label {
    font-weight: 400;
  }
  input:not([type='checkbox'], [type='radio'], [type='color']),
  select {
    width: 100%;
    min-height: 40px;
    padding: 6px 12px;
    border: 1px solid var(--vp-c-border-control, #8a8a8f);
    border-radius: 8px;
    color: inherit;
    background: var(--vp-c-bg, #fff);
    font: inherit;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--brand);
  }
  input[type='color'] {
    inline-size: 36px;
    block-size: 28px;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: none;
  }
  .pair {
    display: flex;
    gap: 6px;
  }
  [aria-invalid] {
    border-color: var(--brand) !important;
  }
  .field-error {
    color: var(--brand);
    font-size: 13px;
  }
  :focus-visible {
    outline: 2px solid var(--brand);
    outline-offset: 2px;
  }
  details,
  .feed,
  .widgets {
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
  }
  .feed {
    border-color: var(--brand);
    box-shadow: inset 0 3px var(--brand);
    padding-block-start: 19px;
  }
  .widgets {
    display: grid;
    gap: 8px;
  }
  .widgets legend {
    float: inline-start;
    margin-block-end: 8px;
  }
  summary {
    cursor: pointer;
    margin: -16px;
    padding: 14px 16px;
  }
  details[open] > summary {
    margin-block-end: 0;
  }
  .fields,
  .colors {
    display: grid;
    gap: 14px;
  }
  .colors {
    gap: 2px;
  }
  .card {
    display: flex;
    gap: 12px;
    align-items: start;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    cursor: pointer;
  }
  .card:has(:checked) {
    border-color: var(--brand);
    background: var(--soft);
  }
  .card input {
    margin-block-start: 2px;
  }
  .card-text {
    display: grid;
    font-size: 13px;
    line-height: 1.4;
    color: var(--muted);
  }
  .card strong {
    font-size: 15px;
    color: var(--ink);
  }
  .findings {
    margin-block-start: 10px;
  }
  .findings ul {
    display: grid;
    gap: 8px;
    list-style: none;
    font-size: 13px;
    line-height: 1.45;
  }
  .findings li {
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--line);
    overflow-wrap: anywhere;
  }
  .findings li.error {
    border-color: var(--brand);
  }
  .findings li.warn {
    border-color: var(--vp-c-yellow-3, #b98900);
  }
  .findings li.ok {
    border-color: var(--vp-c-green-3, #30a46c);
  }
  .advice {
    display: block;
    color: var(--muted);
  }
  .closed {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
    font-size: 13px;
  }
  .closed code {
    padding: 8px 10px;
    border-radius: 6px;
    background: var(--soft);
    font: 12px/1.5 var(--vp-font-family-mono, monospace);
    overflow-wrap: anywhere;
  }
  .output {
    display: grid;
    gap: 12px;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--soft);
  }
  .outputs {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .outputs legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .chip {
    position: relative;
    cursor: pointer;
  }
  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .chip span {
    display: block;
    padding: 5px 12px;
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--vp-c-bg, #fff);
    font-size: 14px;
  }
  .chip :checked + span {
    color: var(--vp-button-brand-text, #fff);
    background: var(--vp-button-brand-bg, #a8121c);
    border-color: transparent;
  }
  .chip :focus-visible + span {
    outline: 2px solid var(--brand);
    outline-offset: 2px;
  }
  pre {
    margin: 0;
    min-height: 12em;
    max-height: 24em;
    padding: 14px 16px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--vp-c-bg, #fff);
    font: 13px/1.6 var(--vp-font-family-mono, monospace);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .missing {
    padding: 14px 16px;
    border: 1px dashed var(--line);
    border-radius: 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  button {
    min-height: 40px;
    padding: 6px 16px;
    border: 1px solid transparent;
    border-radius: 99px;
    font: 600 14px/1.4 inherit;
    font-family: inherit;
    cursor: pointer;
  }
  .copy {
    color: var(--vp-button-brand-text, #fff);
    background: var(--vp-button-brand-bg, #a8121c);
  }
  .copy:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .quiet {
    color: inherit;
    background: var(--vp-c-bg, #fff);
    border-color: var(--line);
  }
  .message {
    min-height: 1.5em;
    font-size: 14px;
    font-weight: 600;
  }
  .preview {
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
  }
  .frames {
    display: grid;
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
  }
  @media (min-width: 640px) {
    .frames {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .wide {
      grid-column: 1 / -1;
    }
  }
  .frame {
    min-width: 0;
  }
  figcaption {
    margin-block-end: 6px;
    font-size: 13px;
    color: var(--muted);
  }
  figcaption::first-letter {
    text-transform: uppercase;
  }
  .scroller {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: 10px;
  }
  .light .scroller {
    background: #fff;
  }
  .dark .scroller {
    background: #161616;
  }
  .wide iframe {
    min-width: 640px;
  }
  iframe {
    display: block;
    inline-size: 100%;
    border: 0;
  }
`;
