// The demo's three origins on loopback: a partner's site, the publisher whose feeds its widgets read, and the gateway
// that hands out those which no page may read.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from './compress.mjs';
import { startGateway } from './gateway/start.mjs';
import { movedTo, running } from './times.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const demo = folder('./');
const script = folder('../dist/cdn/');
const started = Date.now();
const { version } = JSON.parse(await readFile(folder('../package.json'), 'utf8'));

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
const atHome = (text, { publisher, gateway }) =>
  text
    .replaceAll('{{feeds}}', `${publisher}/feeds`)
    .replaceAll('{{publisher}}', publisher)
    .replaceAll('{{gateway}}', gateway)
    .replaceAll('{{version}}', version)
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

/** The pages of folders are their index.html. */
const partnerFile = async (path) => {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return [await find([demo, script], file), extname(file)];
};

async function publisherFile(path, query) {
  if (publisherPages.has(path)) return [await find([demo], '/publisher.html'), '.html'];
  if (path.startsWith('/baca/')) return [await articlePage(path), '.html'];
  if (!/^\/(?:feeds|umpan|images)\//.test(path)) return [await find([script], path), extname(path)];
  const file = await find([demo], path.replace(/^\/umpan\//, '/feeds/'));
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

/** The publisher's feeds may be read by any page, but for those at `/umpan/`: as most feeds on the web, they can't. */
const publisherHeaders = (path) => (path.startsWith('/umpan/') ? {} : { 'access-control-allow-origin': '*' });

/**
 * Serves the files that `file` finds, pages as `edit` leaves them; `headersOf` gives what goes with an answer besides.
 * Names the other origins as the visitor named this host; `ports` has theirs.
 */
function serve(port, { file, headersOf, ports, edit }) {
  return listen(port, async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const headers = headersOf(pathname);
    // `?delay=600`: an answer as late as a visitor's patience, in seconds.
    if (searchParams.has('delay'))
      await new Promise((resolve) => {
        setTimeout(resolve, Number(searchParams.get('delay')) * 1000).unref();
      });
    const [found, type] = await file(pathname, searchParams);
    if (!found) return response.writeHead(404, headers).end('Tidak ditemukan');
    const host = /^(?:localhost|127\.0\.0\.1)(?=:|$)/.exec(request.headers.host ?? '')?.[0] ?? 'localhost';
    const text = type === '.html' ? edit(found.toString()) : found.toString();
    const origins = { publisher: `http://${host}:${ports.publisher}`, gateway: `http://${host}:${ports.gateway}` };
    const whole = rewritten.has(type) ? atHome(text, origins) : found;
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
 * Starts them; `port` is the partner's, the publisher's and the gateway's are the next ones; 0, or a port that is
 * taken: any free one. `edit` changes the HTML of the pages, for measurements; `gatewayOptions`: its store and parts,
 * for tests. The gateway comes from dist/gateway.
 */
export async function startDemo(port = 8000, edit = (html) => html, gatewayOptions = {}) {
  const ports = {};
  const publisher = await serve(port && port + 1, { file: publisherFile, headersOf: publisherHeaders, ports, edit });
  ports.publisher = publisher.address().port;
  const origin = (number) => `http://localhost:${number}`;
  const upstream = { publisher: origin(ports.publisher), port: port && port + 2 };
  const gateway = await startGateway({ ...upstream, ...gatewayOptions });
  ports.gateway = gateway.port;
  const partner = await serve(port, { file: partnerFile, headersOf: () => ({}), ports, edit });
  return {
    partner: origin(partner.address().port),
    publisher: origin(ports.publisher),
    gateway: origin(ports.gateway),
    close: () => {
      void gateway.close();
      [partner, publisher].forEach((server) => {
        server.close();
        server.closeAllConnections();
      });
    },
  };
}
