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

/**
 * Starts the server. `PUT /site/ID` with a JSON object from file name to an array of answers (`{ body, headers, status,
 * from, append }`, the last one repeats) makes a site at `/at/ID/`; `from` names a file of dist/cdn or
 * test/script-tag/pages, `append` changes it. `GET /log/ID` lists the requests seen: path, headers.
 */
export async function startPageServer(port = 0) {
  const sites = new Map();
  const logs = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://loopback');
    const [, kind, id, file = ''] = pathname.split('/');
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    if (kind === 'site') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      sites.set(id, JSON.parse(Buffer.concat(chunks).toString('utf8')));
      return response.writeHead(204, cors).end();
    }
    if (kind === 'log')
      return response
        .writeHead(200, { ...cors, 'content-type': 'application/json' })
        .end(JSON.stringify(logs.get(id) ?? []));
    const name = basename(file);
    logs.set(id, [...(logs.get(id) ?? []), { path: request.url, headers: request.headers }]);
    const answers = sites.get(id)?.[name] ?? [{ from: name }];
    const { body, from = name, append = '', status = 200, headers } = answers.length > 1 ? answers.shift() : answers[0];
    const content = body ?? fileOf(basename(from));
    if (kind !== 'at' || content === undefined) return response.writeHead(404, cors).end();
    return response
      .writeHead(status, {
        ...cors,
        'content-type': types.get(extname(name)) ?? 'application/octet-stream',
        'cache-control': 'no-store',
        ...headers,
      })
      .end(append ? Buffer.concat([Buffer.from(content), Buffer.from(append)]) : content);
  });
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  server.unref();
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
