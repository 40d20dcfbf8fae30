// The demo as `npm start` serves it: three origins on free ports, pages, feeds with and without CORS, and no link that
// leads nowhere.
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFeed, type Feed } from '../../src/feed/index.js';
import { eventually } from '../support/eventually.js';

let taken: Server;
let demo: ChildProcess;
let partner = '';
let publisher = '';
let gateway = '';

const feeds = readdirSync('demo/feeds');
const news = feeds.filter((name) => name !== 'kosong.xml');

async function read(path: string): Promise<{ feed: Feed; response: Response }> {
  const response = await fetch(`${publisher}/feeds/${path}`);
  return {
    response,
    feed: parseFeed(new Uint8Array(await response.arrayBuffer()), {
      url: response.url,
      contentType: response.headers.get('content-type')!,
    }),
  };
}

const times = ({ articles }: Feed) => articles.map(({ published }) => Date.parse(published!));

beforeAll(async () => {
  taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  demo = spawn(process.execPath, ['scripts/demo.mjs'], {
    env: { ...process.env, PORT: String((taken.address() as AddressInfo).port) },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    demo.stdout!.on('data', (bytes) => {
      said += bytes;
      if (said.includes('Ctrl+C')) resolve();
    });
    demo.stderr!.on('data', (bytes) => {
      said += bytes;
    });
    demo.on('exit', () => reject(new Error(`npm start ended: ${said}`)));
  });
  [partner, publisher, gateway] = [...new Set(said.match(/http:\/\/localhost:\d+/g))] as [string, string, string];
});

afterAll(() => {
  demo?.removeAllListeners('exit').kill();
  taken?.close();
});

test('takes free ports where its own is taken', () => {
  expect(partner).toMatch(/^http:\/\/localhost:\d+$/);
  expect(publisher).toMatch(/^http:\/\/localhost:\d+$/);
  expect(publisher).not.toBe(partner);
  expect(partner).not.toBe(`http://localhost:${(taken.address() as AddressInfo).port}`);
});

