// Hostile input: twice the input takes at most 2.3 times the CPU. The measuring process is that of test/feed/hostile.test.ts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Growth of the CPU time when the input doubles, by the input's name. */
async function growths() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-hostile-'));
  try {
    const outfile = join(folder, 'main.mjs');
    await build({ entryPoints: [fileURLToPath(new URL('../../test/feed/hostile-process.ts', import.meta.url))], bundle: true, format: 'esm', platform: 'node', target: 'es2022', outfile, logLevel: 'error' });
    // One thread: the compiler's and collector's own would count as the reader's time whenever they happen to run.
    return JSON.parse(execFileSync(process.execPath, ['--single-threaded', outfile], { encoding: 'utf8' })).hostile;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const hostile = {
  name: 'hostile input',
  noisy: true,
  async measure() {
    const worst = Object.entries(await growths()).reduce((most, one) => (one[1] > most[1] ? one : most));
    return [{ name: 'hostile input twice as long, time', value: worst[1], limit: 2.3, note: `the worst: ${worst[0]}` }];
  },
};
