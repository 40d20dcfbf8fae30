// npm run size:modules: what each layer and module adds to the script tag's file, in bytes brotli: the file with it less the file without.
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';
import { leanLit } from './cdn/lit.mjs';
import { minifyLiterals } from './minify-literals.mjs';

process.env.NODE_ENV = 'production'; // Else Vite takes Lit's development build.
const bytes = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const options = { ecma: 2022, compress: { passes: 2, ecma: 2022 }, mangle: true, format: { comments: false } };

const [{ output }] = await build({
  configFile: false, logLevel: 'error', publicDir: false, plugins: [minifyLiterals(), leanLit()],
  resolve: { alias: [{ find: /^\.\/hints\.js$/, replacement: fileURLToPath(new URL('../src/elements/no-hints.ts', import.meta.url)) }] },
  build: { write: false, target: 'es2022', minify: false, lib: { entry: 'src/cdn.ts', formats: ['es'] }, rolldownOptions: { preserveEntrySignatures: false } },
});
const modules = new Map();
// What the entry imports at once, in whatever files Rolldown lays it here; the script tag's build makes one file of it.
const atOnce = new Set();
const follow = (fileName) => {
  if (atOnce.has(fileName)) return;
  atOnce.add(fileName);
  output.find((chunk) => chunk.fileName === fileName).imports.forEach(follow);
};
follow(output.find(({ isEntry }) => isEntry).fileName);
for (const { modules: inside = {} } of output.filter(({ fileName }) => atOnce.has(fileName))) {
  for (const [id, { code }] of Object.entries(inside)) {
    if (code) modules.set(id.replace(/^.*\/(?=(node_modules|src|scripts)\/)/, '').replace('node_modules/', ''), (await minify(code, options)).code);
  }
}
const without = (omit) => bytes([...modules].filter(([name]) => !omit(name)).map(([, code]) => code).join('\n'));
const whole = without(() => false);
const print = (name, omit) => console.log(`${String(whole - without(omit)).padStart(7)}  ${name}`);
const layerOf = (name) => name.split('/').slice(0, 2).join('/');

console.log(`${String(whole).padStart(7)}  all modules`);
for (const layer of new Set([...modules.keys()].map(layerOf))) print(layer, (name) => layerOf(name) === layer);
console.log('\nModule by module:');
for (const module of modules.keys()) print(module, (name) => name === module);
