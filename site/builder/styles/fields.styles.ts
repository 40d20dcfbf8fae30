// The builder's ground and its fields, in the site's colours (VitePress' custom properties).
import { css } from 'lit';

export const fieldStyles = css`
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
  /* What is scrolled to stands under the site's bar. */
  :is(input, select, button, summary, pre, label, p) {
    scroll-margin-block: 88px 16px;
  }
  :focus-visible {
    outline: 2px solid var(--brand);
    outline-offset: 2px;
  }
`;
