// The files that the script tag loads on demand, with their hashes, and what loads them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bodyOf } from './module.mjs';
import { small } from './small.mjs';

/** The loader; SCRIPT_URL and SHARED are for whoever puts it in. */
export const loader = readFileSync(new URL('./load.js', import.meta.url), 'utf8').replace('export ', '');

/** Subresource integrity of a file's bytes. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Kept as they were when the script ran: a page that replaces them later does not break the widgets on it. */
export const kept = '{ Map, Set, WeakMap, Promise }';

/** What of a bundle was made of modules, by file. */
export const chunksOf = (bundle) =>
  Object.fromEntries(Object.entries(bundle).filter(([, { type }]) => type === 'chunk'));

/** The chunks of Rolldown's bundle that `file` needs at once, in the order that they run in, itself last. */
export function neededAtOnce(file, bundle, found = new Set()) {
  for (const needed of bundle[file].imports) neededAtOnce(needed, bundle, found);
  return found.add(file);
}

/** The files of what no entry of the bundle needs at once, and the arguments that load each chunk: `{ files, load }`. */
export async function filesOnDemand(bundle) {
  const atOnce = new Set(
    Object.keys(bundle)
      .filter((file) => bundle[file].isEntry)
      .flatMap((file) => [...neededAtOnce(file, bundle)]),
  );
  const files = {};
  const calls = new Map();
  const load = (source) => calls.get(source.replace('./', ''));
  const finish = async (file) => {
    if (calls.has(file) || atOnce.has(file)) return;
    const { imports, dynamicImports, name } = bundle[file];
    // A chunk carries the hashes of the chunks that it needs, so those come first.
    for (const needed of [...imports, ...dynamicImports]) await finish(needed);
    const { text, exported } = bodyOf(bundle[file], 'SHARED', load);
    // As a function: so it shares the one Lit of its loader, whichever file that is.
    const code = await small(
      `export default ${text.includes('await LOAD(') ? 'async ' : ''}(SHARED, LOAD) => {const ${kept} = SHARED;\n${text}\nreturn ${exported};};`,
    );
    const hash = createHash('sha256').update(code).digest('base64');
    files[`berita-${name}.${hash.slice(0, 8).replace(/\W/g, '-')}.js`] = code;
    calls.set(file, `${JSON.stringify(name)}, ${JSON.stringify(hash)}`);
  };
  for (const file of Object.keys(bundle)) await finish(file);
  return { files, load };
}
