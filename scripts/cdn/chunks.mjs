// Vite plugin of the script-tag build: from one build, berita.js, berita.iife.js and the chunks that either loads on demand, with their hashes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { minify } from 'terser';

const loader = readFileSync(new URL('./load.js', import.meta.url), 'utf8').replace('export ', '');
// By prototype: `<img name=currentScript>` takes the place of the document's.
const scriptUrl = { es: 'import.meta.url', iife: 'Reflect.get(Document.prototype,"currentScript",document)?.src' };

/** Subresource integrity of a file's bytes. */
export const integrityOf = (bytes, hash = 'sha384') => `${hash}-${createHash(hash).update(bytes).digest('base64')}`;

// Kept as they were when the script ran: a page that replaces them later does not break the widgets on it.
const kept = '{ Map, Set, WeakMap, Promise }';

const literal = JSON.stringify;
const nameOf = (node) => node.name ?? node.value;
// `import {a as b}` and `export {b as a}` as object patterns and literals: `{a: b}`.
const fields = (pairs) => `{${pairs.map(([field, local]) => `${literal(field)}: ${local}`).join(', ')}}`;

/** A module as a function: what it imports comes by argument, what it exports is returned. So it shares the one Lit of its loader, whichever build that is. */
function asFunction({ code, isEntry }, address) {
  let text = '';
  let at = 0;
  let result = '{}';
  for (const node of parseAst(code).body) {
    let by;
    if (node.type === 'ImportDeclaration') {
      const taken = fields(node.specifiers.map((specifier) => [nameOf(specifier.imported), specifier.local.name]));
      const from = address(node.source.value);
      by = `const ${taken} = ${from ? `await LOAD(${from})` : 'SHARED'};`;
    } else if (node.type === 'ExportNamedDeclaration') {
      result = fields(node.specifiers.map((specifier) => [nameOf(specifier.exported), nameOf(specifier.local)]));
      by = '';
    } else if (/^(?:Export|Import)/.test(node.type)) throw new Error(`A ${node.type} in a chunk: scripts/cdn/chunks.mjs does not know it.`);
    else continue;
    text += code.slice(at, node.start) + by;
    at = node.end;
  }
  text = (text + code.slice(at)).replace(/\bimport\((["'])(\.\/[\w.-]+)\1\)/g, (_, quote, file) => `LOAD(${address(file)})`);
  if (isEntry) return `const ${kept} = globalThis;\n${text.includes('LOAD(') ? `${loader}\nconst SHARED = () => (${result.replace('{', `{ ...${kept}, `)});\n` : ''}${text}`;
  return `export default ${text.includes('await LOAD(') ? 'async ' : ''}(SHARED, LOAD) => {const ${kept} = SHARED;\n${text}\nreturn ${result};};`;
}

async function small(code) {
  const options = { module: true, ecma: 2022, compress: { passes: 3, ecma: 2022, keep_fargs: false, unsafe_arrows: true, pure_getters: true }, format: { comments: false } };
  return (await minify(code, options)).code;
}

export function chunks() {
  return {
    name: 'berita-chunks',
    enforce: 'post',
    // Last of all: Vite's list of licences is drawn from the bundle as it was.
    generateBundle: { order: 'post', async handler(_, bundle) {
      const modules = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const files = {};
      const done = new Map();
      const finish = async (module) => {
        // A chunk carries the hashes of the chunks that it needs, so those come first.
        for (const file of [...module.imports, ...module.dynamicImports]) if (!bundle[file].isEntry && !done.has(file)) await finish(bundle[file]);
        const code = await small(asFunction(module, (file) => done.get(file.slice(2))));
        if (module.isEntry) {
          files['berita.js'] = code.replace('SCRIPT_URL', scriptUrl.es);
          files['berita.iife.js'] = `(()=>{"use strict";${code.replace('SCRIPT_URL', scriptUrl.iife)}})();`;
        } else {
          const file = `berita-${module.name}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
          files[file] = code;
          done.set(module.fileName, `${literal(file)}, ${literal(integrityOf(code, 'sha256'))}`);
        }
      };
      await finish(modules.find(({ isEntry }) => isEntry));
      for (const { fileName } of modules) delete bundle[fileName];
      files['integrity.json'] = `${JSON.stringify(Object.fromEntries(Object.entries(files).map(([file, code]) => [file, integrityOf(code)])), null, 2)}\n`;
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    } },
  };
}
