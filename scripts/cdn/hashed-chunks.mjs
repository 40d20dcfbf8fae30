// Vite plugin of the script tag's build: makes berita.js and berita.iife.js of the entry, and of each chunk a function
// that runs only with the hash that the entry was built with.
import { createHash } from 'node:crypto';
import { parseAst } from 'rolldown/parseAst';

/**
 * First line of what a page needs at once: V8 then compiles every function with the file, off the main thread where it
 * streams, instead of each at its first call (V8's explicit compile hints; a comment to other engines).
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

/** Taken when the script runs: a page that replaces them later does not break the widgets on it. */
const PLATFORM_GLOBALS = '{Map,Set,WeakMap,Promise}';

// By the prototype: `<img name=currentScript>` takes the place of the document's.
const CLASSIC_SCRIPT_URL = 'Reflect.get(Document.prototype,"currentScript",document)?.src';

/** Subresource integrity of a file's bytes. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Whether the entry imports a module, directly or through others, other than by `import()`. `context`: Rolldown's. */
export function isNeededAtOnce(id, context) {
  const importers = new Set([id]);
  for (const importer of importers) {
    const module = context.getModuleInfo(importer);
    if (module?.isEntry) return true;
    for (const next of module?.importers ?? []) importers.add(next);
  }
  return false;
}

const nameOf = (node) => node.name ?? node.value;

/**
 * A chunk's code without its imports and exports, and what these are: `{ body, imports: [{ file, names }], exports: [{
 * name, local }] }`.
 */
function splitModule(code) {
  const imports = [];
  const exports = [];
  let body = '';
  let end = 0;
  for (const node of parseAst(code).body) {
    if (!/^(?:Import|Export)/.test(node.type)) continue;
    if (node.type === 'ImportDeclaration') {
      const names = node.specifiers.map(({ imported, local }) => ({ name: nameOf(imported), local: local.name }));
      imports.push({ file: node.source.value.replace('./', ''), names });
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration) {
      for (const { exported, local } of node.specifiers) exports.push({ name: nameOf(exported), local: nameOf(local) });
    } else throw new Error(`A ${node.type} in a chunk: scripts/cdn/hashed-chunks.mjs does not know it.`);
    body += code.slice(end, node.start);
    end = node.end;
  }
  return { body: body + code.slice(end), imports, exports };
}

/** `{name:local,…}`, an object pattern or literal. */
const fields = (names) => `{${names.map(({ name, local }) => `${name}:${local}`).join(',')}}`;

/** Makes the files of a bundle, each chunk after those that it needs, since it carries their hashes. */
class Files {
  #modules;
  #hashes = new Map();
  files = {};

  constructor(bundle) {
    this.#modules = Object.fromEntries(Object.entries(bundle).filter(([, { type }]) => type === 'chunk'));
    this.#addEntry(Object.values(this.#modules).find(({ isEntry }) => isEntry));
  }

  #addEntry({ code }) {
    const { body, exports } = splitModule(code);
    const localOf = (name) => exports.find((entry) => entry.name === name).local;
    const shared = fields([...exports, ...['Map', 'Set', 'WeakMap', 'Promise'].map((name) => ({ name, local: name }))]);
    const script = `const${PLATFORM_GLOBALS}=globalThis;${this.#withLoads(body, localOf('loadChunk'))};${localOf('shareWithChunks')}(()=>(${shared}));`;
    const parts = script.split('import.meta.url');
    if (parts.length !== 2) throw new Error('The script asks for its own address once: src/cdn/load-chunk.ts.');
    this.files['berita.js'] = COMPILE_ALL + script;
    this.files['berita.iife.js'] = `${COMPILE_ALL}(()=>{"use strict";${parts.join(CLASSIC_SCRIPT_URL)}})();`;
  }

  /** The arguments of `loadChunk` for a file of the bundle, which is made now if it is not there yet. */
  #loadArguments(file) {
    const { name, code } = this.#modules[file];
    if (!this.#hashes.has(file)) {
      const chunk = this.#chunkFunction(code);
      const hash = createHash('sha256').update(chunk).digest('base64');
      this.files[`berita-${name}.${hash.slice(0, 8).replace(/\W/g, '-')}.js`] = chunk;
      this.#hashes.set(file, hash);
    }
    return `${JSON.stringify(name)},${JSON.stringify(this.#hashes.get(file))}`;
  }

  #chunkFunction(code) {
    const { body, imports, exports } = splitModule(code);
    const taken = imports.map(({ file, names }) => {
      const source = this.#modules[file].isEntry ? '$shared' : `await $load(${this.#loadArguments(file)})`;
      return `const${fields(names)}=${source};`;
    });
    const text = `const${PLATFORM_GLOBALS}=$shared;${taken.join('')}${this.#withLoads(body, '$load')}`;
    return `export default async($shared,$load)=>{${text};return${fields(exports)}};`;
  }

  #withLoads(body, load) {
    return body.replace(
      /\bimport\((["'`])\.\/([\w.-]+)\1\)/g,
      (_, quote, file) => `${load}(${this.#loadArguments(file)})`,
    );
  }
}

export const hashedChunks = () => ({
  name: 'hashed-chunks',
  enforce: 'post',
  // Last of all: Vite's list of licences is drawn from the bundle as it was.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const { files } = new Files(bundle);
      for (const [file, { type }] of Object.entries(bundle)) if (type === 'chunk') delete bundle[file];
      const hashes = Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, integrityOf(bytes)]));
      files['integrity.json'] = `${JSON.stringify(hashes, null, 2)}\n`;
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
  },
});
