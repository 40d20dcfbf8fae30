// Vite plugin of the script-tag build: berita.js, berita.iife.js, a file for each element, and the chunks that they load on demand.
import { elementFiles } from './elements.mjs';
import { bodyOf } from './module.mjs';
import { chunksOf, filesOnDemand, integrityOf, kept, loader } from './on-demand.mjs';
import { small } from './small.mjs';

// By prototype: `<img name=currentScript>` takes the place of the document's.
const scriptUrl = 'Reflect.get(Document.prototype,"currentScript",document)?.src';

export const chunks = () => ({
  name: 'berita-chunks',
  enforce: 'post',
  // Last of all: Vite's list of licences is drawn from the bundle as it was.
  generateBundle: { order: 'post', async handler(_, bundle) {
    const modules = chunksOf(bundle);
    const { files, load } = await filesOnDemand(modules);
    const { text, result } = bodyOf(Object.values(modules).find(({ isEntry }) => isEntry), undefined, load);
    const code = await small(`const ${kept} = globalThis;\n${loader}\nconst SHARED = () => (${result.replace('{', `{ ...${kept}, `)});\n${text}`);
    files['berita.js'] = code.replace('SCRIPT_URL', 'import.meta.url');
    files['berita.iife.js'] = `(()=>{"use strict";${code.replace('SCRIPT_URL', scriptUrl)}})();`;
    Object.assign(files, await elementFiles());
    for (const fileName of Object.keys(modules)) delete bundle[fileName];
    files['integrity.json'] = `${JSON.stringify(Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, integrityOf(bytes)])), null, 2)}\n`;
    for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
  } },
});
