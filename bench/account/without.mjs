// The script tag's file with a part taken out: the build of scripts/cdn with another module in a module's place.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pathOf = (standIn) => fileURLToPath(new URL(`stand-ins/${standIn}.js`, import.meta.url));

/** Vite plugin: `standIns` is a map from a module of src/ to a file in stand-ins/. */
function standInFor(standIns) {
  const missing = new Set(Object.keys(standIns));
  return {
    name: 'stand-ins',
    enforce: 'pre',
    load(id) {
      const module = Object.keys(standIns).find((path) => id.endsWith(`/src/${path}.ts`));
      if (!module) return null;
      missing.delete(module);
      return readFile(pathOf(standIns[module]), 'utf8');
    },
    buildEnd() {
      if (missing.size) throw new Error(`The script has no ${[...missing].join(', ')}: see bench/account/parts.mjs.`);
    },
  };
}

/** The text of `berita.js` built with stand-ins. */
export async function buildWithout(standIns) {
  const results = await build({
    configFile: 'scripts/cdn/vite.config.ts',
    logLevel: 'error',
    plugins: [standInFor(standIns)],
    build: { write: false, emptyOutDir: false },
  });
  const { output } = [results].flat()[0];
  return String(output.find(({ fileName }) => fileName === 'berita.js').source);
}
