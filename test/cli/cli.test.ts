// The feed doctor, against a real server on loopback: what it finds, how it says so, and how it fails.
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../src/cli/ask.js';
import { main } from '../../src/cli/main.js';

const now = Date.parse('2026-01-12T12:00:00Z');

interface Shown {
  ok: boolean;
  items?: number;
  format?: string;
  newest?: string;
  findings: { level: string; code: string; facts: (string | number)[]; message: string; advice?: string }[];
}

let handler: RequestListener = (_, response) => response.end();
const server = createServer((request, response) => handler(request, response));
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const item = (
  title: string,
  more = `<link>https://news.example/${title}</link><pubDate>Mon, 12 Jan 2026 10:00:00 +0700</pubDate>`,
) => `<item><title>${title}</title>${more}</item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Uji</title>${items.join('')}</channel></rss>`;
const good = {
  'access-control-allow-origin': '*',
  'content-type': 'application/rss+xml',
  etag: '"1"',
  'cache-control': 'max-age=60',
};

/** Serves one answer at `/feed`. */
function serve(body: string | Buffer, headers: Record<string, string> = good, status = 200): void {
  handler = (_, response) => response.writeHead(status, headers).end(body);
}

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const code = await main(
    args,
    (line) => {
      text += line;
    },
    now,
  );
  return { code, text };
}

/** The report as JSON, and the codes of what is wrong. */
async function report(
  source = `${origin}/feed`,
  ...args: string[]
): Promise<{ exit: number; shown: Shown; wrong: string[] }> {
  const { code, text } = await run('check', source, '--json', '--lang', 'en', ...args);
  const shown = JSON.parse(text) as Shown;
  // The test server has no certificate: every feed of its is on http.
  return {
    exit: code,
    shown,
    wrong: shown.findings
      .filter(({ level, code: found }) => level !== 'ok' && !['insecure', 'noPicture'].includes(found))
      .map(({ code: found }) => found),
  };
}

