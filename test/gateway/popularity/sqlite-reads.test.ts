// The store of reads in SQLite, on a file as a gateway has it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../src/gateway/node/open-sqlite.js';
import { SqliteReadStore } from '../../../src/gateway/popularity/sqlite-reads.js';
import { SqliteStore } from '../../../src/gateway/store/sqlite.js';
import { BUCKET, describeReadStore, hit, limits } from './read-store-conformance.js';

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

it('leaves neither the keys of hashes nor visits in its file when their time is over', async () => {
  const path = newPath();
  let time = Date.now();
  const database = openDatabase(path);
  // In the way that a gateway's file is written.
  const feeds = new SqliteStore(database, () => time);
  const store = new SqliteReadStore(database, limits, () => time);
  const { bucket, now: key } = await store.salts();
  const { now: visit } = hit('a', 1);
  await store.count(bucket, [hit('a', 1)]);
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setUint32(0, visit[0]);
  new DataView(bytes.buffer).setUint32(4, visit[1]);
  const isThere = (wanted: Uint8Array) =>
    [path, `${path}-wal`].some((file) => readFileSync(file).includes(Buffer.from(wanted)));
  expect([isThere(key), isThere(bytes)]).toEqual([true, true]);
  time += 2 * BUCKET;
  // Nobody reads at night: only the sweep runs.
  await store.sweepReads();
  expect([isThere(key), isThere(bytes)]).toEqual([false, false]);
  await feeds.close();
});
