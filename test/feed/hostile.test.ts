// Hostile input: twice the input takes at most 2.3 times the CPU time, measured in turn in one process.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostile } from '../fixtures/hostile.js';

const folder = mkdtempSync(join(tmpdir(), 'feed-hostile-'));
let growth: { hostile: Record<string, number>; quadratic: number };

beforeAll(async () => {
  const outfile = join(folder, 'main.mjs');
  await build({ entryPoints: [fileURLToPath(new URL('hostile-process.ts', import.meta.url))], bundle: true, format: 'esm', platform: 'node', target: 'es2022', outfile, logLevel: 'error' });
  // One thread: the compiler's and collector's own would count as the reader's time whenever they happen to run.
  growth = JSON.parse(execFileSync(process.execPath, ['--single-threaded', outfile], { encoding: 'utf8', timeout: 240_000 })) as typeof growth;
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.keys(hostile))('%s takes linear time', (name) => expect(growth.hostile[name]).toBeLessThan(2.3));

test('quadratic time would be found out', () => expect(growth.quadratic).toBeGreaterThan(2.3));
