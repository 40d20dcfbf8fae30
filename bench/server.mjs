// Two origins on loopback: a site with the pages and scripts that are measured, and a publisher with feeds and
// pictures.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { feedrapp, mastodon, rss } from './fixtures/formats.mjs';
import { news } from './fixtures/news.mjs';
import { picture } from './fixtures/pictures.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const types = new Map([
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.png', 'image/png'],
  ['.xml', 'application/rss+xml'],
  ['.json', 'application/json'],
  ['', 'text/html; charset=utf-8'],
]);
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
};
const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Brotli of a body, as strong as files are compressed ahead; each body once. */
function createCompressor() {
  const compressed = new Map();
  return (body) => {
    const key = body.toString();
    if (!compressed.has(key))
      compressed.set(key, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    return compressed.get(key);
  };
}

/**
 * Serves what `answer(path, query)` gives, a body or nothing; `?delay=800` holds it back for that many milliseconds.
 * `compress`: by brotli, to who takes it.
 */
async function listen(answer, headers, compress) {
  const brotli = compress && createCompressor();
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://loopback');
    if (request.method === 'OPTIONS') return response.writeHead(204, headers).end();
    if (searchParams.has('delay')) await pause(Number(searchParams.get('delay')));
    const body = await answer(pathname, searchParams);
    if (body === undefined) return response.writeHead(404, headers).end();
    const type = types.get(extname(pathname)) ?? 'application/json';
    const isCompressed = brotli && type !== 'image/png' && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    return response
      .writeHead(200, {
        ...headers,
        ...(isCompressed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
        'content-type': type,
        'cache-control': 'no-cache',
      })
      .end(isCompressed ? brotli(body) : body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The publisher: seeded news in every form, pictures, and whatever `publish` has put at a path. */
async function startPublisher(compress) {
  const published = new Map();
  const publisher = await listen(
    (path, query) => {
      if (published.has(path)) return published.get(path)();
      const [, picked] = /^\/pictures\/(\d)\.png$/.exec(path) ?? [];
      if (picked) return picture(Number(picked));
      const articles = (count) => news(count, publisher.origin);
      if (path === '/feed.xml') return rss(articles(Number(query.get('items') ?? 20)));
      if (path === '/feedrapp') return feedrapp(articles(Number(query.get('num'))));
      if (path === '/api/v1/timelines/public') return mastodon(articles(Number(query.get('limit'))), publisher.origin);
      return undefined;
    },
    cors,
    compress,
  );
  /** Answers `path` with what `make` returns at each request. */
  return {
    ...publisher,
    publish: (path, make) => {
      published.set(path, make);
    },
  };
}

/**
 * Starts both; `compress`: what they answer is compressed. `site.add(path, body)` makes a page or script of the site,
 * `site.read(path)` gives what it answers.
 */
export async function startServers({ compress = false } = {}) {
  const added = new Map();
  const read = async (path) =>
    added.get(path) ??
    (path.startsWith('/dist/') ? readFile(dist + normalize(path.slice(5)).slice(1)).catch(() => undefined) : undefined);
  const publisher = await startPublisher(compress);
  const site = await listen(read, {}, compress);
  return {
    publisher,
    site: {
      ...site,
      read,
      add: (path, body) => {
        added.set(path, body);
      },
    },
    close: () => {
      publisher.close();
      site.close();
    },
  };
}
