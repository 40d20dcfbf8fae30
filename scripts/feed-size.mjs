// Prints the size of berita-widgets/feed alone, minified, and fails when it is over its budget.
import { gzipSync, brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/** Bytes of gzip -9 that the whole feed reader may take. */
export const BUDGET = 7400;

export async function feedSize() {
  const entry = new URL('../src/feed/index.ts', import.meta.url).pathname;
  const { output } = [await build({ configFile: false, logLevel: 'silent', build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'feed' }, rolldownOptions: { output: { minify: true } } } })].flat()[0];
  const code = output[0].code;
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const size = await feedSize();
  console.log(`berita-widgets/feed: ${size.minified} bytes minified, ${size.gzip} gzip, ${size.brotli} brotli; budget ${BUDGET} gzip`);
  if (size.gzip > BUDGET) process.exitCode = 1;
}
