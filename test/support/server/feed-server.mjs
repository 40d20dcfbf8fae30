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

/** Sends bytes, and counts them in the log's entry; false while the socket takes no more. */
function send(response, bytes, seen) {
  seen.sent += bytes.length;
  return response.write(bytes);
}

/** Sends some bytes, and the others as the next script says. */
async function pauseBody(response, body, { pause, nextScript }, seen) {
  send(response, body.subarray(0, pause), seen);
  const { reset, cut = body.length } = await nextScript();
  if (reset) response.destroy();
  else send(response, body.subarray(pause, cut), seen);
}

/** Sends some bytes at a time. */
async function dripBody(response, body, { drip, every = 10 }, seen) {
  for (let at = 0; at < body.length && !response.destroyed; at += drip) {
    send(response, body.subarray(at, at + drip), seen);
    await wait(every);
  }
}

/** Sends the whole body, once or several times. */
async function repeatBody(response, body, { repeat = 1, every }, seen) {
  for (let times = repeat; times > 0 && !response.destroyed; times -= 1) {
    if (!send(response, body, seen)) await drained(response);
    if (every) await wait(every);
  }
}

/** Whether the browser has what the step answers. */
function isUnchanged({ headers }, seen) {
  const etag = headers?.etag;
  return etag !== undefined && seen.headers['if-none-match'] === etag;
}

const bodyOf = ({ base64, body = '' }) => (base64 ? Buffer.from(base64, 'base64') : Buffer.from(body));

function sendBody(response, body, step, seen) {
  if (step.pause !== undefined) return pauseBody(response, body, step, seen);
  return step.drip ? dripBody(response, body, step, seen) : repeatBody(response, body, step, seen);
}

function headersOf({ headers, cors: isShared = true }) {
  return { ...(isShared && cors), 'content-type': 'application/rss+xml', ...headers };
}

/**
 * Plays one scripted answer: { status, headers, body, base64, delay (ms before the head), stall (never ends),
 * hold (waits for the next script, and is answered by that), pause (bytes sent before it waits for the next script, and
 * then goes on: how, the first step of that says), drip (bytes), every (ms between drips or repeats), reset
 * (cuts the connection), cut (bytes sent before the cut), repeat (times the body is sent), cors: false }.
 */
async function play(step, response, seen, nextScript) {
  if (step.delay) await wait(step.delay);
  if (step.reset) return response.destroy();
  if (isUnchanged(step, seen)) return response.writeHead(304, { ...cors, ...step.headers }).end();
  const body = bodyOf(step);
  response.writeHead(step.status ?? 200, headersOf(step));
  if (step.cut !== undefined) {
    send(response, body.subarray(0, step.cut), seen);
    await wait(20);
    return response.destroy();
  }
  await sendBody(response, body, { ...step, nextScript }, seen);
  if (!step.stall && !response.destroyed) response.end();
  return undefined;
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

/** The scripts that tests have put, and the requests that were answered by them, by ID. */
class ScriptedFeeds {
  #scripts = new Map();
  #held = new Map();
  #logs = new Map();

  logOf(id) {
    return this.#logs.get(id) ?? [];
  }

  /** Takes a script, which answers what is held, too. */
  put(id, steps) {
    this.#scripts.set(id, steps);
    const held = this.#held.get(id)?.splice(0) ?? [];
    for (const release of held) release();
  }

  async answer(id, request, response) {
    const entry = this.#log(id, request, response);
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    let step = this.#next(id);
    while (step?.hold) step = await this.#nextScript(id);
    return step ? play(step, response, entry, () => this.#nextScript(id)) : notFound(response);
  }

  #log(id, { method, headers }, response) {
    const entry = { method, headers, at: Date.now(), sent: 0, aborted: false };
    this.#logs.set(id, [...this.logOf(id), entry]);
    response.on('close', () => {
      entry.aborted = !response.writableFinished;
    });
    return entry;
  }

  /** The next step of a script, whose last one repeats. */
  #next(id) {
    const steps = this.#scripts.get(id) ?? [];
    return steps.length > 1 ? steps.shift() : steps[0];
  }

  /** The first step of the next script that is put. */
  async #nextScript(id) {
    await new Promise((resolve) => {
      this.#held.set(id, [...(this.#held.get(id) ?? []), resolve]);
    });
    return this.#next(id);
  }
}

const notFound = (response) => response.writeHead(404, cors).end();
const picture = Buffer.from('R0lGODlhAQABAIAAAHeImQAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

function sendPicture(response) {
  const headers = { ...cors, 'content-type': 'image/gif', 'cache-control': 'max-age=60' };
  return response.writeHead(200, headers).end(picture);
}

function sendJson(response, value) {
  return response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function answer(feeds, request, response) {
  const { pathname } = new URL(request.url, 'http://loopback');
  const [, kind, ...rest] = pathname.split('/');
  const name = decodeURIComponent(rest.join('/'));
  if (kind === 'log') return sendJson(response, feeds.logOf(name));
  if (kind === 'script' && request.method === 'PUT') {
    feeds.put(name, JSON.parse(await readBody(request)));
    return response.writeHead(204, cors).end();
  }
  if (kind === 'f') return feeds.answer(name, request, response);
  if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
  if (kind === 'picture') return sendPicture(response);
  const root = roots.get(kind);
  return root ? sendFile(response, root, name) : notFound(response);
}

/**
 * Starts the server. Paths: `/fixtures/…`, `/demo/…`, `/shared/…` serve files; `/picture/…` is always a picture;
 * `PUT /script/ID` with a JSON array of steps scripts `GET /f/ID` (the last step repeats); `GET /log/ID` lists the
 * requests seen: method, headers, time, body bytes sent, whether the browser went before the end.
 */
export async function startFeedServer(port = 0) {
  const feeds = new ScriptedFeeds();
  // Addresses from hostile feeds (`/%`, `//[`) must not end the test run.
  const server = createServer((request, response) => {
    answer(feeds, request, response).catch(() => response.writeHead(400, cors).end());
  });
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  server.unref();
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
