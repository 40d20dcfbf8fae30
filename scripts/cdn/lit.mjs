// Vite plugin of the script-tag build: Lit without HTML sinks, without globals of its own, and proof against a page that clobbers names.
import { fileURLToPath } from 'node:url';

const reader = fileURLToPath(new URL('./template.js', import.meta.url));

// [where it starts, where it ends (or nothing more), what stands there instead]. Each must be found exactly once in the version
// that package-lock.json pins: a new Lit ends the build until someone has read what changed.
const patches = new Map(Object.entries({
  'lit-html/lit-html.js': [
    // Templates: no Trusted Types policy, no innerHTML; src/ has no svg, mathml, compiled template or expression in a tag.
    ['s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,h="$lit$",o=`lit$${Math.random().toFixed(9).slice(2)}$`,n="?"+o,r=`<${n}>`,', '', ''],
    ['f="[ \\t\\n\\f\\r]",v=/<', ',x=t=>', 'x=t=>'],
    ['w=x(2),T=x(3),', '', ''],
    // A JSON feed can hold something that looks like a template, but no array with a `raw` list: Lit's own check stays.
    ['function V(t,i){', 'class S{', 'class S{'],
    ['constructor({strings:t,_$litType$:i},e){', 'function M(', 'constructor({strings:t}){if(!u(t)||!t.raw)throw Error("invalid template strings array");const[i,s]=readTemplate(t,{"":H,".":I,"?":L,"@":z});this.el={content:i},this.parts=s}}function M('],
    ['"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)', '', 'this._$AC(t)'],
    ['1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))', '', 'i=new r.ctor(h,r.name,r.strings,this,t)'],
    ['class Z{', 'const j={', 'const j={'],
    ['M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z', '', 'R,D:d,V:M,I:k'], // What server-rendered nodes are taken over with, and keyed lists.
    // Names that an element with such an id would take over, and that no page needs from us.
    ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const ', '', ''],
    // `<img name=createComment>` takes the place of the document's method; constructors and prototypes stay.
    ['c=()=>l.createComment("")', '', 'c=()=>new Comment'],
    ['l.createTreeWalker(l,129)', '', 'Document.prototype.createTreeWalker.call(l,l,129)'],
    ['(t?.creationScope??l).importNode(i,!0)', '', 'i.cloneNode(!0)'],
    ['l.createTextNode(t)', '', 'new Text(t)'],
    [',w as svg', '', ''], ['T as mathml,', '', ''],
    ['const t=globalThis,i=t=>t,', '', `import{readTemplate}from${JSON.stringify(reader)};const i=t=>t,`],
  ],
  'lit-html/directive-helpers.js': [['document.createComment("")', '', 'new Comment']],
  '@lit/reactive-element/reactive-element.js': [
    ['a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,', '', 'l="",'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', '', ''],
    ['const t=this[Symbol.metadata];', 'this._$Eh=new Map', 'this._$Eh=new Map'],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', '', ''],
  ],
  'lit-element/lit-element.js': [
    ['const s=globalThis;', '', ''],
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i})', '', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', '', ''],
  ],
  // Constructed style sheets only: a <style> needs a CSP's leave, and every engine that has light-dark() has them.
  '@lit/reactive-element/css-tag.js': [
    ['const t=globalThis,', 'export{', `
const r=t=>{let s;return{cssText:t,get styleSheet(){s||(s=new CSSStyleSheet,s.replaceSync(t));return s}}};
const i=(t,...e)=>r(t.reduce((t,s,o)=>t+e[o-1].cssText+s));
const S=(t,e)=>{t.adoptedStyleSheets=e.map(t=>t.styleSheet)};
const c=t=>t;
export{`],
    ['n as CSSResult,', '', ''], ['e as supportsAdoptingStyleSheets,', '', ''],
  ],
}));
// The barrel re-exports what the patches took away.
const barrels = new Map([['@lit/reactive-element/reactive-element.js', [['CSSResult,css,supportsAdoptingStyleSheets,unsafeCSS', '', 'css,unsafeCSS']]]]);

function replaceOnce(code, [from, to, by], file) {
  const start = code.indexOf(from);
  const end = to ? code.indexOf(to, start) : start;
  if (start < 0 || end < 0 || code.includes(from, start + 1)) throw new Error(`${file}: "${from}"${to && ` … "${to}"`} is not there exactly once. Has Lit's version changed? Read scripts/cdn/lit.mjs and docs/decisions/0005.`);
  return code.slice(0, start) + by + code.slice(to ? end + to.length : end + from.length);
}

export function leanLit() {
  const left = new Set(patches.keys());
  return {
    name: 'lean-lit',
    enforce: 'pre',
    // What takes over server-rendered nodes brings the small modules that it needs: in the entry, every page would pay for them.
    async resolveId(source, importer, options) {
      if (!/directive(?:-helpers)?\.js$/.test(source) || !/hydrate/.test(importer)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && `${found.id.split('?')[0]}?hydrate`;
    },
    transform(code, id) {
      const file = /node_modules\/((?:@lit\/)?[\w-]+\/[\w-]+\.js)$/.exec(id)?.[1];
      if (!patches.has(file)) return null;
      left.delete(file);
      return { code: [...patches.get(file), ...(barrels.get(file) ?? [])].reduce((text, patch) => replaceOnce(text, patch, file), code), map: null };
    },
    buildEnd(error) {
      left.delete('lit-html/directive-helpers.js'); // Only where a directive is in use.
      if (!error && left.size) throw new Error(`Not patched: ${[...left].join(', ')}`);
    },
  };
}
