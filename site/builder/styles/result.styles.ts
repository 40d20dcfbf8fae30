// The text to copy, its buttons, the preview's frames.
import { css } from 'lit';

export const resultStyles = css`
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
    display: grid;
    gap: 10px;
    justify-items: start;
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
  .small {
    min-height: 34px;
    padding: 4px 12px;
    font-size: 13px;
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
