// What the script tag has in place of hints.ts: nothing.
import type { Row } from './hints.js';

/** The row as it is. */
export const withHints = (declaration: Row): Row => declaration;
