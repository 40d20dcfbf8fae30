// Builds dist/worker/: the modules for workers and edge runtimes, which have no DOM, with Lit's own stand-ins inside.
import { build } from 'esbuild';

// Such runtimes resolve the conditions `worker` and `browser`, and Lit's browser modules throw on import where there is
// no HTMLElement. Its modules for Node bring stand-ins and need nothing of Node, but only Node and Deno resolve them.
const entries = [
  'index',
  'define',
  'define/berita-artikel',
  'define/berita-populer',
  'define/berita-update',
  'react/index',
  'ssr/index',
];

await build({
  entryPoints: Object.fromEntries(entries.map((name) => [name, `dist/${name}.js`])),
  outdir: 'dist/worker',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  conditions: ['node'],
  mainFields: ['module', 'main'],
  external: ['react', '@lit-labs/ssr-client'],
  legalComments: 'external',
  logLevel: 'warning',
});
