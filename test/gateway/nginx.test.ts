// A real nginx with the proxy cache of docs/gateway.md in front of a gateway, with a wire between the two that a test
// cuts. The wire shortens max-age, so that what is kept grows old within a second.
import { readFileSync } from 'node:fs';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNodeGateway, listen, type RunningGateway } from '../../src/gateway/node/index.js';
import { eventually } from '../support/eventually.js';
import { NGINX, startNginx, type NginxServer } from './nginx-server.js';
import { ALLOW, sendRss, startUpstream, type Handler, type Upstream } from './support.js';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const document = readFileSync('docs/gateway.md', 'utf8');
const documented = /```nginx\n([^]*?)```/.exec(document)![1]!;

let upstream: Upstream;
let gateway: RunningGateway;
let wire: Server;
let nginx: NginxServer;
/** What nginx asked the gateway. */
let asked: IncomingMessage[];
/** Statuses that the gateway answered with. */
let statuses: number[];
let connection: Handler;

/** Hands a request on to the gateway. */
function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming;
  const forwarded = httpRequest(gateway.url + url!, { method, headers }, (answer) => {
    statuses.push(answer.statusCode!);
    const shortened = answer.headers['cache-control']?.replace('max-age=30', 'max-age=1');
    // For the tests of a dead gateway: what nginx does of itself when the time of that header is over.
    const cacheControl = url!.includes('dead') ? shortened?.replace(/, stale.*/, '') : shortened;
    outgoing.writeHead(answer.statusCode!, { ...answer.headers, 'cache-control': cacheControl });
    answer.pipe(outgoing);
  });
  incoming.pipe(forwarded);
}

const dead: [name: string, connection: Handler][] = [
  ['resets', (incoming) => incoming.socket.resetAndDestroy()],
  ['never answers', () => undefined],
  ['answers 503', (_incoming, outgoing) => outgoing.writeHead(503).end()],
];

const coded = (coding: string) => ({ 'accept-encoding': coding });

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What nginx says of itself. */
  readonly nginx: string;
}

async function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(nginx.url + path, { headers });
  const nginxPart = response.headers.get('cache-status')!.split(', ').at(-1)!;
  return { status: response.status, headers: response.headers, text: await response.text(), nginx: nginxPart };
}

/** The first answer of which nginx says `wanted`. */
const answerThatIs = (path: string, wanted: string): Promise<Answer> =>
  eventually(async () => {
    const answer = await get(path);
    expect(answer.nginx).toBe(wanted);
    return answer;
  });

beforeAll(async () => {
  if (!NGINX) return;
  upstream = await startUpstream(sendRss(['One', 'Two']));
  const feeds = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', ...dead.map((_, index) => `dead${index}`)].map((name) => [
      name,
      { url: upstream.url, allow: ALLOW },
    ]),
  );
  gateway = await listen(
    createNodeGateway({ listen: { port: 0 }, metrics: false, feeds }, { hostLimits: { maxPerHost: 9, spacingMs: 0 } }),
    SILENT,
  );
  wire = createServer((incoming, outgoing) => {
    asked.push(incoming);
    connection(incoming, outgoing);
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  const target = `127.0.0.1:${(wire.address() as AddressInfo).port}`;
  nginx = await startNginx(({ port, folder }) =>
    documented
      .replace('443 ssl', `127.0.0.1:${port}`)
      .replace('/var/cache/nginx/berita', `${folder}/cache`)
      .replace('127.0.0.1:8080', target)
      .replace('proxy_read_timeout 20s', 'proxy_read_timeout 1s'),
  );
});
afterAll(async () => {
  wire?.closeAllConnections();
  wire?.close();
  await nginx?.stop();
  await gateway?.close();
  await upstream?.close();
});
beforeEach(() => {
  asked = [];
  statuses = [];
  connection = pass;
});

describe.skipIf(!NGINX)('nginx in front of the gateway (skipped where nginx is missing)', () => {
  it('has one request for all who ask at the same time, and answers the next from its cache', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/v1/feeds/a')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    expect(asked).toHaveLength(1);
    const kept = await answerThatIs('/v1/feeds/a', 'nginx; hit');
    expect(kept.text).toBe(answers[0]!.text);
    expect(kept.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    expect(kept.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('keeps each coding apart', async () => {
    for (const coding of ['br', 'gzip', 'identity']) {
      const first = await get('/v1/feeds/b', coded(coding));
      const again = await get('/v1/feeds/b', coded(coding));
      const expected = coding === 'identity' ? null : coding;
      expect([first, again].map(({ headers }) => headers.get('content-encoding'))).toEqual([expected, expected]);
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    }
  });

  it('says how old an answer is, and what both caches did', async () => {
    const first = await get('/v1/feeds/c');
    expect(first.headers.get('cache-status')).toMatch(/^berita; fwd=uri-miss; stored; ttl=\d+, nginx; fwd=uri-miss$/);
    expect(first.headers.get('age')).toBe('0');
    const second = await answerThatIs('/v1/feeds/c', 'nginx; hit');
    expect(second.headers.get('cache-status')).toMatch(/^berita; .*ttl=\d+, nginx; hit$/);
    expect(second.headers.get('age')).toMatch(/^\d+$/);
  });

  it('answers 304 itself, and asks with the tag when its copy has grown old', async () => {
    const first = await get('/v1/feeds/d');
    const etag = first.headers.get('etag')!;
    const stale = await answerThatIs('/v1/feeds/d', 'nginx; hit; detail=stale');
    expect(stale.text).toBe(first.text);
    // In the background: the next reader has the copy that was confirmed.
    await answerThatIs('/v1/feeds/d', 'nginx; hit');
    const confirmed = asked.findIndex(({ headers }) => headers['if-none-match'] === etag);
    expect(confirmed).toBeGreaterThan(0);
    expect(statuses[confirmed]).toBe(304);
    const unchanged = await get('/v1/feeds/d', { 'if-none-match': etag });
    expect([unchanged.status, unchanged.text]).toEqual([304, '']);
  });
});

describe.skipIf(!NGINX)('what nginx keeps (skipped where nginx is missing)', () => {
  it('keeps no answer that a feed is unknown', async () => {
    expect((await get('/v1/feeds/nope')).status).toBe(404);
    expect((await get('/v1/feeds/nope')).status).toBe(404);
    expect(asked).toHaveLength(2);
  });

  it('keeps a redirect to the one form of a query', async () => {
    const ask = () => fetch(`${nginx.url}/v1/feeds/e?limit=7`, { redirect: 'manual' });
    expect((await ask()).headers.get('location')).toBe('/v1/feeds/e?limit=10');
    expect((await ask()).status).toBe(308);
    expect(asked).toHaveLength(1);
  });
});

describe.skipIf(!NGINX)('nginx in front of a dead gateway (skipped where nginx is missing)', () => {
  it.each(dead)('answers what it has while a gateway that %s is asked', async (name, failure) => {
    const path = `/v1/feeds/dead${dead.findIndex(([known]) => known === name)}`;
    const first = await get(path);
    connection = failure;
    const before = asked.length;
    // Until nginx has tried, and has nothing better than its copy.
    const texts = new Set<string>();
    await eventually(async () => {
      texts.add((await get(path)).text);
      expect(asked.length).toBeGreaterThan(before);
    });
    expect(texts).toEqual(new Set([first.text]));
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(path)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([first.text]));
    expect(new Set(answers.map((answer) => answer.nginx))).toEqual(new Set(['nginx; hit; detail=stale']));
    wire.closeAllConnections();
    connection = pass;
    await answerThatIs(path, 'nginx; hit');
  });
});
