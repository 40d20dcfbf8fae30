// Hostile partner pages, one a row: what the page does before, round and after the script tag.

/** A page that is not what one hopes for. */
export interface Host {
  name: string;
  /** Markup in the head, after report.js. */
  head?: string;
  /** Markup before the widgets. */
  body?: string;
  /** Runs after the script tag. */
  after?: string;
  /** Wraps the widgets. */
  wrap?: string;
  doctype?: string;
  /**
   * What may differ: `size`: boxes (the page sets the host's own); `error`: the widgets may show the error state;
   * `fallback`: they may stay as they were written.
   */
  may?: 'size' | 'error' | 'fallback';
  /** More script tags, by file. */
  more?: readonly string[];
}

const names = [
  'currentScript',
  'createElement',
  'createComment',
  'createTextNode',
  'createTreeWalker',
  'createDocumentFragment',
  'importNode',
  'querySelector',
  'querySelectorAll',
  'getElementById',
  'head',
  'body',
  'documentElement',
  'baseURI',
  'URL',
  'defaultView',
  'implementation',
  'adoptedStyleSheets',
  'visibilityState',
  'hidden',
  'readyState',
  'activeElement',
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'contains',
  'lang',
  'dir',
  'title',
  'nodeType',
  'childNodes',
  'children',
  'append',
  'fonts',
  'prerendering',
  'wasDiscarded',
  'cookie',
  'referrer',
  'hasFocus',
];
const ids = [
  'trustedTypes',
  'customElements',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
  'litElementVersions',
  'litPropertyMetadata',
  'ShadyDOM',
  'ShadyCSS',
  'Berita',
  'berita',
  'BroadcastChannel',
  'indexedDB',
  'requestIdleCallback',
  'scheduler',
  'navigation',
];

const wrapper = `font-size: 30px; font-style: italic; font-weight: 900; font-variant: small-caps; line-height: 3; text-transform: uppercase; letter-spacing: .5em; word-spacing: 1em; direction: rtl; text-align: center; text-indent: 3em; white-space: nowrap; text-shadow: 2px 2px red; cursor: wait; word-break: break-all; user-select: none; writing-mode: horizontal-tb; list-style: square; -webkit-text-fill-color: red; color: red`;

export const hosts: readonly Host[] = [
  { name: 'the script tag twice, of both kinds', more: ['berita.js', 'berita.iife.js'] },
  { name: 'two versions', more: ['other.js'] },
  {
    name: 'enumerable additions to prototypes',
    head: '<script>Array.prototype.each = Object.prototype.tambahan = String.prototype.gsub = function () {}</script>',
  },
  {
    name: 'toJSON on prototypes, as old Prototype.js has it',
    head: '<script>Array.prototype.toJSON = function () { return "[" + this.length + "]" }; String.prototype.toJSON = function () { return "teks" }</script>',
  },
  {
    name: 'wrapped fetch',
    head: '<script>{ const own = fetch; window.fetch = function () { return own.apply(this, arguments) } }</script>',
  },
  { name: 'no fetch', head: '<script>window.fetch = undefined</script>', may: 'error' },
  { name: 'fetch taken away later', after: 'window.fetch = null', may: 'error' },
  { name: 'a Promise of its own, before', head: '<script>window.Promise = class Janji extends Promise {}</script>' },
  { name: 'no Promise, after', after: 'window.Promise = null' },
  { name: 'no Promise, before', head: '<script>window.Promise = undefined</script>', may: 'fallback' },
  {
    name: 'a Map of its own, before',
    head: '<script>window.Map = class Peta extends Map {}; window.Set = class extends Set {}</script>',
  },
  { name: 'no Map, no Set, after', after: 'window.Map = window.Set = window.WeakMap = null' },
  { name: 'no Map, before', head: '<script>window.Map = function () {}</script>', may: 'fallback' },
  {
    name: 'names of the document taken by elements',
    body: names.map((name) => `<img name="${name}" hidden>`).join(''),
  },
  {
    name: 'names of the window taken by elements',
    body:
      ids.map((id) => `<a id="${id}" hidden></a>`).join('') +
      ids.map((id) => `<form id="${id}" hidden></form>`).join(''),
  },
  { name: '<base href>', head: '<base href="https://lain.example/bagian/">' },
  { name: 'quirks mode', doctype: '' },
  {
    name: '* { … !important }',
    head: '<style>* { margin: 3px !important; padding: 5px !important; box-sizing: content-box !important; font-size: 30px !important; font-style: italic !important; font-weight: 900 !important; line-height: 3 !important; color: red !important; letter-spacing: 5px !important; text-transform: uppercase !important; text-align: right !important; border: 1px solid !important; float: none !important }</style>',
    may: 'size',
  },
  { name: 'inherited text styles', wrap: wrapper },
  { name: 'a root of 4 pixels', head: '<style>html { font-size: 4px }</style>' },
  { name: 'a root of 60 pixels', head: '<style>html { font-size: 60px } body { margin: 8px }</style>' },
];
