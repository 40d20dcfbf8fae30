// Sources as text, for the tests that hold documentation and sources together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the files under a folder whose name ends so, sorted. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/** A file's text without its comments, so that an example in one counts for nothing. */
export function source(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}
