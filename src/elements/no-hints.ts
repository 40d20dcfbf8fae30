// What the script tag has in place of hints.ts: nothing.
import type { PropertyDeclaration } from 'lit';

type Row = PropertyDeclaration & { initial?: unknown };

/** The row as it is. */
export const withHints = (_attribute: string, declaration: Row): Row => declaration;
