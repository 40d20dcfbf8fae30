// Bundles React with the built components for the browser tests: React ships CommonJS, which no browser loads.
import { build } from 'esbuild';

let bundle;

/** JavaScript text of one module that exports React, its client and the components. */
export function reactBundle() {
  bundle ??= build({
    stdin: {
      contents: `export * as React from 'react'; export { createRoot, hydrateRoot } from 'react-dom/client'; export { flushSync } from 'react-dom'; export { renderToString } from 'react-dom/server'; export * from './dist/react/index.js';`,
      resolveDir: '.',
    },
    bundle: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0].text);
  return bundle;
}
