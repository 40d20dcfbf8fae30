// Script-tag build: one self-contained file, Lit inside, as ES module and as IIFE.
import { defineConfig } from 'vite';
import { minifyLiterals } from './scripts/minify-literals.mjs';

export default defineConfig({
  publicDir: false,
  plugins: [minifyLiterals()],
  build: {
    target: 'es2022', outDir: 'dist/cdn', emptyOutDir: true, sourcemap: true, license: { fileName: 'LICENSES.md' },
    lib: { entry: 'src/cdn.ts', formats: ['es', 'iife'], name: 'Berita', fileName: (format) => (format === 'es' ? 'berita.js' : 'berita.iife.js') },
    rolldownOptions: { output: { minify: true } },
  },
});
