// Vite plugin of the script-tag build: scripts/cdn/lit/ in the place of Lit (docs/decisions/0007).
import { fileURLToPath } from 'node:url';

const own = (file) => fileURLToPath(new URL(`./lit/${file}`, import.meta.url));

/** What stands in for which import, as src/ and @lit-labs/ssr-client write it. */
export const modules = new Map([
  ...['lit', 'lit-html', '@lit/reactive-element'].map((name) => [name, own('index.js')]),
  ...['lit', 'lit-html'].flatMap((name) => ['directive.js', 'directive-helpers.js', 'private-ssr-support.js'].map((file) => [`${name}/${file}`, own(file)])),
]);

// The private names of Lit that @lit-labs/ssr-client knows, and what they are called here.
const names = { _$AV: 'parts', _$AH: 'committed', _$AB: 'endNode', _$AD: 'template', _$AI: 'setValue', _$AC: 'templateOf' };

export const ownLit = () => ({
  name: 'own-lit',
  enforce: 'pre',
  resolveId: (source) => modules.get(source),
  transform(code, id) {
    if (/node_modules\/(?:lit|lit-\w+|@lit\/reactive-element)\//.test(id)) this.error(`${id} is Lit's own: the script tag has scripts/cdn/lit/ instead.`);
    if (!id.includes('@lit-labs/ssr-client/lib/')) return null;
    return { map: null, code: code.replace(/_\$A[A-Z]/g, (name) => names[name] ?? this.error(`${id} uses ${name}, which scripts/cdn/lit/ does not have.`)) };
  },
});
