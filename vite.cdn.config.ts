// Script-tag build: one self-contained file, Lit inside, as ES module and as classic script, and chunks that they load on demand.
import { defineConfig } from 'vite';
import { checkTemplates } from './scripts/cdn/check.mjs';
import { chunks } from './scripts/cdn/chunks.mjs';
import { leanLit } from './scripts/cdn/lit.mjs';
import { minifyLiterals } from './scripts/minify-literals.mjs';

export default defineConfig({
  publicDir: false,
  plugins: [minifyLiterals(), checkTemplates(), leanLit(), chunks()],
  build: {
    target: 'es2022', outDir: 'dist/cdn', emptyOutDir: true, minify: false, license: { fileName: 'LICENSES.md' },
    lib: { entry: { berita: 'src/cdn.ts' }, formats: ['es'] },
    rolldownOptions: { preserveEntrySignatures: false }, // Chunks take what they share from the entry, not from a third file.
  },
});
