// The second origin of the tests: a real HTTP server on loopback that can stall, drip, fail and count.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const roots = new Map([
  ['fixtures', here('../../fixtures/')],
  ['demo', here('../../../demo/feeds/')],
  ['shared', here('../../../../shared/')],
]);
const types = new Map([
  ['.xml', 'application/rss+xml'],
  ['.rss', 'application/rss+xml'],
  ['.atom', 'application/atom+xml'],
  ['.json', 'application/feed+json'],
  ['.html', 'text/html; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
]);

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function sendFile(response, root, path) {
  const file = root + normalize(`/${path}`).slice(1);
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404, cors).end('not found');
  response.writeHead(200, {
    ...cors,
    'content-type': types.get(extname(file)) ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  return createReadStream(file).pipe(response);
}

/**
 * Plays one scripted answer: { status, headers, body, base64, delay (ms before the head), stall (never ends),
 * hold (waits for the next script, and is answered by that), pause (bytes sent before it waits for the next script, and
 * then goes on: how, the first step of that says), drip (bytes), every (ms between drips or repeats), reset
 * (cuts the connection), cut (bytes sent before the cut), repeat (times the body is sent), cors: false }.
 */
async function play(step, response, seen, nextScript) {
  const write = (bytes) => {
    seen.sent += bytes.length;
    return response.write(bytes);
  };
  if (step.delay) await wait(step.delay);
  if (step.reset) return response.destroy();
  const { etag } = step.headers ?? {};
  if (etag && seen.headers['if-none-match'] === etag)
    return response.writeHead(304, { ...cors, ...step.headers }).end();
  const body = step.base64 ? Buffer.from(step.base64, 'base64') : Buffer.from(step.body ?? '');
  response.writeHead(step.status ?? 200, {
    ...(step.cors === false ? {} : cors),
    'content-type': 'application/rss+xml',
    ...step.headers,
  });
  if (step.cut !== undefined) {
    write(body.subarray(0, step.cut));
    await wait(20);
    return response.destroy();
  }
  if (step.pause !== undefined) {
    write(body.subarray(0, step.pause));
    const { reset, cut = body.length } = await nextScript();
    if (reset) return response.destroy();
    write(body.subarray(step.pause, cut));
  } else if (step.drip) {
    for (let at = 0; at < body.length && !response.destroyed; at += step.drip) {
      write(body.subarray(at, at + step.drip));
      await wait(step.every ?? 10);
    }
  } else {
    for (let times = step.repeat ?? 1; times > 0 && !response.destroyed; times -= 1) {
      if (!write(body)) await drained(response);
      if (step.every) await wait(step.every);
    }
  }
  if (!step.stall) response.end();
}

/** Until the socket takes more, or is gone; leaves no listener behind on an endless answer. */
function drained(response) {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Starts the server. Paths: `/fixtures/…`, `/demo/…`, `/shared/…` serve files; `/picture/…` is always a picture;
 * `PUT /script/ID` with a JSON array of steps scripts `GET /f/ID` (the last step repeats); `GET /log/ID` lists the
 * requests seen: method, headers, time, body bytes sent, whether the browser went before the end.
 */
export async function startFeedServer(port = 0) {
  const scripts = new Map();
  const held = new Map();
  const logs = new Map();
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://loopback');
    const [, kind, ...rest] = pathname.split('/');
    const name = decodeURIComponent(rest.join('/'));
    if (kind === 'log')
      return response
        .writeHead(200, { ...cors, 'content-type': 'application/json' })
        .end(JSON.stringify(logs.get(name) ?? []));
    if (kind === 'script' && request.method === 'PUT') {
      const steps = JSON.parse(await readBody(request));
      scripts.set(name, steps);
      for (const release of held.get(name)?.splice(0) ?? []) release();
      return response.writeHead(204, cors).end();
    }
    if (kind === 'f') {
      const entry = { method: request.method, headers: request.headers, at: Date.now(), sent: 0, aborted: false };
      logs.set(name, [...(logs.get(name) ?? []), entry]);
      response.on('close', () => {
        entry.aborted = !response.writableFinished;
      });
      if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
      const next = () => {
        const steps = scripts.get(name) ?? [];
        return steps.length > 1 ? steps.shift() : steps[0];
      };
      const nextScript = async () => {
        await new Promise((resolve) => {
          held.set(name, [...(held.get(name) ?? []), resolve]);
        });
        return next();
      };
      let step = next();
      while (step?.hold) step = await nextScript();
      return step ? play(step, response, entry, nextScript) : response.writeHead(404, cors).end();
    }
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    if (kind === 'picture')
      return response
        .writeHead(200, { ...cors, 'content-type': 'image/gif', 'cache-control': 'max-age=60' })
        .end(Buffer.from('R0lGODlhAQABAIAAAHeImQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'));
    const root = roots.get(kind);
    return root ? sendFile(response, root, name) : response.writeHead(404, cors).end();
  };
  // Addresses from hostile feeds (`/%`, `//[`) must not end the test run.
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(400, cors).end());
  });
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  server.unref();
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
