// What keeps upstream requests out of private networks: literals in all forms, names, rebinding, redirects.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import { Resolver } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { isAllowedHost } from '../../src/gateway/config/addresses.js';
import { NodeUpstream } from '../../src/gateway/node/send-request.js';
import { ALLOW, sendRss, startUpstream, testGateway, type Upstream } from './support.js';

const upstreams: Upstream[] = [];
afterEach(async () => {
  for (const upstream of upstreams.splice(0)) await upstream.close();
});
async function start(): Promise<Upstream> {
  const upstream = await startUpstream(sendRss(['Secret']));
  upstreams.push(upstream);
  return upstream;
}

const request = (url: string, allow: readonly string[] = []) => ({
  url: new URL(url),
  headers: {},
  allow,
  firstByteMs: 3000,
  timeoutMs: 3000,
  maxBytes: 100_000,
});

/** A look-up that gives these addresses, the next list at each question. */
function lookupOf(...answers: string[][]): LookupFunction {
  let asked = 0;
  return (_hostname, options, callback) => {
    const list = answers[Math.min(asked, answers.length - 1)]!;
    asked += 1;
    const found = list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) callback(null, found);
    else callback(null, found[0]!.address, found[0]!.family);
  };
}

const PRIVATE = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '3fff::1',
  '5f00::1',
];

describe('the guard of upstream requests', () => {
  it.each(PRIVATE)('refuses a name that is %s', async (address) => {
    const upstream = new NodeUpstream({ lookup: lookupOf([address]) });
    await expect(upstream.send(request('http://feed.example/'))).rejects.toThrow(/private address/);
    upstream.close();
  });

  it.each(PRIVATE)('refuses %s written in an address', async (address) => {
    const host = address.includes(':') ? `[${address}]` : address;
    expect(isAllowedHost(new URL(`http://${host}/`), [])).toBe(false);
    const upstream = new NodeUpstream();
    await expect(upstream.send(request(`http://${host}/`))).rejects.toThrow(/private address/);
    upstream.close();
  });

  it.each([
    'http://0177.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://①②⑦.⓪.⓪.①/',
    'http://localhost./',
    'http://a.localhost/',
  ])('refuses %s', (url) => {
    expect(isAllowedHost(new URL(url), [])).toBe(false);
  });

  it('refuses a name when only one of its addresses is private', async () => {
    const upstream = new NodeUpstream({ lookup: lookupOf(['93.184.216.34', '127.0.0.1']) });
    await expect(upstream.send(request('http://feed.example/'))).rejects.toThrow(/private address/);
    upstream.close();
  });

  it('reaches a private network only for the feed that is allowed to, however the name is written', async () => {
    const target = await start();
    const lookup = lookupOf(['127.0.0.1']);
    const upstream = new NodeUpstream({ lookup });
    const url = `http://feed.example:${target.port}/`;
    await expect(upstream.send(request(url, ['127.0.0.0/8']))).resolves.toMatchObject({ status: 200 });
    await expect(upstream.send(request(url, ['10.0.0.0/8']))).rejects.toThrow(/private address/);
    await expect(upstream.send(request(url))).rejects.toThrow(/private address/);
    expect(target.requests).toHaveLength(1);
    upstream.close();
  });

  it('takes an address that is mapped into IPv6 for the IPv4 address that it is', async () => {
    const upstream = new NodeUpstream({ lookup: lookupOf(['::ffff:10.0.0.1']) });
    await expect(upstream.send(request('http://feed.example/', ['127.0.0.0/8']))).rejects.toThrow(/private address/);
    upstream.close();
  });

  it('does not reach a private address by a redirect, by name or by number', async () => {
    const secret = await start();
    const lookup: LookupFunction = (hostname, options, callback) =>
      lookupOf([hostname === 'front.example' ? '127.0.0.2' : '127.0.0.1'])(hostname, options, callback);
    for (const target of [
      `http://inside.example:${secret.port}/`,
      `http://127.0.0.1:${secret.port}/`,
      'http://169.254.169.254/latest/meta-data/',
    ]) {
      // The front is allowed, and what it leads to is not.
      const upstream = new NodeUpstream({ lookup });
      const send: NodeUpstream['send'] = async (asked) =>
        asked.url.hostname === 'front.example'
          ? { status: 302, headers: { location: target }, body: new Uint8Array() }
          : upstream.send(asked);
      const url = `http://front.example:${secret.port}/`;
      const test = testGateway({ feeds: { a: { url, allow: ['127.0.0.2/32'] } } }, { send });
      expect((await test.get('/v1/feeds/a')).status).toBe(502);
      upstream.close();
    }
    expect(secret.requests).toHaveLength(0);
  });

  it('takes leave for a network for redirects of the same feed', async () => {
    const upstream = await startUpstream((asked, response) => {
      if (asked.url === '/feed') response.writeHead(302, { location: '/there' }).end();
      else sendRss(['One'])(asked, response);
    });
    upstreams.push(upstream);
    const test = testGateway({ feeds: { a: { url: upstream.url, allow: ALLOW } } });
    expect(await test.titles('a')).toEqual(['One']);
  });
});

