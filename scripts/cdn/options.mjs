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
 * Options for Vite: the entries by name, and the name of the file that a module goes to, by the entries that need it at once; null:
 * Rolldown decides.
 */
export const options = (entry, fileOf, plugins = []) => ({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { 'typeof customElements': '"object"' }, // src/define/register.ts asks, as modules may be imported where there is no page.
  resolve: {
    alias: [
      {
        find: /^\.\/(property-warnings|early-properties)\.js$/,
        replacement: fileURLToPath(new URL('../../src/elements/base/no-$1.ts', import.meta.url)),
      },
    ],
  },
  plugins: [minifyLiterals(), checkTemplates(), ownLit(), oneStore(PAGE), ...plugins],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: true,
    minify: false,
    license: { fileName: 'LICENSES.md' },
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: false, // Chunks take what they share from the entry, not from a third file.
      output: {
        minifyInternalExports: false, // Names that are the same in all builds, so that their chunks are.
        codeSplitting: {
          groups: [
            {
              name: (id, context) => fileOf(entriesNeeding(id, (other) => context.getModuleInfo(other))),
              debugName: 'needed at once',
            },
          ],
        },
      },
    },
  },
});

/** Those of berita.js. Rolldown would put what it shares with several chunks into one more file, which it would have to wait for. */
export const whole = (plugins) =>
  options({ berita: 'src/cdn/index.ts' }, ({ length }) => (length ? 'berita' : null), plugins);
