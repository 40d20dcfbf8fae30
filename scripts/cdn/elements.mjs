// Builds a file for each element, for pages that use one: dist/cdn/berita-populer.js, … Each has all it needs; what the first on a
// page has brought, the others take from it.
import { build } from 'vite';
import { bodyOf } from './module.mjs';
import { chunksOf, filesOnDemand, kept, loader, neededAtOnce } from './on-demand.mjs';
import { options, PAGE } from './options.mjs';
import { COMPILE_ALL, small } from './small.mjs';

const tags = ['berita-artikel', 'berita-populer', 'berita-update'];

// Modules that the same elements need are one piece. A piece runs once a page, whichever file brings it, and leaves what it exports there.
const pieceOf = (entries) =>
  entries.length > 1
    ? entries
        .map((id) => id.replace(/^.*berita-|\.ts$/g, ''))
        .sort()
        .join('-')
    : null;

/** `{ [file]: code }`: the elements' files, and those of their chunks that differ from the main script's. */
export async function elementFiles() {
  const own = options(Object.fromEntries(tags.map((tag) => [tag, `src/define/${tag}.ts`])), pieceOf);
  const [{ output }] = await build({ ...own, build: { ...own.build, write: false } });
  const bundle = chunksOf(Object.fromEntries(output.map((chunk) => [chunk.fileName, chunk])));
  const { files, load } = await filesOnDemand(bundle);
  const owners = new Map();
  const piece = (file) => {
    const { text, names, shared } = bodyOf(bundle[file], 'PAGE', load);
    for (const name of names) {
      if ((owners.get(name) ?? file) !== file)
        throw new Error(
          `${owners.get(name)} and ${file} export a "${name}" each, and a page keeps one: rename one in src/.`,
        );
      owners.set(name, file);
    }
    return `RUN(${JSON.stringify(bundle[file].name)}, () => {const ${kept} = PAGE, { LOAD } = PAGE;\n${text}\nreturn ${shared};});`;
  };
  for (const tag of tags) {
    const file = Object.keys(bundle).find((name) => bundle[name].isEntry && bundle[name].name === tag);
    const code = await small(`
      const TAKEN = customElements.get(${JSON.stringify(tag)});
      // Where one of our files has been, nothing is left to do. Of what else has taken the name, src/define/register.ts warns.
      if (!TAKEN || !('neededArticles' in TAKEN.prototype)) {
        const PAGE = ${PAGE} ??= {};
        const SHARED = () => PAGE;
        const RUN = (name, piece) => { if (!PAGE[name]) Object.assign(PAGE, piece(), { [name]: true }); };
        RUN('loader', () => { ${loader} return { LOAD, Map, Set, WeakMap, Promise }; });
        ${[...neededAtOnce(file, bundle)].map(piece).join('\n')}
      }`);
    files[`${tag}.js`] = COMPILE_ALL + code.replace('SCRIPT_URL', 'import.meta.url');
  }
  return files;
}
