// The gateway out of the tarball: the command with the configuration of the documentation, and the modules.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshProject } from './project.js';

const project = freshProject();
const installed = join(project.path, 'node_modules/berita-widgets');
const children: ChildProcess[] = [];
let upstream: Server;
let feedUrl: string;

beforeAll(async () => {
  // Sends no CORS header, as most feeds.
  upstream = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(readFileSync('demo/feeds/update.xml'));
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  feedUrl = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/feed`;
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  upstream.close();
  upstream.closeAllConnections();
  project.remove();
});

interface Run {
  readonly child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Resolves with the first match in what it prints; rejects when it ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
}

function run(...args: string[]): Run {
  const child = spawn(process.execPath, [join(installed, 'dist/cli.js'), ...args], { cwd: project.path });
  children.push(child);
  let text = '';
  const waiting: (() => void)[] = [];
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
    waiting.forEach((look) => look());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    ended,
    output: () => text,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text);
          if (match) resolve(match);
        };
        waiting.push(look);
        look();
        void ended.then(() => reject(new Error(`ended with:\n${text}`)));
      }),
  };
}

/** The configuration in the first screen of a document, with an address that is there and free ports. */
function documentedConfig(path: string): string {
  const [, code] = /```js\n([^]*?)```/.exec(readFileSync(path, 'utf8'))!;
  return code!
    .replaceAll(/'https:\/\/[^']*(?:feed|atom|rss)[^']*'/g, `'${feedUrl}', allow: ['127.0.0.0/8']`)
    .replace(/port: \d+/, 'port: 0')
    .concat('\n');
}

describe('npx berita-widgets serve', () => {
  it.each(['docs/gateway.md', 'docs/gateway.id.md'])(
    'serves a feed without CORS by the configuration of %s',
    async (path) => {
      project.write('berita.config.mjs', documentedConfig(path));
      const serving = run('serve');
      const [, url] = await serving.until(/Gateway on (\S+)/);
      const [, feed] = await serving.until(/(http:\S+\/v1\/feeds\/\S+)/);
      const response = await fetch(feed!);
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(((await response.json()) as { items: unknown[] }).items.length).toBeGreaterThan(3);
      const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
      const script = await fetch(`${url}/cdn/${version}/berita.js`);
      expect(script.status).toBe(200);
      expect(script.headers.get('cache-control')).toContain('immutable');
      expect((await fetch(`${url}/cdn/${version}/../../package.json`)).status).toBe(404);
      expect((await fetch(`${url}/cdn/0.0.1/berita.js`)).status).toBe(404);
      serving.child.kill('SIGTERM');
      expect(await serving.ended).toBe(0);
    },
  );

  it('exits with 2 and a line for each mistake, and listens nowhere', async () => {
    project.write(
      'wrong.json',
      '{ "feeds": { "a": { "url": "http://10.0.0.1/" }, "b": { "merge": ["c"] } }, "lisen": {} }',
    );
    const serving = run('serve', '--config', 'wrong.json');
    expect(await serving.ended).toBe(2);
    const lines = serving.output().trim().split('\n');
    expect(lines.map((line) => line.split(': ')[0])).toEqual(expect.arrayContaining(['feeds.a.url', 'lisen']));
    expect(serving.output()).not.toMatch(/Gateway on|\n\s+at /);
  });

  it.each([
    ['{ "feeds": ', 'broken.json'],
    ['export default { feeds: ', 'broken.mjs'],
    ['export const config = {};', 'nameless.mjs'],
  ])('exits with 2 and one line for the file %j', async (text, name) => {
    project.write(name, text);
    const serving = run('serve', '--config', name);
    expect(await serving.ended).toBe(2);
    expect(serving.output().trim().split('\n')).toHaveLength(1);
    expect(serving.output()).toContain(name);
  });

  it('exits with 2 where there is no configuration or a wrong option', async () => {
    const missing = run('serve', '--config', 'nowhere.mjs');
    expect(await missing.ended).toBe(2);
    expect(missing.output()).toContain('nowhere.mjs: not found');
    expect(await run('serve', '--confg', 'x').ended).toBe(2);
  });

  it('exits with 1 and a message where its port is taken, and goes on without metrics where theirs is', async () => {
    const { port } = upstream.address() as AddressInfo;
    const config = (own: number, metrics: number) =>
      JSON.stringify({
        listen: { port: own },
        metrics: { port: metrics },
        feeds: { a: { url: feedUrl, allow: ['127.0.0.1'] }, populer: { popular: ['a'] } },
      });
    project.write('taken.json', config(port, 0));
    const taken = run('serve', '--config', 'taken.json');
    expect(await taken.ended).toBe(1);
    expect(taken.output()).toContain(`127.0.0.1:${port} is in use`);
    project.write('metrics.json', config(0, port));
    const serving = run('serve', '--config', 'metrics.json');
    await serving.until(/Gateway on/);
    expect(serving.output()).toContain('no-metrics');
    await serving.until(/"nothing-counted","message":"feeds\.populer: is never a ranking/);
    serving.child.kill('SIGTERM');
    expect(await serving.ended).toBe(0);
  });

  it('checks the feeds, and exits with 1 where one is wrong', async () => {
    const allow = ['127.0.0.1'];
    project.write('good.json', JSON.stringify({ feeds: { a: { url: feedUrl, allow } } }));
    const good = run('serve', '--check', '--config', 'good.json');
    expect(await good.ended).toBe(0);
    expect(good.output()).toContain('1 feed checked, 0 with errors');
    // Its address is http: no page reads it.
    expect(good.output()).not.toMatch(/pages on https|halaman https/i);
    project.write(
      'bad.json',
      JSON.stringify({ feeds: { a: { url: feedUrl, allow }, b: { url: 'http://127.0.0.1:9/', allow } } }),
    );
    const bad = run('serve', '--check', '--config', 'bad.json');
    expect(await bad.ended).toBe(1);
    expect(bad.output()).toContain('ECONNREFUSED');
  });
});

describe('npx berita-widgets export', () => {
  it('writes the feeds as files, and leaves those as they were that do not come', async () => {
    const allow = ['127.0.0.1'];
    const feeds = { update: { url: feedUrl, allow }, mati: { url: 'http://127.0.0.1:9/', allow } };
    project.write('berita.config.json', JSON.stringify({ feeds }));
    project.write('public/feeds/mati.json', 'old');
    const exporting = run('export', '--out', 'public', '--config', 'berita.config.json');
    expect(await exporting.ended).toBe(1);
    const read = (name: string) => readFileSync(join(project.path, 'public', name), 'utf8');
    expect((JSON.parse(read('feeds/update.json')) as { items: unknown[] }).items.length).toBeGreaterThan(3);
    expect(read('feeds/update.json.br').length).toBeGreaterThan(100);
    expect(read('html/update.html')).toContain('<berita-update');
    expect(read('embed/update.html')).toContain('<berita-update');
    expect(read('_headers')).toContain('Access-Control-Allow-Origin: *');
    expect(read('_headers')).toMatch(/\/embed\/update\.html\n {2}Content-Security-Policy: .*frame-ancestors \*\n/);
    expect(read('feeds/mati.json')).toBe('old');
    expect(await run('export', '--config', 'berita.config.json').ended).toBe(2);
  });
});

describe('berita-widgets/gateway', () => {
  it('imports nothing of Node', () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    const walk = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)) {
        if (name!.startsWith('.')) walk(join(path, '..', name!));
        else if (!name!.startsWith('@lit-labs/ssr-client')) wrong.push(name!);
      }
    };
    walk(join(installed, 'dist/gateway/index.js'));
    expect(seen.size).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  });

  it('answers with widgets that the script of this package takes over', () => {
    project.write(
      'fragment.mjs',
      `import { createGateway } from 'berita-widgets/gateway';
       import { renderWidget } from 'berita-widgets/ssr';
       import { parseFeed } from 'berita-widgets/feed';
       const body = '<rss><channel><title>A</title><item><title>B</title><link>https://b.example/b</link></item></channel></rss>';
       const send = async () => ({ status: 200, headers: {}, body: new TextEncoder().encode(body) });
       const gateway = createGateway({ publicUrl: 'https://g.example', feeds: { a: { url: 'https://a.example/' } } }, { send });
       const html = await (await gateway.fetch(new Request('https://g.example/v1/html/a'))).text();
       const json = await (await gateway.fetch(new Request('https://g.example/v1/feeds/a?full=1'))).text();
       const template = (text) => /<template[^]*<[/]template>/.exec(text)[0];
       const expected = renderWidget('berita-update', { feed: parseFeed(json), feedUrl: 'https://g.example/v1/feeds/a' });
       console.log(template(html) === template(expected) ? 'same' : html + expected);`,
    );
    expect(project.run('node', 'fragment.mjs').trim()).toBe('same');
  });
});
