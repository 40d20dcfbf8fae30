// npm run size:modules: what each layer and module adds to berita.js, in bytes: minified, and brotli (the file with it less the file without).
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';
import { whole } from './cdn/options.mjs';

process.env.NODE_ENV = 'production'; // Else packages give their development builds.
const compressed = (text) => brotliCompressSync(text).length;
// Each module alone: its outer names stay, as others may use them.
const minified = async (code) =>
  (await minify(code, { ecma: 2022, compress: { passes: 2, ecma: 2022 }, format: { comments: false } })).code;

const own = whole();
const [{ output }] = await build({ ...own, logLevel: 'error', build: { ...own.build, write: false } });
const modules = new Map();
for (const [id, { code }] of Object.entries(output.find(({ isEntry }) => isEntry).modules)) {
  if (code)
    modules.set(
      id.replace(/^.*\/(?=(node_modules|src|scripts)\/)/, '').replace('node_modules/', ''),
      await minified(code),
    );
}

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
