// The store of reads in SQLite, on a file as a gateway has it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../src/gateway/node/open-sqlite.js';
import { SqliteReadStore } from '../../../src/gateway/popularity/sqlite-reads.js';
import { describeReadStore, hit, limits } from './read-store-conformance.js';

const folder = mkdtempSync(join(tmpdir(), 'berita-reads-'));
let files = 0;
const newPath = () => join(folder, `${(files += 1)}.db`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeReadStore('SQLite', (wanted, now) => new SqliteReadStore(openDatabase(newPath()), wanted, now));

it('is one stream of reads for two processes on one file', async () => {
  const path = newPath();
  const [one, two] = [openDatabase(path), openDatabase(path)].map((database) => new SqliteReadStore(database, limits));
  const salts = await one!.salts();
  expect(await two!.salts()).toEqual(salts);
  expect(await one!.count(salts.bucket, [hit('a', 1)])).toBe(1);
  expect(await two!.count(salts.bucket, [hit('a', 1), hit('a', 2)])).toBe(1);
  expect(await one!.top(limits.halfLivesMs[0]!, 1)).toMatchObject([{ key: 'a', views: 2 }]);
});

it('counts no visitor anew after a restart, nor after a transaction that failed', async () => {
  const path = newPath();
  const database = openDatabase(path);
  const store = new SqliteReadStore(database, limits);
  const { bucket } = await store.salts();
  expect(await store.count(bucket, [hit('a', 1)])).toBe(1);
  // As on a full disk: what was marked meanwhile has to be forgotten.
  database.exec("CREATE TRIGGER full BEFORE INSERT ON read_views BEGIN SELECT RAISE(ABORT, 'full'); END");
  await expect(store.count(bucket, [hit('a', 2)])).rejects.toThrow('full');
  database.exec('DROP TRIGGER full');
  expect(await store.count(bucket, [hit('a', 1), hit('a', 2)])).toBe(1);
  database.close();
  const again = new SqliteReadStore(openDatabase(path), limits);
  expect(await again.count(bucket, [hit('a', 1), hit('a', 2), hit('a', 3)])).toBe(1);
});
