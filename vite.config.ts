// npm build: one ES module for each source file, dependencies left as imports.
import { defineConfig } from 'vite';
import { minifyLiterals } from './scripts/minify-literals.mjs';

export const npmEntries = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  'define/berita-artikel': 'src/define/berita-artikel.ts',
  'define/berita-populer': 'src/define/berita-populer.ts',
  'define/berita-update': 'src/define/berita-update.ts',
  'feed/index': 'src/feed/index.ts',
  'store/index': 'src/store/index.ts',
  'styles/placeholder-boxes': 'src/styles/placeholder-boxes.ts',
  'ssr/index': 'src/ssr/index.ts',
  'react/component': 'src/react/component.ts',
  'embed/index': 'src/embed/index.ts',
  'count/index': 'src/count/index.ts',
};

export default defineConfig({
  publicDir: false,
  // As in the script tag: it knows what a server rendered by the very strings of the templates.
  plugins: [minifyLiterals()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    lib: { entry: npmEntries, formats: ['es'] },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit(-labs)?\//, 'react'],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