test.each(['/', '/bare.html', '/gallery.html', '/live.html'])(
  '%s is a page with the script tag and feeds of the second origin',
  async (path) => {
    const response = await fetch(partner + path);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain(`feed-url="${publisher}/feeds/`);
    expect(html).not.toMatch(/\{\{|berita\.example/);
    for (const [, address] of html.matchAll(/(?:src|href|more-url)="((?!data:|#)[^"]+)"/g))
      expect((await fetch(new URL(address!, partner + path))).status, address).toBe(200);
  },
);

describe('the gateway of the demo', () => {
  test.each(['/gateway/', '/gateway/direct.html', '/gateway/feeds.html'])(
    '%s is a page whose links and scripts are there',
    async (path) => {
      const html = await (await fetch(partner + path)).text();
      expect(html).not.toMatch(/\{\{|berita\.example/);
      for (const [, address] of html.matchAll(/(?:src|href)="((?!data:|#)[^"]+)"/g)) {
        // What /readyz says is the next test's matter.
        if (!address!.endsWith('/readyz'))
          expect((await fetch(new URL(address!, partner + path))).status, address).toBe(200);
      }
    },
  );

  test.each(['update.xml', 'wisata.atom'])('any page may read %s through it, and none without it', async (file) => {
    const direct = await fetch(`${publisher}/umpan/${file}`);
    expect(direct.status).toBe(200);
    expect(direct.headers.has('access-control-allow-origin')).toBe(false);
    const name = file.split('.')[0]!;
    expect(await (await fetch(`${partner}/gateway/`)).text()).toContain(`feed-url="${gateway}/v1/feeds/${name}"`);
    const through = await fetch(`${gateway}/v1/feeds/${name}`);
    expect(through.headers.get('access-control-allow-origin')).toBe('*');
    const { items } = (await through.json()) as { items: unknown[] };
    expect(items.length).toBeGreaterThan(3);
  });

  test('says how each feed does, one that never comes included', async () => {
    expect((await fetch(`${gateway}/v1/feeds/mati`)).status).toBe(502);
    const ready = await fetch(`${gateway}/readyz`);
    expect(ready.status).toBe(503);
    const { feeds: states } = (await ready.json()) as { feeds: { name: string; state: string }[] };
    expect(states.find(({ name }) => name === 'mati')).toMatchObject({ state: 'failed', failure: { status: 404 } });
    expect(states.map(({ name }) => name)).toEqual(['update', 'utama', 'wisata', 'semua', 'populer', 'mati']);
  });
});

test('serves no file outside its folders', async () => {
  for (const path of ['/..%2fpackage.json', '/%2e%2e/package.json', '/feeds/..%2f..%2fpackage.json']) {
    for (const origin of [partner, publisher]) expect((await fetch(origin + path)).status).toBe(404);
  }
});

describe.each(news)('%s', (name) => {
  test('may be read from another origin, and has what the widgets show', async () => {
    const { feed, response } = await read(name);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(feed.language).toBe('id');
    for (const article of feed.articles) {
      expect(article).toMatchObject({
        url: expect.stringContaining(`${publisher}/baca/`),
        published: expect.any(String),
        section: expect.any(String),
        image: { url: expect.stringContaining(`${publisher}/images/`) },
      });
      expect(article.title.length).toBeLessThanOrEqual(95);
    }
  });

  test('leads to pages and pictures that are there', async () => {
    const { feed } = await read(name);
    for (const { url, image } of feed.articles) {
      const page = await fetch(url!);
      expect(page.status, url).toBe(200);
      expect(await page.text()).toContain(`feed-url="${publisher}/feeds/${name}" article-url="${url}"`);
      const picture = await fetch(image!.url);
      expect(picture.headers.get('content-type'), image!.url).toBe('image/svg+xml');
    }
  });
});

test('the feeds have what the pages ask of them', async () => {
  const [{ feed: populer }, { feed: update }, { feed: artikel }, { feed: kosong }] = (await Promise.all(
    ['populer.xml', 'update.xml', 'artikel.xml', 'kosong.xml'].map(read),
  )) as [
    Awaited<ReturnType<typeof read>>,
    Awaited<ReturnType<typeof read>>,
    Awaited<ReturnType<typeof read>>,
    Awaited<ReturnType<typeof read>>,
  ];
  const views = populer.articles.map((article) => article.views!);
  expect(views).toHaveLength(10);
  expect(views).toEqual([...views].sort((a, b) => b - a));
  expect(update.articles.length).toBeGreaterThanOrEqual(10);
  expect(times(update)).toEqual([...times(update)].sort((a, b) => b - a));
  expect(artikel.articles.length).toBeGreaterThanOrEqual(9);
  expect(artikel.articles.every(({ summary }) => summary)).toBe(true);
  for (const tag of ['<p>', '<h2>', '<blockquote>', '<ul>', '<a href=', '<figure>'])
    expect(artikel.articles[0]!.content).toContain(tag);
  expect(artikel.articles[0]!.image).toMatchObject({
    width: 1200,
    height: 675,
    alt: expect.any(String),
    caption: expect.any(String),
    credit: expect.any(String),
  });
  expect(kosong.articles).toEqual([]);
});

test('revalidation of an unchanged feed costs no body', async () => {
  const first = await fetch(`${publisher}/feeds/update.xml`);
  const again = await fetch(`${publisher}/feeds/update.xml`, {
    headers: { 'if-none-match': first.headers.get('etag')! },
  });
  expect(again.status).toBe(304);
});

test('?recent moves the dates and keeps the spaces between them', async () => {
  const [printed, moved] = [times((await read('update.xml')).feed), times((await read('update.xml?recent')).feed)];
  expect(moved[0]).toBeGreaterThan(printed[0]!);
  expect(moved.map((time) => moved[0]! - time)).toEqual(printed.map((time) => printed[0]! - time));
  expect(times((await read('update.xml?recent')).feed)).toEqual(moved);
});

test('?live brings new items on top of the old ones', async () => {
  const ids = async () => (await read('update.xml?live=1')).feed.articles.map(({ id }) => id);
  const before = await ids();
  expect(new Set(before).size).toBe(before.length);
  const after = await eventually(async () => {
    const latest = await ids();
    expect(latest[0]).not.toBe(before[0]);
    return latest;
  });
  const newCount = after.indexOf(before[0]!);
  expect(newCount).toBeGreaterThan(0);
  expect(after.slice(newCount)).toEqual(before.slice(0, -newCount));
});
