// What the examples of server rendering share: feeds by the publisher's address, the script tag's files, a server on
// loopback.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFeed } from 'berita-widgets/feed';

const script = fileURLToPath(new URL('../dist/cdn/', import.meta.url));
const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/** Asks the publisher; the same answer serves all visitors for `seconds`. */
export function feedReader(seconds = 30) {
  const kept = new Map();
  return (url) => {
    const known = kept.get(url);
    if (known && Date.now() - known.fetchedAt < seconds * 1000) return known;
    const feed = fetch(url, { signal: AbortSignal.timeout(3000) }).then(async (response) =>
      parseFeed(new Uint8Array(await response.arrayBuffer()), {
        url,
        contentType: response.headers.get('content-type') ?? '',
      }),
    );
    // Without the feed the page goes out with placeholders, and the visitor's browser asks.
    const entry = {
      fetchedAt: Date.now(),
      feed: feed.catch(() => {
        kept.delete(url);
      }),
    };
    kept.set(url, entry);
    return entry;
  };
}

/** Serves `/berita/…` from dist/cdn and gives everything else to `page`; resolves with the address. */
export async function listen(port, page) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const [, name] = /^\/berita\/([\w.-]+)$/.exec(pathname) ?? [];
      if (!name) return await page(pathname, response);
      const body = await readFile(script + name);
      return response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(body);
    } catch (error) {
      if (error.code !== 'ENOENT') console.error(error);
      return response.headersSent ? response.end() : response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
    }
  });
  await new Promise((resolve) => {
    server
      .on('error', () => server.listen(0, '127.0.0.1'))
      .on('listening', resolve)
      .listen(port, '127.0.0.1');
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export { types };
