// Writes a bench's results into docs/performance.md, between its markers.
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'docs/performance.md';

/** The document with `text` between the markers of that name. */
export function withSection(document, name, text) {
  const [start, end] = [`<!-- bench:${name}:start -->`, `<!-- bench:${name}:end -->`];
  if (!document.includes(start) || !document.includes(end)) throw new Error(`${file} has no place for "${name}".`);
  return `${document.slice(0, document.indexOf(start) + start.length)}\n${text}\n${document.slice(document.indexOf(end))}`;
}

export const writeSection = (name, text) => writeFileSync(file, withSection(readFileSync(file, 'utf8'), name, text));
