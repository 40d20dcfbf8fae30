// What the builds of the script tag's files share.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifyLiterals } from '../minify-literals.mjs';
import { checkTemplates } from './check.mjs';
import { ownLit } from './lit.mjs';
import { entriesNeeding } from './needing.mjs';
import { oneStore } from './one-store.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Expression of what all files of this version on a page share; as a symbol, no element's `id` takes its place. */
export const PAGE = `globalThis[Symbol.for("berita-widgets ${version}")]`;

/**
 * Options for Vite: the entries by name, and a file's name for modules that several entries need, by which ones. One file of what an
 * entry needs, where there is one entry: what it shares with its chunks would else become a file that it has to wait for.
 */
export const options = (entry, nameOf, plugins = []) => ({
  configFile: false, publicDir: false, logLevel: 'warn',
  resolve: { alias: [{ find: /^\.\/hints\.js$/, replacement: fileURLToPath(new URL('../../src/elements/no-hints.ts', import.meta.url)) }] },
  plugins: [minifyLiterals(), checkTemplates(), ownLit(), oneStore(PAGE), ...plugins],
  build: {
    target: 'es2022', outDir: 'dist/cdn', emptyOutDir: true, minify: false, license: { fileName: 'LICENSES.md' },
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: false, // Chunks take what they share from the entry, not from a third file.
      output: {
        minifyInternalExports: false, // Names that are the same in all builds, so that their chunks are.
        codeSplitting: { groups: [{ name: (id, context) => nameOf(entriesNeeding(id, (other) => context.getModuleInfo(other))), debugName: 'needed at once' }] },
      },
    },
  },
});
