// The form: its sections, the widget's choice, findings, the gateway's steps.
import { css } from 'lit';

export const formStyles = css`
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
  .closed {
    justify-items: start;
  }
  .closed .copyable {
    justify-self: stretch;
  }
  .check {
    margin-block-start: 12px;
  }
  .gateway p,
  .gateway li {
    font-size: 14px;
  }
  .gateway .fields {
    padding-block-start: 4px;
  }
  .steps {
    display: grid;
    gap: 14px;
    margin: 0;
    padding-inline-start: 20px;
  }
  .steps p {
    margin-block-end: 6px;
  }
  .copyable {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: start;
  }
  .steps .copyable {
    grid-template-columns: minmax(0, 1fr);
  }
  .steps .copyable button {
    justify-self: start;
  }
  .copyable pre {
    min-height: 0;
    max-height: 24em;
    padding: 7px 10px;
    background: var(--soft);
    font-size: 12px;
  }
  .local {
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--vp-c-yellow-3, #b98900);
  }
  a {
    color: var(--brand);
  }
`;
