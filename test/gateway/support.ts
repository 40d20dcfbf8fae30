// An upstream on loopback whose answers a test scripts, and a gateway with a clock that a test moves.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway, type GatewayConfig, type GatewayParts } from '../../src/gateway/index.js';
import { compress } from '../../src/gateway/node/compress.js';
import { NodeUpstream } from '../../src/gateway/node/send-request.js';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback. */
export interface Upstream {
  readonly url: string;
  readonly port: number;
  /** The requests that came. */
  readonly requests: IncomingMessage[];
  /** Answers from now on. */
  answer: Handler;
  close(): Promise<void>;
}

export const ALLOW = ['127.0.0.0/8'];

/** Starts an upstream that answers by `answer`. */
export async function startUpstream(answer: Handler): Promise<Upstream> {
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request);
    upstream.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const upstream: Upstream = {
    url: `http://127.0.0.1:${port}/feed`,
    port,
    requests,
    answer,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return upstream;
}

/** An RSS feed with these titles, newest first, a minute apart. */
export function rss(titles: readonly string[], extra = ''): string {
  const items = titles.map((title, index) => {
    const date = new Date(Date.UTC(2026, 0, 5, 12) - index * 60_000).toUTCString();
    return `<item><title>${title}</title><link>https://news.example/${encodeURIComponent(title)}</link><pubDate>${date}</pubDate></item>`;
  });
  const head = '<title>News</title><link>https://news.example/</link>';
  return `<?xml version="1.0"?><rss version="2.0"><channel>${head}${extra}${items.join('')}</channel></rss>`;
}

/** Answers with a feed. */
export const sendRss =
  (titles: readonly string[], headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(rss(titles));
  };

/** A gateway whose clock stands until `advance`. */
export interface TestGateway {
  readonly gateway: Gateway;
  advance(milliseconds: number): void;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Titles of the articles of a feed. */
  titles(name: string): Promise<string[]>;
  /** Resolves when no refresh in the background runs. */
  settled(): Promise<void>;
}

/** A gateway with the Node parts; nothing waits between two requests to a host. */
export function testGateway(config: GatewayConfig, parts: GatewayParts = {}): TestGateway {
  let now = Date.UTC(2026, 0, 5, 12);
  let work: Promise<unknown> = Promise.resolve();
  const gateway = createGateway(config, {
    send: new NodeUpstream().send,
    compress,
    codings: ['br', 'gzip'],
    now: () => now,
    random: () => 0,
    hostLimits: { maxPerHost: 2, spacingMs: 0 },
    waitUntil: (promise) => {
      work = Promise.all([work, promise]);
    },
    ...parts,
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    gateway.fetch(new Request(`https://gateway.example${path}`, { headers }));
  return {
    gateway,
    get,
    advance(milliseconds) {
      now += milliseconds;
    },
    async titles(name) {
      const response = await get(`/v1/feeds/${name}`);
      const { items } = (await response.json()) as { items: { title: string }[] };
      return items.map(({ title }) => title);
    },
    async settled() {
      let seen;
      do {
        seen = work;
        await seen;
      } while (seen !== work);
    },
  };
}
