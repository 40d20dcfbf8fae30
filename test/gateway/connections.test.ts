// The connections to upstreams: over TLS, kept and used again, few to a host, and those on which nothing ever comes.
import { spawn, execFileSync } from 'node:child_process';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createNetServer, type AddressInfo, type LookupFunction, type Socket } from 'node:net';
import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { NodeUpstream } from '../../src/gateway/node/send-request.js';
import { hasOpenssl, makeCertificate, type Certificate } from './certificate.js';
import { ALLOW, rss, sendRss, startUpstream, testGateway, type Handler } from './support.js';

const MINUTE = 60_000;
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const toLoopback: LookupFunction = (_hostname, options, callback) => {
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

const openUpstream = (options: ConstructorParameters<typeof NodeUpstream>[0] = {}): NodeUpstream => {
  const upstream = new NodeUpstream({ lookup: toLoopback, ...options });
  closers.push(() => upstream.close());
  return upstream;
};

async function startServer(server: Server | ReturnType<typeof createNetServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    (server as Partial<Server>).closeAllConnections?.();
    return new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

const startTls = (certificate: Certificate, answer: Handler): Promise<number> =>
  startServer(createHttpsServer(certificate, answer));

const feedAt = (url: string, more: object = {}) => ({ feeds: { update: { url, allow: ALLOW, ...more } } });

describe.skipIf(!hasOpenssl)('an upstream over https (skipped where openssl is missing)', () => {
  it('is read when its certificate is trusted and names it', async () => {
    const certificate = makeCertificate('feed.example');
    const port = await startTls(certificate, sendRss(['Sealed']));
    const { send } = openUpstream({ ca: certificate.cert });
    const test = testGateway(feedAt(`https://feed.example:${port}/feed`), { send });
    expect(await test.titles('update')).toEqual(['Sealed']);
  });

  it.each([
    ['is for another name', 'other.example', true, /altnames/],
    ['nobody has signed', 'feed.example', false, /self-signed/],
  ])('is not read when its certificate %s', async (_name, host, isTrusted, message) => {
    const certificate = makeCertificate(host);
    let requests = 0;
    const port = await startTls(certificate, (_request, response) => {
      requests += 1;
      response.end(rss(['Wrong']));
    });
    const { send } = openUpstream(isTrusted ? { ca: certificate.cert } : {});
    const test = testGateway(feedAt(`https://feed.example:${port}/feed`), { send });
    const response = await test.get('/v1/feeds/update');
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'network' });
    expect(test.gateway.states()[0]!.failure!.message).toMatch(message);
    expect(requests).toBe(0);
  });

  it('is followed to another https address, and not to http', async () => {
    const certificate = makeCertificate('feed.example');
    const plain = await startUpstream(sendRss(['Open']));
    closers.push(() => plain.close());
    let target = '/new';
    const port = await startTls(certificate, (request, response) => {
      if (request.url === '/new') response.end(rss(['Sealed']));
      else response.writeHead(302, { location: target }).end();
    });
    const { send } = openUpstream({ ca: certificate.cert });
    const test = testGateway(feedAt(`https://feed.example:${port}/feed`), { send });
    expect(await test.titles('update')).toEqual(['Sealed']);
    target = plain.url;
    test.advance(2 * MINUTE);
    await test.get('/v1/feeds/update');
    await test.settled();
    expect(test.gateway.states()[0]!.failure!.message).toContain('from https: to http: is not followed');
    expect(plain.requests).toHaveLength(0);
  });
});

/** Counts the connections to a server. */
async function countingServer(answer: Handler): Promise<{ port: number; connections: Socket[] }> {
  const upstream = await startUpstream(answer);
  closers.push(() => upstream.close());
  const connections = new Set<Socket>();
  const found: Socket[] = [];
  const handler = upstream.answer;
  upstream.answer = (request, response) => {
    if (!connections.has(request.socket)) found.push(request.socket);
    connections.add(request.socket);
    handler(request, response);
  };
  return { port: upstream.port, connections: found };
}

