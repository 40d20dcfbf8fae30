// Vite plugin of the script tag's build: gives the published Lit the stand-ins of src/cdn/trusted-types.ts for what it
// takes of the page.

const LIT = /node_modules\/(?:lit-html|lit-element|@lit\/reactive-element|@lit-labs\/ssr-client)\//;
const STAND_INS = { globalThis: 'litGlobal', document: 'litDocument', litPropertyMetadata: 'litMetadata' };

/**
 * Lit ends the names of bound attributes in `$lit$` while it reads a template. `setAttribute` refuses a `$` in WebKit
 * (2.50.6), so they end in `-lit-` here; Lit reads the ending from this one constant.
 */
function withPlainSuffix(code) {
  const parts = code.split('"$lit$"');
  if (parts.length !== 2) throw new Error('lit-html has "$lit$" once no more: see scripts/cdn/lit-on-any-page.mjs.');
  return parts.join('"-lit-"');
}

export const litOnAnyPage = () => ({
  name: 'lit-on-any-page',
  transform(source, id) {
    if (!LIT.test(id)) return null;
    const code = id.endsWith('/lit-html/lit-html.js') ? withPlainSuffix(source) : source;
    const used = Object.keys(STAND_INS).filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    const bindings = used.map((name) => `${STAND_INS[name]} as ${name}`).join(', ');
    return { code: `import { ${bindings} } from '/src/cdn/trusted-types.ts';${code}`, map: null };
  },
});
