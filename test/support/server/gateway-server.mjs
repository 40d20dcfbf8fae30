// A gateway as it is built, with feeds of a server that sends no CORS header; started when the first test asks for it.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../../dist/gateway/node/index.js', import.meta.url));
const silent = { info() {}, warn() {}, error() {} };

const item = (number) =>
  `<item><title>Berita ${number}</title><link>https://news.example/${number}</link><pubDate>${new Date(Date.UTC(2026, 0, 5, 12) - number * 60_000).toUTCString()}</pubDate></item>`;
const FEED = `<rss version="2.0"><channel><title>Tanpa CORS</title>${Array.from({ length: 30 }, (_, index) => item(index + 1)).join('')}</channel></rss>`;
const ANSWERS = new Map([
  ['/feed.xml', [200, { 'content-type': 'application/rss+xml' }, FEED]],
  ['/error', [200, { 'content-type': 'text/html' }, '<!doctype html><html><body><h1>Maaf</h1></body></html>']],
]);

async function startUpstream() {
  const server = createServer((request, response) => {
    const [status, headers, body] = ANSWERS.get(request.url) ?? [503, {}, ''];
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}

async function start() {
  if (!existsSync(built)) throw new Error('dist/gateway is missing: npm run build');
  const { createNodeGateway, listen } = await import(built);
  const upstream = await startUpstream();
  const feed = (path) => ({ url: upstream + path, allow: ['127.0.0.0/8'], every: '1h' });
  const gateway = createNodeGateway({
    listen: { port: 0 },
    metrics: false,
    feeds: { baik: feed('/feed.xml'), halaman: feed('/error'), mati: feed('/gone') },
  });
  const { url } = await listen(gateway, silent);
  return { gateway, origin: url, upstream: `${upstream}/feed.xml` };
}

/**
 * A plugin of Web Test Runner: `/gateway-server.json` says where the gateway is, where its upstream, and what its
 * counters stand at.
 */
export function gatewayServer() {
  let started;
  return {
    name: 'gateway-server',
    async serve({ path }) {
      if (path !== '/gateway-server.json') return undefined;
      started ??= start();
      const { gateway, origin, upstream } = await started;
      return { body: JSON.stringify({ origin, upstream, metrics: gateway.metrics() }), type: 'json' };
    },
  };
}
