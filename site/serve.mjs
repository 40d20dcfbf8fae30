// Shows dist-site/ on loopback, as a static host does. PORT sets the port.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const root = fileURLToPath(new URL('../dist-site/', import.meta.url));

/** The file at a path; undefined where there is none. */
function fileAt(path) {
  const file = join(root, normalize(decodeURIComponent(path)));
  if (!file.startsWith(root) || !existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  return existsSync(join(file, 'index.html')) ? join(file, 'index.html') : undefined;
}

/** What has been compressed, by file and time of its last change. */
const compressed = new Map();

/** A file's bytes, compressed as static hosts do it: once, and text alone. */
function bytesOf(file, type, isCompressed) {
  const bytes = readFileSync(file);
  if (!isCompressed || !/text|json|svg/.test(type)) return { bytes };
  const key = `${file} ${statSync(file).mtimeMs}`;
  if (!compressed.has(key)) compressed.set(key, gzipSync(bytes));
  return { bytes: compressed.get(key), encoding: 'gzip' };
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = fileAt(pathname);
  const type = TYPES[extname(file ?? '.html')] ?? 'application/octet-stream';
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const { bytes, encoding } = bytesOf(file ?? join(root, '404.html'), type, takesGzip);
  response.writeHead(file === undefined ? 404 : 200, {
    'content-type': type,
    'cache-control': 'no-cache',
    // The previews are sandboxed frames: their origin is opaque, and what they load is loaded across origins.
    'access-control-allow-origin': '*',
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(bytes);
}

/** Serves the site; resolves to its origin and a way to stop. Port 0 is any free one. */
export async function serveSite(port = 0) {
  const server = createServer(answer);
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await serveSite(Number(process.env.PORT ?? 8080));
  console.log(`${origin}/`);
}
