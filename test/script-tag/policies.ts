// The policies of docs/security.md, one a row.
import type { PageReport } from './site.js';

/** A policy that a partner's page may have. `FEED` stands for the feed's origin. */
export interface Policy {
  /** Name of the row. */
  name: string;
  csp?: string;
  nonce?: string;
  /** The page's own scripts before the widgets. */
  before?: string;
  /** A script of the page inserts the script tag. */
  loader?: boolean;
  trustedTypes?: boolean;
}

const base = "default-src 'none'; connect-src FEED; img-src FEED; style-src 'none'";
const self = `${base}; script-src 'self'`;
const required = `${self}; require-trusted-types-for 'script'`;
const nonce = 'bWl0cmE';

export const policies: readonly Policy[] = [
  { name: "`script-src 'self'`", csp: self },
  { name: "`script-src 'nonce-…'`", csp: `${base}; script-src 'nonce-${nonce}'`, nonce },
  {
    name: "`script-src 'nonce-…' 'strict-dynamic'`",
    csp: `${base}; script-src 'nonce-${nonce}' 'strict-dynamic'`,
    nonce,
  },
  {
    name: 'the same, script tag put in by a script',
    csp: `${base}; script-src 'nonce-${nonce}' 'strict-dynamic'`,
    nonce,
    loader: true,
  },
  { name: "`require-trusted-types-for 'script'`", csp: required, trustedTypes: true },
  { name: "the same, `trusted-types 'none'`", csp: `${required}; trusted-types 'none'`, trustedTypes: true },
  { name: 'the same, `trusted-types other`', csp: `${required}; trusted-types other`, trustedTypes: true },
  { name: 'the same, `trusted-types lit-html`', csp: `${required}; trusted-types lit-html`, trustedTypes: true },
  {
    name: "the same, `lit-html` taken by the page's own Lit",
    csp: `${required}; trusted-types lit-html`,
    trustedTypes: true,
    before: '<script type="module" src="lit-html.js"></script>',
  },
];

/** Whether the page's `stock.js`, which renders a template by Lit as npm has it, could. */
export const stockLit = ({ note }: PageReport): string => (note === 'rendered' ? 'works' : 'stops');
