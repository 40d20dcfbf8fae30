// How the CPU time of reading hostile input grows with its size, in a process of its own; for the gate and for
// test/feed/hostile.test.ts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * How many times the CPU time grows from inputs of `small` characters to inputs `times` as long: `hostile` by the
 * input's name,
 * and `quadratic` of a reader that is known to be.
 */
export async function hostileGrowth({ small, times }) {
  const folder = mkdtempSync(join(tmpdir(), 'feed-hostile-'));
  try {
    const outfile = join(folder, 'main.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('../../test/feed/hostile-process.ts', import.meta.url))],
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
      outfile,
      logLevel: 'error',
    });
    // One thread: the compiler's and collector's own would count as the reader's time whenever they happen to run.
    const args = ['--single-threaded', outfile, `${small}`, `${times}`];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 240_000 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
