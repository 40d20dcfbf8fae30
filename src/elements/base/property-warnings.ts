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

/** The row, with warnings in development builds. */
export function withWarnings(declaration: PropertyRow): PropertyRow {
  const read = declaration.converter?.fromAttribute;
  return development && read
    ? {
        ...declaration,
        converter: {
          fromAttribute(value) {
            const result = read(value);
            if (value !== null && result === read(null) && value !== String(result))
              warnOnce(
                `${String(declaration.attribute)}="${value}" is no valid value, so the default stands: "${String(result ?? '')}".`,
              );
            return result;
          },
        },
      }
    : declaration;
}
