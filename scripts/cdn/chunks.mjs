// Vite plugin of the script-tag build: berita.js, berita.iife.js, a file for each element, and the chunks that they load on demand.
import { readFileSync } from 'node:fs';
import { elementFiles } from './elements.mjs';
import { bodyOf } from './module.mjs';
import { chunksOf, filesOnDemand, integrityOf, kept, loader } from './on-demand.mjs';
import { COMPILE_ALL, small } from './small.mjs';

// By prototype: `<img name=currentScript>` takes the place of the document's.
const scriptUrl = 'Reflect.get(Document.prototype,"currentScript",document)?.src';

// scripts/cdn/lit/ is written after Lit, whose licence wants to be told.
const lit = (file) => readFileSync(new URL(`../../node_modules/lit/${file}`, import.meta.url), 'utf8');
const notice = () =>
  `\n## lit - ${JSON.parse(lit('package.json')).version} (BSD-3-Clause)\n\nNot bundled; parts of the script tag's own renderer follow it.\n\n${lit('LICENSE')}`;

export const chunks = () => ({
  name: 'berita-chunks',
  enforce: 'post',
  // Last of all: Vite's list of licences is drawn from the bundle as it was.
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const modules = chunksOf(bundle);
      const { files, load } = await filesOnDemand(modules);
      const { text, shared, pairs } = bodyOf(
        Object.values(modules).find(({ isEntry }) => isEntry),
        undefined,
        load,
      );
      // Called as they are handed over: `{ A, B }` is shorter than `{ A: xt, B: yt }`.
      const code = await small(
        `const ${kept} = globalThis;\n${loader}\nconst SHARED = () => (${shared.replace('{', `{ ...${kept}, `)});\n${text}`,
        Object.fromEntries(pairs.map(([key, local]) => [local, key])),
      );
      files['berita.js'] = COMPILE_ALL + code.replace('SCRIPT_URL', 'import.meta.url');
      files['berita.iife.js'] = `${COMPILE_ALL}(()=>{"use strict";${code.replace('SCRIPT_URL', scriptUrl)}})();`;
      Object.assign(files, await elementFiles());
      bundle['LICENSES.md'].source += notice();
      for (const fileName of Object.keys(modules)) delete bundle[fileName];
      files['integrity.json'] =
        `${JSON.stringify(Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, integrityOf(bytes)])), null, 2)}\n`;
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
  },
});
