// What the script tag has in place of early.ts: its own Lit, which does the same.
export { LitElement as EarlyElement } from 'lit';
