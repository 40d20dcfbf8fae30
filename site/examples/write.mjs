// Puts the example pages into the built site.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';

/** Copies every page and its style sheet. */
export function writeExamples(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(new URL('.', import.meta.url)).filter((name) => /\.(?:html|css|js)$/.test(name)))
    cpSync(new URL(file, import.meta.url), `${folder}/${file}`);
}
