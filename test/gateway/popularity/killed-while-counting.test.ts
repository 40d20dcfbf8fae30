// kill -9 of a gateway that counts into SQLite: the file is whole, what was written is there, and the list goes on from
// it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../../src/gateway/node/open-sqlite.js';
import { eventually } from '../../support/eventually.js';
import { sendRss, startUpstream, type Upstream } from '../support.js';

const KILLS = 5;
const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';
/** Articles of the feed, and of how many readers in six each is read. */
const SHARES = { Satu: 1, Dua: 6, Tiga: 3 } as const;
// In node_modules, so that the optional better-sqlite3 is found from it.
const script = 'node_modules/.cache/berita/counting-gateway.mjs';
const folder = mkdtempSync(join(tmpdir(), 'berita-killed-'));
const path = join(folder, 'berita.db');

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream(sendRss(Object.keys(SHARES)));
  await build({
    entryPoints: ['test/gateway/popularity/counting-gateway.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
afterAll(async () => {
  await upstream.close();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [script, path, upstream.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
}

/** One reader's reads; a gateway that is killed meanwhile answers none. */
async function read(url: string, reader: number): Promise<void> {
  const titles = Object.entries(SHARES).filter(([, share]) => reader % 6 < share);
  const events = titles.map(([title]) => ['r', `https://news.example/${title}`]);
  const address = `${20 + (reader >> 16)}.${(reader >> 8) & 255}.${reader & 255}.9`;
  const headers = { 'user-agent': BROWSER, origin: 'https://news.example', 'x-forwarded-for': address };
  const body = JSON.stringify({ v: 1, p: '', e: events });
  await fetch(`${url}/v1/read`, { method: 'POST', headers, body }).catch(() => undefined);
}

/** Counted reads in the file, the most first. */
function viewsInFile(): number[] {
  const database = openDatabase(path);
  try {
    const rows = database.prepare('SELECT views FROM read_views ORDER BY views DESC').all() as { views: number }[];
    return rows.map(({ views }) => views);
  } finally {
    database.close();
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it(`keeps what it has written and its order, ${KILLS} times`, { timeout: 180_000 }, async () => {
  let readers = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, url } = await start();
    const ended = once(child, 'exit');
    const list = (await (await fetch(`${url}/v1/feeds/populer`)).json()) as {
      items: { title: string }[];
      _berita: { ranked: boolean };
    };
    const before = sum(viewsInFile());
    if (kill > 0) {
      expect(list._berita.ranked).toBe(true);
      expect(list.items.map(({ title }) => title)).toEqual(['Dua', 'Tiga', 'Satu']);
      // Who was counted before is not counted again.
      for (let reader = 0; reader < 12; reader += 1) await read(url, reader);
    }
    // Until it has written something, and is about to write more.
    await eventually(async () => {
      await Promise.all(Array.from({ length: 30 }, () => read(url, readers++)));
      expect(sum(viewsInFile())).toBeGreaterThan(before);
    });
    const written = viewsInFile();
    const burst = Array.from({ length: 60 }, () => read(url, readers++));
    child.kill('SIGKILL');
    await Promise.all([ended, ...burst]);
    const database = openDatabase(path);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
    const after = viewsInFile();
    for (const [index, views] of after.entries()) expect(views).toBeGreaterThanOrEqual(written[index] ?? 0);
    const perReader = sum(Object.values(SHARES)) / 6;
    expect(sum(after)).toBeLessThanOrEqual(Math.ceil(readers / 6) * 6 * perReader);
  }
});