describe('connections to a host', () => {
  it('are used again', async () => {
    const { port, connections } = await countingServer(sendRss(['One']));
    const { send } = openUpstream();
    const feeds = Object.fromEntries(
      [1, 2, 3, 4].map((number) => [`f${number}`, { url: `http://feed.example:${port}/${number}`, allow: ALLOW }]),
    );
    const test = testGateway({ feeds }, { send });
    for (const name of Object.keys(feeds)) expect(await test.titles(name)).toEqual(['One']);
    test.advance(2 * MINUTE);
    for (const name of Object.keys(feeds)) await test.get(`/v1/feeds/${name}`);
    await test.settled();
    // One for all that came one after the other, and a second for what was refreshed beside it.
    expect(connections.length).toBeLessThanOrEqual(2);
  });

  it('are two at most, however many ask', async () => {
    const waiting: (() => void)[] = [];
    let open = 0;
    let most = 0;
    const { port, connections } = await countingServer((request, response) => {
      open += 1;
      most = Math.max(most, open);
      waiting.push(() => {
        open -= 1;
        sendRss(['One'])(request, response);
      });
    });
    const { send } = openUpstream();
    const request = { headers: {}, allow: ALLOW, firstByteMs: 30_000, timeoutMs: 30_000, maxBytes: 10_000 };
    const answers = Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        send({ ...request, url: new URL(`http://feed.example:${port}/${index}`) }),
      ),
    );
    for (let answered = 0; answered < 6;) {
      const next = waiting.shift();
      if (next) answered += 1;
      next?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await answers).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(most).toBeLessThanOrEqual(2);
    expect(connections.length).toBeLessThanOrEqual(2);
  });

  it('that the server has closed meanwhile cost no failure', async () => {
    const used = new Set<Socket>();
    const { port, connections } = await countingServer((request, response) => {
      // The second request of a connection meets a server that has just closed it.
      if (used.has(request.socket)) request.socket.resetAndDestroy();
      else sendRss(['One'])(request, response);
      used.add(request.socket);
    });
    const { send } = openUpstream();
    const test = testGateway(feedAt(`http://feed.example:${port}/feed`), { send });
    await test.get('/v1/feeds/update');
    test.advance(2 * MINUTE);
    await test.get('/v1/feeds/update');
    await test.settled();
    expect(test.gateway.states()[0]).toMatchObject({ state: 'fresh', failure: undefined });
    expect(connections).toHaveLength(2);
  });
});

describe('a black hole', () => {
  it.each(['http', 'https'])(
    'that accepts and never says a word costs no more than the time-out (%s)',
    async (scheme) => {
      const sockets: Socket[] = [];
      const port = await startServer(
        createNetServer((socket) => {
          sockets.push(socket.on('error', () => undefined));
          closers.unshift(() => socket.destroy());
        }),
      );
      const { send } = openUpstream();
      const test = testGateway(feedAt(`${scheme}://feed.example:${port}/feed`, { timeout: '300ms' }), { send });
      const responses = await Promise.all(Array.from({ length: 20 }, () => test.get('/v1/feeds/update')));
      expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 504));
      expect(await responses[0]!.json()).toMatchObject({
        code: 'timeout',
        title: 'The upstream did not answer in 0.3 s',
      });
      expect(sockets).toHaveLength(1);
      await test.get('/v1/feeds/update');
      expect(sockets).toHaveLength(1);
    },
  );
});

const canDropPackets = ((): boolean => {
  try {
    execFileSync('unshare', ['--net', 'ip', 'link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!canDropPackets)('a host whose packets are lost (skipped where namespaces are missing)', () => {
  it('costs no reader the copy that was there, and a first reader no more than the time-out', async () => {
    const child = spawn('unshare', ['--net', 'bash', 'test/gateway/black-hole.sh'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise((resolve) => child.on('close', resolve));
    expect(JSON.parse(output.trim().split('\n').at(-1)!)).toEqual({
      first: ['Good'],
      lost: ['Good'],
      cacheStatus: 'stale-if-error',
      code: 'timeout',
      cold: 504,
    });
  });
});
