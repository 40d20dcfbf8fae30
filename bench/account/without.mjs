// The script tag's file with a part taken out: the build of scripts/cdn with another module in a module's place.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pathOf = (standIn) => fileURLToPath(new URL(`stand-ins/${standIn}.js`, import.meta.url));

/** Vite plugin: `standIns` is a map from a module of src/ to a file in stand-ins/. */
const standInFor = (standIns) => ({
  name: 'stand-ins',
  enforce: 'pre',
  load(id) {
    const module = Object.keys(standIns).find((path) => id.endsWith(`/src/${path}.ts`));
    return module ? readFile(pathOf(standIns[module]), 'utf8') : null;
  },
});

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
