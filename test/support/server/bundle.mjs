// Bundles the browser tests for Web Test Runner: a page asks for its test and a few chunks, not for a hundred modules.
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

const ROOT = process.cwd();

/** Modules that pages load by themselves: the tests, and what their frames run. */
function entries() {
  const tests = readdirSync('test', { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.browser.test.ts'));
  return [...tests, 'test/store/tab.ts'];
}

/**
 * `{ text, isChunk }` by path on the server. A test keeps the path of its source; what several share is in chunks that
 * are named by what is in them. Each page still has modules of its own: they are only fewer.
 */
export async function bundleTests() {
  const { outputFiles } = await build({
    entryPoints: entries(),
    outbase: '.',
    outdir: ROOT,
    outExtension: { '.js': '.ts' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // As the runner resolves: Lit with its warnings.
    conditions: ['development'],
    sourcemap: 'inline',
    external: ['/*.bundle.js'],
    write: false,
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(({ path, text }) => {
      const served = path.slice(ROOT.length).replaceAll('\\', '/');
      return [served, { text, isChunk: served.startsWith('/chunks/') }];
    }),
  );
}
