// Two origins on loopback: a site with the pages and scripts that are measured, and a publisher with feeds and pictures.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
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

/** Serves what `answer(path, query)` gives, a body or nothing; `?delay=800` holds it back for that many milliseconds. */
async function listen(answer, headers) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://loopback');
    if (request.method === 'OPTIONS') return response.writeHead(204, headers).end();
    if (searchParams.has('delay')) await pause(Number(searchParams.get('delay')));
    const body = await answer(pathname, searchParams);
    if (body === undefined) return response.writeHead(404, headers).end();
    return response
      .writeHead(200, {
        ...headers,
        'content-type': types.get(extname(pathname)) ?? 'application/json',
        'cache-control': 'no-cache',
      })
      .end(body);
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
async function startPublisher() {
  const published = new Map();
  const publisher = await listen((path, query) => {
    if (published.has(path)) return published.get(path)();
    const [, picked] = /^\/pictures\/(\d)\.png$/.exec(path) ?? [];
    if (picked) return picture(Number(picked));
    const articles = (count) => news(count, publisher.origin);
    if (path === '/feed.xml') return rss(articles(Number(query.get('items') ?? 20)));
    if (path === '/feedrapp') return feedrapp(articles(Number(query.get('num'))));
    if (path === '/api/v1/timelines/public') return mastodon(articles(Number(query.get('limit'))), publisher.origin);
    return undefined;
  }, cors);
  /** Answers `path` with what `make` returns at each request. */
  return {
    ...publisher,
    publish: (path, make) => {
      published.set(path, make);
    },
  };
}

/** Starts both; `site.add(path, body)` makes a page or script of the site, `site.read(path)` gives what it answers. */
export async function startServers() {
  const added = new Map();
  const read = async (path) =>
    added.get(path) ??
    (path.startsWith('/dist/') ? readFile(dist + normalize(path.slice(5)).slice(1)).catch(() => undefined) : undefined);
  const publisher = await startPublisher();
  const site = await listen(read, {});
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
