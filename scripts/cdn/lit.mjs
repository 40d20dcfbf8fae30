// Vite plugin of the script-tag build: scripts/cdn/lit/ in the place of Lit (docs/decisions/0008).
import { fileURLToPath } from 'node:url';

const own = (file) => fileURLToPath(new URL(`./lit/${file}`, import.meta.url));

/** What stands in for which import, as src/ and @lit-labs/ssr-client write it. */
export const modules = new Map(
  Object.entries({
    lit: own('index.js'),
    'lit/directive.js': own('directive.js'),
    'lit/directive-helpers.js': own('directive-helpers.js'),
    'lit-html': own('index.js'),
    'lit-html/directive.js': own('directive.js'),
    'lit-html/directive-helpers.js': own('private-ssr-support.js'),
    'lit-html/private-ssr-support.js': own('private-ssr-support.js'),
  }),
);

// The private names of Lit that @lit-labs/ssr-client knows, and what they are called here.
const names = {
  _$AV: 'parts',
  _$AH: 'committed',
  _$AB: 'endNode',
  _$AD: 'template',
  _$AI: 'setValue',
  _$AC: 'templateOf',
};

/** What only scripts/cdn/lit/, hydration and the elements' own tables of properties know; src/ has no other meaning for them. */
export const privateNames = [
  '_$litDirective$',
  '_$litPart$',
  'attribute',
  'committed',
  'converter',
  'cssText',
  'ctor',
  'directive',
  'elementStyles',
  'endNode',
  'fromAttribute',
  'insert',
  'isUpdatePending',
  'listener',
  'parts',
  'reflect',
  'renderBefore',
  'renderOptions',
  'setList',
  'setTemplate',
  'setText',
  'setValue',
  'startNode',
  'strings',
  'styleSheet',
  'template',
  'templateOf',
  'useDefault',
];

export const ownLit = () => ({
  name: 'own-lit',
  enforce: 'pre',
  resolveId: (source) => modules.get(source),
  transform(code, id) {
    if (/node_modules\/(?:lit|lit-\w+|@lit\/reactive-element)\//.test(id))
      this.error(`${id} is Lit's own: the script tag has scripts/cdn/lit/ instead.`);
    if (!id.includes('@lit-labs/ssr-client/lib/')) return null;
    return {
      map: null,
      code: code.replace(
        /_\$A[A-Z]/g,
        (name) => names[name] ?? this.error(`${id} uses ${name}, which scripts/cdn/lit/ does not have.`),
      ),
    };
  },
});
