// Warnings to the developer of wrong attribute values, in development builds only.
import type { PropertyDeclaration } from 'lit';
import { warnOnce } from '../../controllers/warn-once.js';

/** A property of Lit's, with one way to read its attribute. */
export type PropertyRow = Omit<PropertyDeclaration, 'converter'> & {
  converter?: { fromAttribute(value: string | null): unknown };
  /** The values, where only these are valid. */
  choices?: readonly string[];
};

// Bundlers write the mode in place of `process.env.NODE_ENV`; a page without a bundler has no `process`.
declare const process: { env: { NODE_ENV?: string } };
let development = false;
try {
  development = process.env.NODE_ENV === 'development';
} catch {
  /* No bundler. */
}

/** Warns of a written value that is none of the valid ones. */
function warnOfValue(attribute: PropertyRow['attribute'], value: string, standing: unknown): void {
  const fallback = String(standing ?? '');
  warnOnce(`${String(attribute)}="${value}" is no valid value, so the default stands: "${fallback}".`);
}

/** The row, with warnings in development builds. */
export function withWarnings(declaration: PropertyRow): PropertyRow {
  const read = declaration.converter?.fromAttribute;
  if (!development || !read) return declaration;
  const fromAttribute = (value: string | null): unknown => {
    const result = read(value);
    const isWrong = value !== null && result === read(null) && value !== String(result);
    if (isWrong) warnOfValue(declaration.attribute, value, result);
    return result;
  };
  return { ...declaration, converter: { fromAttribute } };
}
