// The servers of the gateway's measurements, each in a process of its own: the gateway, and what it is compared with.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createNodeGateway, listen } from '../../dist/gateway/node/index.js';

const [kind, argument] = process.argv.slice(2);
const options = JSON.parse(argument ?? '{}');

/** Bare node:http that sends the same bytes and headers, and 304 to the same tag. */
async function bare({ bodyFile, headers }) {
  const body = readFileSync(bodyFile);
  const ofBody = new Set(['content-length', 'content-encoding', 'content-type']);
  const notModified = Object.fromEntries(Object.entries(headers).filter(([name]) => !ofBody.has(name)));
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === headers.etag) {
      return response.writeHead(304, notModified).end();
    }
    return response.writeHead(200, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

async function gateway({ config }) {
  const silent = { info() {}, warn() {}, error() {} };
  const running = await listen(createNodeGateway(config, { hostLimits: { maxPerHost: 100, spacingMs: 0 } }), silent);
  return running.url;
}

const url = await { bare, gateway }[kind](options);
process.on('message', () => {
  globalThis.gc?.();
  process.send({ rss: process.memoryUsage().rss });
});
process.send({ url });
