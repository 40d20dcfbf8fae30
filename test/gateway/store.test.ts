// The gateway's own stores: memory, and SQLite with the libraries that this Node has.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/gateway/node/open-sqlite.js';
import { MemoryStore } from '../../src/gateway/store/memory.js';
import { describeStore, storedFeed } from './store-conformance.js';

const folder = mkdtempSync(join(tmpdir(), 'berita-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `new/folder/${(files += 1)}.db`);

describeStore('MemoryStore', (now) => new MemoryStore(now));
describeStore('SqliteStore', (now) => openSqliteStore(newFile(), now));

describe('SqliteStore', () => {
  it('has its feeds after it was closed and opened again', async () => {
    const path = newFile();
    const before = openSqliteStore(path);
    await before.writeFeed('update', storedFeed('kept'));
    await before.close();
    const after = openSqliteStore(path);
    expect(await after.readFeed('update')).toEqual(storedFeed('kept'));
    await after.close();
  });

  it('shares feeds and leases with another store on the same file', async () => {
    const path = newFile();
    const [one, two] = [openSqliteStore(path), openSqliteStore(path)];
    await one.writeFeed('update', storedFeed('one'));
    expect((await two.readFeed('update'))?.hash).toBe('hash-one');
    const release = await one.lease('update', 60_000);
    expect(await two.lease('update', 60_000)).toBeUndefined();
    await release!();
    expect(await two.lease('update', 60_000)).toBeDefined();
    await one.close();
    await two.close();
  });
});
