// Runs inside berita.js: fetches a chunk beside it and lets it run only when its bytes have the hash that this file was built with.
// SCRIPT_URL and SHARED are put in by chunks.mjs: this script's own address, and what chunks use of it.

const loaded = {};
let failures = 0;

export function load(file, integrity) {
  return loaded[file] ??= new Promise((resolve, reject) => {
    // Never by `document`'s own names: an `<img name=head>` takes their place.
    const { createElement, querySelector } = Document.prototype;
    const link = createElement.call(document, 'link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    // import() takes no hash (but by an import map, which a CSP refuses as inline script). A preload does, and puts the checked
    // module into the page's module map, from where import() takes it. The address is no Trusted Types sink.
    link.integrity = integrity;
    link.nonce = querySelector.call(document, 'script[nonce]')?.nonce || '';
    link.onload = () => resolve(import(link.href).then((chunk) => chunk.default(SHARED, load)));
    // A failed module stays failed in the map: the next try has its own address.
    link.onerror = () => reject(Error(`${file}: not there, or changed`), loaded[file] = null, failures += 1);
    link.href = new URL(file + (failures ? `?${failures}` : ''), SCRIPT_URL);
    querySelector.call(document, 'body,head').append(link);
    link.remove;
  });
}
