// Script-tag build: one self-contained file, Lit inside, as ES module and as classic script, and chunks that they load on demand.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { checkTemplates } from './scripts/cdn/check.mjs';
import { chunks } from './scripts/cdn/chunks.mjs';
import { ownLit } from './scripts/cdn/lit.mjs';
import { minifyLiterals } from './scripts/minify-literals.mjs';

const entry = fileURLToPath(new URL('src/cdn.ts', import.meta.url));

/** True for a module that the entry imports, directly or through others, but for dynamic imports. */
function isNeededAtOnce(id: string, getModuleInfo: (id: string) => { importers: string[] } | null, seen = new Set<string>()): boolean {
  if (id === entry) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return getModuleInfo(id)?.importers.some((importer) => isNeededAtOnce(importer, getModuleInfo, seen)) ?? false;
}

export default defineConfig({
  publicDir: false,
  resolve: { alias: [{ find: /^\.\/hints\.js$/, replacement: fileURLToPath(new URL('src/elements/no-hints.ts', import.meta.url)) }] },
  plugins: [minifyLiterals(), checkTemplates(), ownLit(), chunks()],
  build: {
    target: 'es2022', outDir: 'dist/cdn', emptyOutDir: true, minify: false, license: { fileName: 'LICENSES.md' },
    lib: { entry: { berita: 'src/cdn.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: false, // Chunks take what they share from the entry, not from a third file.
      // Rolldown puts what the entry shares with several chunks into one more chunk, which the entry would have to wait for.
      output: { codeSplitting: { groups: [{ name: (id, context) => (isNeededAtOnce(id, (other) => context.getModuleInfo(other)) ? 'berita' : null) }] } },
    },
  },
});
