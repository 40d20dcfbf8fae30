// What leaves the page in three engines: after five seconds, when it is left, and when the reader comes back to it.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, type BrowserWindow } from '../support/engines.js';
import { eventually } from '../support/eventually.js';

/** A beacon as the gateway receives it. */
interface Beacon {
  readonly headers: IncomingMessage['headers'];
  readonly feed: string;
  readonly events: readonly (readonly unknown[])[];
}

let script = '';
const beacons: Beacon[] = [];
let gateway: Server;
let publisher: Server;
const origin = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

/** An article's page, as its publisher writes it; it notes how it was shown. */
const articlePage = (path: string) => `<!doctype html><title>${path}</title>
<link rel="canonical" href="https://news.example${path}">
<script>addEventListener('pageshow', (event) => { window.wasKept = event.persisted; });</script>
<script type="module" src="${origin(gateway)}/count.js"></script><p>Berita.`;

/** What docs/gateway.md says that articles' pages have to allow, of this gateway and of nothing else. */
function documentedPolicy(): string {
  const [, policy] = /^Content-Security-Policy: (.*)$/m.exec(readFileSync('docs/gateway.md', 'utf8'))!;
  return `default-src 'none'; ${policy!.replaceAll('https://berita.news.example', origin(gateway))}`;
}

/** Headers of the publisher's pages, by their paths. */
const POLICIES: Record<string, () => string> = {
  '/policy': documentedPolicy,
  '/blocked': () => documentedPolicy().replace(/connect-src [^;]*/, "connect-src 'none'"),
};

beforeAll(async () => {
  const built = await build({
    entryPoints: ['src/cdn/count.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  });
  script = built.outputFiles[0]!.text;
  gateway = createServer((request, response) => {
    if (request.url === '/count.js') {
      response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(script);
      return;
    }
    // A cookie that nobody may send back.
    response.setHeader('set-cookie', 'visitor=1');
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      if (request.method === 'POST') {
        const { p, e } = JSON.parse(text) as { p: string; e: unknown[][] };
        beacons.push({ headers: request.headers, feed: p, events: e });
      } else beacons.push({ headers: request.headers, feed: request.method!, events: [] });
      response.writeHead(204).end();
    });
  });
  publisher = createServer((request, response) => {
    const policy = POLICIES[request.url!]?.();
    const headers = { 'content-type': 'text/html', ...(policy && { 'content-security-policy': policy }) };
    response.writeHead(200, headers).end(articlePage(request.url!));
  });
  await listen(gateway);
  await listen(publisher);
});
afterAll(() => {
  for (const server of [gateway, publisher]) {
    server?.closeAllConnections();
    server?.close();
  }
});

const untilBeacons = (count: number) => eventually(() => expect(beacons.length).toBeGreaterThanOrEqual(count));

const CHOOSE = `(() => {
  const widget = document.createElement('div');
  widget.feedUrl = '${'GATEWAY'}/v1/feeds/populer';
  document.body.append(widget);
  const article = { url: 'https://news.example/chosen' };
  widget.dispatchEvent(Object.assign(new Event('berita-select', { bubbles: true }), { article, position: 2 }));
  return true;
})()`;

/** Notes which request of the page is refused, and what fails of it. */
const WATCH = `(() => {
  window.failures = 0;
  window.blocked = '';
  const fail = () => { window.failures += 1; };
  addEventListener('error', fail);
  addEventListener('unhandledrejection', fail);
  document.addEventListener('securitypolicyviolation', (event) => { window.blocked = event.effectiveDirective; });
  return true;
})()`;

for (const [name, open] of Object.entries(ENGINES)) {
  describe(`count.js in ${name}`, () => {
    let window: BrowserWindow | undefined;

    beforeAll(async () => {
      window = await open().catch((error: Error) => {
        console.log(`${name} is not tried: ${error.message}`);
        return undefined;
      });
    });
    afterAll(() => window?.close());
    beforeEach((context) => {
      if (!window) context.skip();
      beacons.splice(0);
    });

    it('reports what was chosen on a page that is left at once', async () => {
      await window!.open(`${origin(publisher)}/tiga`);
      await window!.run(CHOOSE.replace('GATEWAY', origin(gateway)));
      await window!.open(`${origin(publisher)}/empat`);
      await untilBeacons(1);
      expect(beacons.map(({ feed, events }) => [feed, ...events])).toEqual([
        ['populer', ['s', 'https://news.example/chosen', 2]],
      ]);
    });

    it('reports a read under the policy that the documentation names', async () => {
      await window!.open(`${origin(publisher)}/policy`);
      await untilBeacons(1);
      expect(beacons.map(({ feed, events }) => [feed, ...events])).toEqual([
        ['', ['r', 'https://news.example/policy']],
      ]);
    });

    it('changes nothing on a page where its requests are blocked', async () => {
      await window!.open(`${origin(publisher)}/blocked`);
      await window!.run(WATCH);
      const before = await window!.run('document.documentElement.outerHTML');
      await eventually(async () => expect(await window!.run('window.blocked')).toBe('connect-src'));
      expect(await window!.run('window.failures')).toBe(0);
      expect(await window!.run('document.documentElement.outerHTML')).toBe(before);
      expect(beacons).toEqual([]);
    });

    // Last, as Firefox' driver waits for ever for a load after a page has come from the back/forward cache.
    it('reports a read after five seconds, without cookie and preflight, and again when the reader comes back', async () => {
      await window!.open(`${origin(publisher)}/satu`);
      await untilBeacons(1);
      await window!.open(`${origin(publisher)}/dua`);
      await window!.back();
      expect(await window!.run('document.title')).toBe('/satu');
      const wasKept = await window!.run('window.wasKept');
      await untilBeacons(2);
      console.log(`${name}: the page came back ${wasKept === true ? 'from the back/forward cache' : 'anew'}.`);
      expect(beacons.map(({ feed, events }) => [feed, ...events])).toEqual([
        ['', ['r', 'https://news.example/satu']],
        ['', ['r', 'https://news.example/satu']],
      ]);
      for (const { headers } of beacons) {
        expect(headers.cookie).toBeUndefined();
        expect(headers['content-type']).toMatch(/^text\/plain/);
        expect(headers.origin).toBe(origin(publisher));
      }
    });
  });
}
