// Runs inside berita.js: fetches a chunk beside it and lets it run only when its bytes have the hash that this file was built with.
// chunks.mjs puts in SCRIPT_URL, this script's own address, and SHARED, what chunks use of it
// (a function: the bindings are complete once the script has run). Capitals: no name of the bundle is so written.

const LOADED = {};
let FAILURES = 0;

export function LOAD(file, integrity) {
  return LOADED[file] ??= new Promise((resolve, reject) => {
    // Never by `document`'s own names: an `<img name=head>` takes their place.
    const { createElement, querySelector } = Document.prototype;
    const link = createElement.call(document, 'link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    // import() takes no hash (but by an import map, which a CSP refuses as inline script). A preload does, and puts the checked
    // module into the page's module map, from where import() takes it. The address is no Trusted Types sink.
    link.integrity = integrity;
    link.nonce = querySelector.call(document, 'script[nonce]')?.nonce || '';
    link.onload = () => resolve(import(link.href).then((chunk) => chunk.default(SHARED(), LOAD)));
    // A failed module stays failed in the map: the next try has its own address.
    link.onerror = () => reject(Error(`${file}: not there, or changed`), LOADED[file] = null, FAILURES += 1);
    link.href = new URL(file + (FAILURES ? `?${FAILURES}` : ''), SCRIPT_URL);
    querySelector.call(document, 'body,head').append(link);
    link.remove;
  });
}
