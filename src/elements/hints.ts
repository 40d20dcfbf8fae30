// Hints to the developer about wrong attribute values, in development builds only; the script tag's build takes no-hints.ts instead.
import type { PropertyDeclaration } from 'lit';

/** A property of Lit's, with one way to read its attribute. */
export type Row = Omit<PropertyDeclaration, 'converter'> & { converter?: { fromAttribute(value: string | null): unknown } };

// Bundlers put the mode in here; a page without one has no `process`.
declare const process: { env: { NODE_ENV?: string } };
let development = false;
try {
  development = process.env.NODE_ENV === 'development';
} catch { /* No bundler. */ }

const hinted = new Set<string>();

/** Tells the developer, once, that a value is none of those the attribute knows. */
function hint(attribute: string, value: string, initial: unknown): void {
  const words = `berita-widgets: ${attribute}="${value}" is no valid value, so the default stands: "${String(initial ?? '')}".`;
  if (!hinted.has(words)) console.warn(words);
  hinted.add(words);
}

/** The row, with hints in development builds. */
export function withHints(declaration: Row): Row {
  const read = declaration.converter?.fromAttribute;
  return development && read ? { ...declaration, converter: { fromAttribute(value) {
    const result = read(value);
    if (value !== null && result === read(null) && value !== String(result)) hint(String(declaration.attribute), value, result);
    return result;
  } } } : declaration;
}
