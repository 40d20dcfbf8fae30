// The files of this package that the gateway hands out: dist/cdn.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, dirname } from 'node:path';
import type { PackageFile } from '../routes/context.js';

const TYPES = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
]);

/** The folder of this package: the nearest above `from` whose package.json is ours. */
export function packageFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: string };
      if (name === 'berita-widgets') return folder;
    } catch {
      // No package.json here.
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** This package's version. */
export function packageVersion(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Reads files of `dist/cdn`, each once. */
export class PackageFiles {
  readonly #folder: string;
  readonly #files = new Map<string, PackageFile>();

  constructor(folder: string) {
    this.#folder = join(folder, 'dist/cdn');
  }

  /** `name` is safe: the route has checked it. */
  readonly read = async (name: string): Promise<PackageFile | undefined> => {
    const known = this.#files.get(name);
    if (known) return known;
    const contentType = TYPES.get(extname(name));
    if (contentType === undefined) return undefined;
    try {
      const file = { body: new Uint8Array(await readFile(join(this.#folder, name))), contentType };
      this.#files.set(name, file);
      return file;
    } catch {
      return undefined;
    }
  };
}