/** A name server on loopback that answers A questions with the next address at each question, with a TTL of 0. */
async function startNameServer(addresses: string[]): Promise<{ port: number; close(): void; asked: () => number }> {
  const socket = dgram.createSocket('udp4');
  let asked = 0;
  socket.on('message', (question, from) => {
    const isA = question.readUInt16BE(question.length - 4) === 1;
    const header = Buffer.from(question.subarray(0, 12));
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(isA ? 1 : 0, 6);
    header.writeUInt16BE(0, 10);
    const end = question.indexOf(0, 12) + 5;
    const parts = [header, question.subarray(12, end)];
    if (isA) {
      const address = addresses[Math.min(asked, addresses.length - 1)]!;
      asked += 1;
      parts.push(Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]));
    }
    socket.send(Buffer.concat(parts), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { port: socket.address().port, close: () => socket.close(), asked: () => asked };
}

describe('a name that is public first and loopback next', () => {
  it('reaches nothing on loopback, asked through a real name server', async () => {
    const secret = await start();
    const names = await startNameServer(['203.0.113.7', '127.0.0.1']);
    const resolver = new Resolver({ timeout: 2000, tries: 1 });
    resolver.setServers([`127.0.0.1:${names.port}`]);
    const lookup: LookupFunction = (hostname, options, callback) =>
      resolver.resolve4(hostname, (error, found) => {
        if (error) callback(error, '');
        else if (options.all)
          callback(
            null,
            found.map((address) => ({ address, family: 4 })),
          );
        else callback(null, found[0]!, 4);
      });
    const upstream = new NodeUpstream({ lookup });
    const asking = { ...request(`http://rebind.example:${secret.port}/`), timeoutMs: 300, firstByteMs: 300 };
    // The first answer is documentation's network, which is special, too; a real public one would send traffic away.
    for (let turn = 0; turn < 3; turn += 1) await expect(upstream.send(asking)).rejects.toThrow();
    expect(names.asked()).toBeGreaterThan(1);
    expect(secret.requests).toHaveLength(0);
    upstream.close();
    names.close();
  });
});

const canUnshare = ((): boolean => {
  try {
    execFileSync(
      'unshare',
      [
        '--net',
        '--mount',
        'sh',
        '-c',
        'ip link set lo up && ip addr add 93.184.216.34/32 dev lo && command -v dnsmasq',
      ],
      {
        stdio: 'ignore',
      },
    );
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!canUnshare)(
  'in a network of its own, with dnsmasq (skipped where namespaces or dnsmasq are missing)',
  () => {
    let child: ChildProcess | undefined;
    afterAll(() => child?.kill('SIGKILL'));

    it('does not follow a name from a public address to loopback', async () => {
      // 203.0.113.0/24 would be refused as it is; 93.184.216.34 is on this namespace's own lo.
      const script = 'test/gateway/rebinding.sh';
      child = spawn('unshare', ['--net', '--mount', 'bash', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      let output = '';
      child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await new Promise((resolve) => child!.on('close', resolve));
      expect(output.trim().split('\n').at(-1)).toBe(JSON.stringify({ first: 'ok', second: 'refused', secret: 0 }));
    }, 60_000);
  },
);
