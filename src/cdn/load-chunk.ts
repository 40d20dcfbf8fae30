// Loads the script tag's code on demand: fetches a file beside the script and lets it run only when its bytes have the
// hash that the script was built with. The build (scripts/cdn/hashed-chunks.mjs) turns each `import('./x.js')` of the
// sources into
// `loadChunk('x', hash)`.

type Exports = Record<string, unknown>;
/**
 * A chunk is a function: it takes what it uses of the script, so whatever the script's own address is, no second copy
 * loads.
 */
type Chunk = (shared: Exports, load: typeof loadChunk) => Exports | Promise<Exports>;

const BASE = import.meta.url;
const chunks: Record<string, Promise<Exports> | undefined> = Object.create(null) as Record<string, Promise<Exports>>;
let readShared: () => Exports;
let failureCount = 0;
let isScriptRefused = false;

/** Tells what chunks use of the script; read when a chunk has come, as by then the script has run. */
export function shareWithChunks(read: () => Exports): void {
  readShared = read;
}

/** Loads a chunk by its name and the SHA-256 of its bytes, in base64; the file's name has the beginning of that. */
export function loadChunk(name: string, hash: string): Promise<Exports> {
  chunks[name] ??= fetchChunk(fileUrl(name, hash), hash).catch((error: unknown) => {
    chunks[name] = undefined;
    failureCount += 1;
    throw error;
  });
  return chunks[name];
}

function fileUrl(name: string, hash: string): URL {
  const file = `berita-${name}.${hash.slice(0, 8).replace(/\W/g, '-')}.js`;
  // A failed module stays failed in the page's module map: the next try has its own address.
  const retry = failureCount ? `?${failureCount}` : '';
  return new URL(file + retry, BASE);
}

async function fetchChunk(url: URL, hash: string): Promise<Exports> {
  if (!(await isChecked(url, hash))) throw new Error(`${url}: not there, or changed`);
  const chunk = (await import(/* @vite-ignore */ url.href)) as { default: Chunk };
  return chunk.default(readShared(), loadChunk);
}

/**
 * Whether the file has the hash. `import()` takes no hash, except by an import map, which a CSP refuses as inline
 * script. A module script and a module preload do, and put the checked module into the page's module map, where
 * `import()` finds it without another request. WebKit (2.50.6) heeds a script's integrity and not a preload's. Where
 * Trusted Types refuse a script's address there, what comes from the page's own origin may run unchecked, as the page
 * could be changed there anyway, and nothing else.
 */
async function isChecked(url: URL, hash: string): Promise<boolean> {
  const isWebKit = navigator.vendor.indexOf('Apple') === 0;
  // A refusal is reported to the page's owner: one is enough.
  if (isWebKit && !isScriptRefused) {
    try {
      return await loads('script', { type: 'module', src: url.href }, hash);
    } catch {
      isScriptRefused = true;
    }
  }
  if (isScriptRefused && url.origin !== origin) return false;
  return loads('link', { rel: 'modulepreload', href: url.href }, hash);
}

/**
 * Puts an element with the hash into the page; whether it could load. Throws where Trusted Types refuse the address.
 */
function loads(tag: 'link' | 'script', fields: object, hash: string): Promise<boolean> {
  // Never by the document's own names: an `<img name="querySelector">` takes their place.
  const { createElement, querySelector } = Document.prototype;
  const find = (selector: string) => querySelector.call(document, selector) as HTMLElement | null;
  const node = createElement.call(document, tag);
  return new Promise((resolve) => {
    const integrity = `sha256-${hash}`;
    const nonce = find('script[nonce]')?.nonce ?? '';
    Object.assign(node, { crossOrigin: '', integrity, nonce, ...fields });
    node.onerror = () => resolve(false);
    node.onload = () => {
      node.parentNode?.removeChild(node);
      resolve(true);
    };
    find('body,head')!.appendChild(node);
  });
}
