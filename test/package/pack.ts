// Packs the package once for all tests of the tarball.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The packed tarball, and the files in it. */
    tarball: { readonly path: string; readonly files: readonly string[] };
  }
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Vitest runs it before the first file of the project, and what it gives after the last. */
export default function pack(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'berita-tarball-'));
  // The build has run: packing must not run it again.
  const printed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(printed) as [Packed];
  project.provide('tarball', { path: join(folder, packed.filename), files: packed.files.map(({ path }) => path) });
  return () => rmSync(folder, { recursive: true, force: true });
}
