// An origin of partner pages for the tests: each site says its files and their headers; what it does not name comes
// from dist/cdn.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));
const scripts = fileURLToPath(new URL('../../script-tag/pages/', import.meta.url));
const lit = fileURLToPath(new URL('../../../node_modules/lit-html/lit-html.js', import.meta.url));
const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
]);
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, OPTIONS',
  'access-control-allow-headers': '*',
};

function fileOf(name) {
  const path = [built + name, scripts + name, name === 'lit-html.js' && lit].find(
    (candidate) => candidate && existsSync(candidate),
  );
  return path && readFileSync(path);
}

async function readJson(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function sendJson(response, value) {
  return response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** The sites that tests have put, and the requests for their files, by ID. */
class Sites {
  #files = new Map();
  #logs = new Map();

  logOf(id) {
    return this.#logs.get(id) ?? [];
  }

  put(id, files) {
    this.#files.set(id, files);
  }

  log(id, { url, headers }) {
    this.#logs.set(id, [...this.logOf(id), { path: url, headers }]);
  }

  /** The next answer for a file; the last one repeats, and a file that is not named is one of the build. */
  #next(id, name) {
    const answers = this.#files.get(id)?.[name] ?? [{ from: name }];
    return answers.length > 1 ? answers.shift() : answers[0];
  }

  send(id, name, response) {
    const { body, from = name, append = '', status = 200, headers } = this.#next(id, name);
    const content = body ?? fileOf(basename(from));
    if (content === undefined) return response.writeHead(404, cors).end();
    const contentType = types.get(extname(name)) ?? 'application/octet-stream';
    return response
      .writeHead(status, { ...cors, 'content-type': contentType, 'cache-control': 'no-store', ...headers })
      .end(append ? Buffer.concat([Buffer.from(content), Buffer.from(append)]) : content);
  }
}

async function answer(sites, request, response) {
  const { pathname } = new URL(request.url, 'http://loopback');
  const [, kind, id, file = ''] = pathname.split('/');
  if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
  if (kind === 'site') {
    sites.put(id, await readJson(request));
    return response.writeHead(204, cors).end();
  }
  if (kind === 'log') return sendJson(response, sites.logOf(id));
  sites.log(id, request);
  return kind === 'at' ? sites.send(id, basename(file), response) : response.writeHead(404, cors).end();
}

/**
 * Starts the server. `PUT /site/ID` with a JSON object from file name to an array of answers (`{ body, headers, status,
 * from, append }`, the last one repeats) makes a site at `/at/ID/`; `from` names a file of dist/cdn or
 * test/script-tag/pages, `append` changes it. `GET /log/ID` lists the requests seen: path, headers.
 */
export async function startPageServer(port = 0) {
  const sites = new Sites();
  const server = createServer((request, response) => answer(sites, request, response));
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  server.unref();
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
