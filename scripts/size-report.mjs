// npm run size:modules: what each layer and module adds to berita.js, in bytes: minified, and brotli (the file with it
// less the file without).
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { build } from 'vite';

process.env.NODE_ENV = 'production'; // Else packages give their development builds.
const compressed = (text) => brotliCompressSync(text).length;
// Each module alone: its outer names stay, as others may use them.
const minified = async (code) => (await transform(code, { minify: true, target: 'es2022' })).code;

const modules = new Map();
const shortName = (id) => id.replace(/^.*\/(?=(node_modules|src|scripts)\/)/, '').replace('node_modules/', '');
// Before the plugin that makes functions of the chunks.
const readModules = {
  name: 'read-modules',
  generateBundle: {
    order: 'pre',
    async handler(_, bundle) {
      const entry = Object.values(bundle).find(({ isEntry }) => isEntry);
      for (const [id, { code }] of Object.entries(entry.modules))
        if (code) modules.set(shortName(id), await minified(code));
    },
  },
};
await build({
  configFile: 'scripts/cdn/vite.config.ts',
  logLevel: 'error',
  plugins: [readModules],
  build: { write: false },
});

const textOf = (chosen) =>
  [...modules]
    .filter(([name]) => chosen(name))
    .map(([, code]) => code)
    .join('\n');
const all = compressed(textOf(() => true));
const row = (name, chosen) =>
  console.log(
    `${String(textOf(chosen).length).padStart(9)} ${String(all - compressed(textOf((other) => !chosen(other)))).padStart(7)}  ${name}`,
  );
const layerOf = (name) => name.split('/').slice(0, 2).join('/');

console.log(' minified  brotli');
row('all modules', () => true);
console.log('\nBy layer:');
for (const layer of new Set([...modules.keys()].map(layerOf))) row(layer, (name) => layerOf(name) === layer);
console.log('\nBy module:');
for (const module of modules.keys()) row(module, (name) => name === module);