describe('berita-widgets check', () => {
  it('finds nothing wrong with a good feed', async () => {
    serve(rss(item('a'), item('b')));
    const { exit, shown, wrong } = await report();
    expect(wrong).toEqual([]);
    expect(shown).toMatchObject({ ok: true, format: 'rss', items: 2, newest: '2026-01-12T03:00:00.000Z' });
    expect(exit).toBe(0);
  });

  const day = 'pubDate>Sat, 03 Jan 2026 10:00:00 +0700';
  it.each<[string, string, Record<string, string>?]>([
    ['stale', rss(item('a', `<link>https://news.example/a</link><${day}</pubDate>`))],
    ['future', rss(item('a', '<link>https://news.example/a</link><pubDate>Fri, 16 Jan 2026 10:00:00 +0700</pubDate>'))],
    ['noDate', rss(item('b'), item('a', '<link>https://news.example/a</link>'))],
    ['noZone', rss(item('a', '<link>https://news.example/a</link><pubDate>2026-01-12 10:00:00</pubDate>'))],
    ['noLink', rss(item('a', '<link>javascript:alert(1)</link><pubDate>Mon, 12 Jan 2026 10:00:00 +0700</pubDate>'))],
    ['noTitle', rss(item('', '<link>https://news.example/a</link><pubDate>Mon, 12 Jan 2026 10:00:00 +0700</pubDate>'))],
    ['duplicates', rss(item('a'), item('b'), item('a'))],
    [
      'sameTitle',
      rss(
        item('a'),
        item('a', '<link>https://news.example/other</link><pubDate>Mon, 12 Jan 2026 10:00:00 +0700</pubDate>'),
      ),
    ],
    ['unordered', rss(item('a', `<link>https://news.example/a</link><${day}</pubDate>`), item('b'))],
    ['noItems', rss()],
    ['parse', '<!doctype html><html><title>Masuk</title></html>'],
    ['empty', ''],
    ['cors', rss(item('a')), { 'content-type': 'application/rss+xml', etag: '"1"' }],
    ['corsOther', rss(item('a')), { ...good, 'access-control-allow-origin': 'https://someone.example' }],
    [
      'slowUpdates',
      rss(`<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>`, item('a')),
    ],
    ['longMaxAge', rss(item('a')), { ...good, 'cache-control': 'public, max-age=3600' }],
    ['noStore', rss(item('a')), { ...good, 'cache-control': 'no-store' }],
    ['noValidator', rss(item('a')), { 'access-control-allow-origin': '*', 'content-type': 'application/rss+xml' }],
    ['contentType', rss(item('a')), { ...good, 'content-type': 'text/html' }],
    ['notCompressed', rss(item('a'), `<!--${'x'.repeat(20_000)}-->`)],
    ['large', rss(item('a'), `<!--${'x'.repeat(1_100_000)}-->`), { ...good, 'content-encoding': 'gzip' }],
  ])('finds %s', async (code, body, headers) => {
    serve(headers?.['content-encoding'] ? gzipSync(body) : body, headers);
    const { wrong, shown } = await report();
    expect(wrong).toEqual([code]);
    expect(shown.findings.find((finding) => finding.code === code)!.advice).toBeTruthy();
  });

  it('says how many days a feed is behind', async () => {
    serve(rss(item('a', `<link>https://news.example/a</link><${day}</pubDate>`)));
    expect((await run('check', `${origin}/feed`, '--lang', 'en')).text).toContain(
      'warn   The newest article is 9 days old.',
    );
    expect((await run('check', `${origin}/feed`, '--lang', 'id')).text).toContain(
      'awas   Berita terbaru sudah 9 hari.',
    );
  });

  it("says that WordPress's default turns a refresh of a minute into an hour, and how to change it", async () => {
    serve(rss('<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>', item('a')));
    const { text } = await run('check', `${origin}/feed`, '--lang', 'en');
    expect(text).toContain('wait 60 minutes');
    expect(text).toContain('rss_update_frequency');
    serve(rss('<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>30</sy:updateFrequency>', item('a')));
    expect((await report()).wrong).toEqual([]);
  });

  it("lets a feed through that names the partner's origin", async () => {
    serve(rss(item('a')), { ...good, 'access-control-allow-origin': 'https://mitra.example' });
    expect((await report(undefined, '--origin', 'https://mitra.example')).wrong).toEqual([]);
  });

  it('follows redirects, each of which must be readable', async () => {
    handler = ({ url }, response) => {
      if (url === '/feed') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(200, good).end(rss(item('a')));
    };
    const { wrong, exit } = await report();
    expect(wrong).toEqual(['cors', 'redirected']);
    expect(exit).toBe(1);
  });

  it('ends a circle of redirects', async () => {
    serve('', { location: '/feed' }, 302);
    expect((await report()).wrong).toEqual(['redirects']);
  });

  it('loads the pictures, and says which are broken', async () => {
    const picture = (name: string) =>
      item(
        name,
        `<link>https://news.example/${name}</link><pubDate>Mon, 12 Jan 2026 10:00:00 +0700</pubDate><enclosure url="${origin}/${name}.jpg" type="image/jpeg" length="1"/>`,
      );
    handler = ({ url }, response) => {
      if (url === '/feed')
        response.writeHead(200, good).end(rss(picture('baik'), picture('hilang'), picture('halaman')));
      else if (url === '/baik.jpg') response.writeHead(200, { 'content-type': 'image/jpeg' }).end('x');
      else response.writeHead(url === '/hilang.jpg' ? 404 : 200, { 'content-type': 'text/html' }).end('x');
    };
    const { shown } = await report();
    expect(shown.findings.filter(({ code }) => code === 'brokenPicture').map(({ facts }) => facts)).toEqual([
      ['404', `${origin}/hilang.jpg`],
      ['text/html', `${origin}/halaman.jpg`],
    ]);
    expect((await report(undefined, '--no-images')).wrong).not.toContain('brokenPicture');
  });

  describe('names the cause of a failure, without a stack', () => {
    const closedPort = async () => {
      const other = createServer();
      await new Promise<void>((resolve) => {
        other.listen(0, '127.0.0.1', resolve);
      });
      const { port } = other.address() as AddressInfo;
      await new Promise((resolve) => {
        other.close(resolve);
      });
      return port;
    };

    it.each<[string, () => string | Promise<string>]>([
      ['dns', () => 'https://tidak-ada.invalid/feed.xml'],
      ['refused', async () => `http://127.0.0.1:${await closedPort()}/feed`],
      ['tls', () => `${origin.replace('http:', 'https:')}/feed`],
      [
        'status',
        () => {
          serve('gone', good, 404);
          return `${origin}/feed`;
        },
      ],
      [
        'network',
        () => {
          handler = (_, response) => response.destroy();
          return `${origin}/feed`;
        },
      ],
      ['file', () => '/tidak/ada.xml'],
      ['address', () => 'ftp://news.example/feed.xml'],
      ['address', () => 'https://'],
    ])('%s', async (code, source) => {
      const address = await source();
      const { exit, shown } = await report(address);
      expect(shown.findings.map((finding) => finding.code)).toEqual([code]);
      expect(exit).toBe(1);
      for (const lang of ['id', 'en']) {
        const { text } = await run('check', address, '--lang', lang);
        expect(text).not.toMatch(/^\s+at |node:internal|\.ts:\d/m);
        expect(text).toContain('→');
      }
    });
  });

  it('calls a server that never answers a timeout', async () => {
    handler = () => {};
    const error = await fetch(`${origin}/feed`, { signal: AbortSignal.timeout(50) }).catch((reason: unknown) => reason);
    expect(failureOf(error).finding).toEqual({ level: 'error', code: 'timeout', facts: [15] });
  });

  it('reads a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'berita-cli-'));
    writeFileSync(join(folder, 'feed.xml'), rss(item('a')));
    expect((await report(join(folder, 'feed.xml'))).shown).toMatchObject({ ok: true, items: 1 });
    rmSync(folder, { recursive: true });
  });

  it('fails on warnings with --strict', async () => {
    serve(rss());
    expect((await run('check', `${origin}/feed`)).code).toBe(0);
    expect((await run('check', `${origin}/feed`, '--strict')).code).toBe(1);
  });

  it('helps who uses it wrongly', async () => {
    for (const args of [[], ['chek', 'x'], ['check'], ['check', 'a', 'b'], ['check', '--what']]) {
      const { code, text } = await run(...args);
      expect(code).toBe(2);
      expect(text).toContain('berita-widgets check');
    }
    expect((await run('--help', '--lang', 'id')).text).toContain('Pakai:');
  });
});
