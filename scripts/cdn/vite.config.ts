// Script-tag build: one self-contained file with Lit inside, as ES module and as classic script, and the chunks that it
// loads on demand.
import { defineConfig } from 'vite';
import { minifyLiterals } from '../minify-literals.mjs';
import { checkTemplates } from './check-templates.mjs';
import { hashedChunks, isNeededAtOnce } from './hashed-chunks.mjs';
import { litOnAnyPage } from './lit-on-any-page.mjs';

export default defineConfig({
  publicDir: false,
  define: {
    'process.env.NODE_ENV': '"production"',
    // src/define/register.ts asks, as modules may be imported where there is no page.
    'typeof customElements': '"object"',
  },
  plugins: [minifyLiterals(), checkTemplates(), litOnAnyPage(), hashedChunks()],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: true,
    license: { fileName: 'LICENSES.md' },
    lib: { entry: { berita: 'src/cdn/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension', // Chunks take what they share from the entry, not from a third file.
      output: {
        minify: true, // A library's white space stays otherwise.
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: {
          groups: [
            { debugName: 'needed at once', name: (id, context) => (isNeededAtOnce(id, context) ? 'berita' : null) },
          ],
        },
      },
    },
  },
});
