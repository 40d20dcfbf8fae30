// What the script tag has in place of hints.ts: nothing.
import type { Row } from './property-warnings.js';

/** The row as it is. */
export const withHints = (declaration: Row): Row => declaration;
