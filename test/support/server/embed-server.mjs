// A gateway from dist/ for the tests of its frames, on an origin of its own: the pages that partners frame, as they are
// and with a hook for tests, and feeds that a test writes.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const HOOK = readFileSync(here('../../embed/pages/hook.js'));
const FONT = here('../../../node_modules/@fontsource/inter/files/inter-latin-700-normal.woff2');
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, OPTIONS',
  'access-control-allow-headers': '*',
};
const SCRIPT = { ...CORS, 'content-type': 'text/javascript' };
/** No feed is asked for again within this time. */
const HOUR_MS = 3_600_000;

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The gateway and its feeds: what they are, and what hour it is. */
class EmbedServer {
  #feeds = new Map([['populer', readFileSync(here('../../../demo/feeds/populer.xml'), 'utf8')]]);
  #hours = 0;
  #gateway;
  origin = '';

  async start() {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => response.writeHead(500, CORS).end(String(error.stack)));
    });
    await new Promise((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    server.unref();
    this.origin = `http://127.0.0.1:${server.address().port}`;
  }

  /** Made when it is first asked for: other tests need no build. */
  async #open() {
    const { createNodeGateway } = await import('../../../dist/gateway/node/index.js');
    const feed = (name) => ({ url: `${this.origin}/upstream/${name}`, allow: ['127.0.0.0/8'], every: '1m' });
    const feeds = { populer: { ...feed('populer'), title: 'Populer' }, update: { ...feed('update'), title: 'Update' } };
    const config = { publicUrl: this.origin, feeds, store: 'memory:', metrics: false };
    return createNodeGateway(config, { now: () => Date.now() + this.#hours * HOUR_MS });
  }

  get #ready() {
    this.#gateway ??= this.#open();
    return this.#gateway;
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    const [, kind, name] = pathname.split('/');
    if (request.method === 'OPTIONS') return response.writeHead(204, CORS).end();
    if (kind === 'upstream') return this.#answerUpstream(request, response, name);
    if (kind === 'hook.js') return response.writeHead(200, SCRIPT).end(HOOK);
    if (kind === 'font.woff2') return response.writeHead(200, CORS).end(readFileSync(FONT));
    const isHooked = kind === 'hooked';
    const path = isHooked ? request.url.replace('/hooked', '') : request.url;
    const options = isHooked ? {} : { headers: request.headers };
    const answer = await (await this.#ready).fetch(new Request(this.origin + path, options));
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries(answer.headers);
    if (!isHooked) return response.writeHead(answer.status, headers).end(body);
    const hook = `<script src="${this.origin}/hook.js"></script>`;
    for (const header of ['content-length', 'etag']) delete headers[header];
    return response.writeHead(answer.status, { ...headers, 'cache-control': 'no-store' }).end(body + hook);
  }

  /** `PUT /upstream/NAME` changes a feed, and the gateway has it when the answer comes. */
  async #answerUpstream(request, response, name) {
    if (request.method !== 'PUT') {
      const feed = this.#feeds.get(name);
      if (feed === undefined) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed);
    }
    this.#feeds.set(name, await readBody(request));
    this.#hours += 1;
    await (await this.#ready).refresh();
    return response.writeHead(204, CORS).end();
  }
}

/** Starts it; `origin` is its address. */
export async function startEmbedServer() {
  const server = new EmbedServer();
  await server.start();
  return server;
}
