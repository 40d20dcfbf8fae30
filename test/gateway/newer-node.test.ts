// The stores on node:sqlite, which the Node that runs the other tests may not have: with a Node 22 whose path is in
// BERITA_NODE22, or that is called node22.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const SUITES = ['test/gateway/store.test.ts', 'test/gateway/popularity/sqlite-reads.test.ts'];
const program = process.env['BERITA_NODE22'] ?? 'node22';
const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '';
const hasSqlite = 'sqlite' in process.versions;
const isNeeded = !hasSqlite && /^v(?:2[2-9]|[3-9]\d)\./.test(version);
if (!hasSqlite && !isNeeded) console.log('No Node 22 or newer (BERITA_NODE22): node:sqlite is not tried.');

it.runIf(isNeeded)('hold their promises on node:sqlite', { timeout: 300_000 }, () => {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', ...SUITES];
  const { status, stdout, stderr } = spawnSync(program, vitest, { encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
});
