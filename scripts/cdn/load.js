// Runs inside berita.js: fetches a chunk beside it and lets it run only when its bytes have the hash that this file was built with.
// chunks.mjs puts in SCRIPT_URL, this script's own address, and SHARED, what chunks use of it
// (a function: the bindings are complete once the script has run). Capitals: no name of the bundle is so written.

const LOADED = {};
const BASE = SCRIPT_URL;
let FAILURES = 0;
let REFUSED = false;

/** Loads a chunk by its name and the SHA-256 of its bytes, in base64; the file's name has the beginning of that. */
export function LOAD(name, hash) {
  return (LOADED[name] ??= new Promise((resolve, reject) => {
    // Never by `document`'s own names: an `<img name=head>` takes their place.
    const { createElement, querySelector } = Document.prototype;
    // A failed module stays failed in the page's module map: the next try has its own address.
    const url = new URL(
      `berita-${name}.${hash.slice(0, 8).replace(/\W/g, '-')}.js${FAILURES ? `?${FAILURES}` : ''}`,
      BASE,
    );
    const fail = () => reject(Error(`${url}: not there, or changed`), (LOADED[name] = null), (FAILURES += 1));
    // import() takes no hash, but by an import map, which a CSP refuses as inline script. These two do, and put the checked
    // module into the page's module map, from where import() takes it, without another request.
    const check = (tag, address, fields) => {
      const node = createElement.call(document, tag);
      Object.assign(node, fields, {
        crossOrigin: '',
        integrity: `sha256-${hash}`,
        nonce: querySelector.call(document, 'script[nonce]')?.nonce || '',
        onerror: fail,
        onload: () => {
          node.remove();
          resolve(import(url).then((chunk) => chunk.default(SHARED(), LOAD)));
        },
      });
      node[address] = url;
      querySelector.call(document, 'body,head').append(node);
    };
    // WebKit (2.50.6) heeds a script's integrity and not a preload's. Where Trusted Types refuse a script's address, it may
    // run unchecked what comes from the page's own origin, which could change the page anyway, and nothing else.
    // A refusal is reported to the page's owner: one is enough.
    if (/^Apple/.test(navigator.vendor) && !REFUSED) {
      try {
        return check('script', 'src', { type: 'module' });
      } catch {
        REFUSED = true;
      }
    }
    if (REFUSED && url.origin !== origin) fail();
    else check('link', 'href', { rel: 'modulepreload' });
  }));
}
