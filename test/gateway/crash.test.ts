// kill -9 while feeds are written: the file opens, every feed in it is whole, and what was written is there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/gateway/node/open-sqlite.js';

const KILLS = 50;
// In node_modules, so that the optional better-sqlite3 is found from it.
const script = 'node_modules/.cache/berita/write-storm.mjs';
const folder = mkdtempSync(join(tmpdir(), 'berita-crash-'));
const path = join(folder, 'berita.db');

beforeAll(() =>
  build({
    entryPoints: ['test/gateway/write-storm.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes from `from` on, is killed after `lines` of what it prints, and gives the last number that it told. */
function writeAndKill(from: number, lines: number): Promise<number> {
  const child = spawn(process.execPath, [script, path, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.split('\n').length > lines) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve(Number(output.trim().split('\n').at(-1))));
  });
}

describe('a process that is killed while it writes', () => {
  it(`leaves a whole file, ${KILLS} times`, { timeout: 180_000 }, async () => {
    let last = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      last = await writeAndKill(last + 1, 1 + ((kill * 7) % 23));
      const store = openSqliteStore(path);
      const numbers: number[] = [];
      for (let index = 0; index < 7; index += 1) {
        const feed = await store.readFeed(`feed-${index}`);
        if (!feed) continue;
        expect(createHash('sha256').update(feed.body).digest('base64url')).toBe(feed.hash);
        numbers.push(feed.articleCount);
      }
      await store.close();
      // What was told is there; one more may have been written and not told.
      expect(Math.max(...numbers)).toBeGreaterThanOrEqual(last);
      last = Math.max(...numbers);
    }
  });
});
