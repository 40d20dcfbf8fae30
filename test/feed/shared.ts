// Where the shared corpora lie: beside the checkout. Tests that need them are skipped with a notice when they are
// absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const hasShared = existsSync(shared);
if (!hasShared) console.warn('../shared is absent: the corpus tests are skipped.');

/** All files under a folder, as paths relative to it. */
export const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
        .sort()
    : [];

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
