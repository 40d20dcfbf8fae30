// The demo's two origins on loopback: a partner's site, and the publisher whose feeds its widgets read.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from './compress.mjs';
import { movedTo, running } from './times.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const demo = folder('./');
const script = folder('../dist/cdn/');
const started = Date.now();

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.xml': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const publisherPages = new Set(['/', '/indeks', '/populer', '/wisata', '/peta-tanam']);
const rewritten = new Set(['.html', '.xml', '.atom', '.json']);

/** The file at a path in the first of the folders that has it. */
async function find(folders, path) {
  for (const root of folders) {
    try {
      return await readFile(root + normalize(path).slice(1));
    } catch {
      /* The next folder. */
    }
  }
}

// The feeds name the publisher by its public names; here it is the second origin.
const atHome = (text, publisher) =>
  text
    .replaceAll('{{feeds}}', `${publisher}/feeds`)
    .replaceAll('https://img.berita.example', `${publisher}/images`)
    .replaceAll('https://www.berita.example', publisher);

/**
 * `?recent`: the newest item was published when the server started, less four minutes; `?live=20`: a new one every 20
 * seconds.
 */
function timed(xml, query) {
  const seconds = Number(query.get('live'));
  if (seconds >= 1) return running(seconds, Date.now(), xml);
  return query.has('recent') ? movedTo(started - 240_000, xml) : xml;
}

/** The publisher's own page of an article: the same widget, on the feed that has the article. */
async function articlePage(path) {
  const address = `https://www.berita.example${path}`;
  if (!/^[\w/-]+$/.test(path)) return undefined;
  for (const name of await readdir(`${demo}feeds`)) {
    const text = await readFile(`${demo}feeds/${name}`, 'utf8');
    if (text.includes(address))
      return (await readFile(`${demo}article.html`, 'utf8'))
        .replaceAll('{{feed}}', `{{feeds}}/${name}`)
        .replaceAll('{{address}}', address);
  }
}

const partnerFile = async (path) => [
  await find([demo, script], path === '/' ? '/index.html' : path),
  extname(path) || '.html',
];

async function publisherFile(path, query) {
  if (publisherPages.has(path)) return [await find([demo], '/publisher.html'), '.html'];
  if (path.startsWith('/baca/')) return [await articlePage(path), '.html'];
  if (!/^\/(?:feeds|images)\//.test(path)) return [await find([script], path), extname(path)];
  const file = await find([demo], path);
  return [file && path.endsWith('.xml') ? timed(file.toString(), query) : file, extname(path)];
}

function listen(port, handle) {
  const server = createServer((request, response) =>
    handle(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    }),
  );
  return new Promise((resolve, reject) => {
    server
      .on('listening', () => resolve(server))
      .on('error', (error) => {
        // A port that is taken: any free one will do.
        if (error.code === 'EADDRINUSE') server.listen(0, '127.0.0.1');
        else reject(error);
      })
      .listen(port, '127.0.0.1');
  });
}

/**
 * Serves the files that `file` finds, pages as `edit` leaves them; `headers` go with each answer. Names the publisher
 * as the visitor named this host.
 */
function serve(port, file, headers, publisherPort, edit) {
  return listen(port, async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    // `?delay=600`: an answer as late as a visitor's patience, in seconds.
    if (searchParams.has('delay'))
      await new Promise((resolve) => {
        setTimeout(resolve, Number(searchParams.get('delay')) * 1000).unref();
      });
    const [found, type] = await file(pathname, searchParams);
    if (!found) return response.writeHead(404, headers).end('Tidak ditemukan');
    const host = /^(?:localhost|127\.0\.0\.1)(?=:|$)/.exec(request.headers.host ?? '')?.[0] ?? 'localhost';
    const text = type === '.html' ? edit(found.toString()) : found.toString();
    const whole = rewritten.has(type) ? atHome(text, `http://${host}:${publisherPort()}`) : found;
    const etag = `"${createHash('sha1').update(whole).digest('base64url')}"`;
    const { body, headers: encoding } = compress(whole, request.headers['accept-encoding']);
    const head = {
      ...headers,
      ...encoding,
      'content-type': types[type] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      etag,
    };
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, head).end();
    return response.writeHead(200, head).end(body);
  });
}

/**
 * Starts both; `port` is the partner's, the publisher's is the next one; 0, or a port that is taken: any free one.
 * `edit` changes the HTML of the pages, for measurements.
 */
export async function startDemo(port = 8000, edit = (html) => html) {
  const publisher = await serve(
    port && port + 1,
    publisherFile,
    { 'access-control-allow-origin': '*' },
    () => publisher.address().port,
    edit,
  );
  const partner = await serve(port, partnerFile, {}, () => publisher.address().port, edit);
  const origin = (server) => `http://localhost:${server.address().port}`;
  return {
    partner: origin(partner),
    publisher: origin(publisher),
    close: () =>
      [partner, publisher].forEach((server) => {
        server.close();
        server.closeAllConnections();
      }),
  };
}
