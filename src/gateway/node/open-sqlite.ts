// Entry of berita-widgets/gateway/sqlite: a SQLite file by node:sqlite, or by better-sqlite3 where Node has none.
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SqliteStore, type SqliteDatabase } from '../store/sqlite.js';
import type { Store } from '../store/store.js';

export { SqliteStore, type SqliteDatabase, type SqliteStatement } from '../store/sqlite.js';
export type { ReleaseLease, Store, StoredFeed, StoredPolicy } from '../store/store.js';

/** That this Node has no SQLite: its `message` says what to install. */
export class NoSqliteError extends Error {
  override readonly name = 'NoSqliteError';
}

/** A class of either library. */
type Database = new (path: string) => SqliteDatabase;

// Not `import()`: Node 20 has no `node:sqlite`, and bundlers must not look for a package that is optional.
const require = createRequire(import.meta.url);

function loadNodeSqlite(): Database | undefined {
  try {
    return (require('node:sqlite') as { DatabaseSync: Database }).DatabaseSync;
  } catch {
    return undefined;
  }
}

function loadBetterSqlite(): Database | undefined {
  try {
    return require('better-sqlite3') as Database;
  } catch {
    return undefined;
  }
}

/**
 * Opens the store in the file at `path`, which is created where it is missing, as is its folder; `:memory:` is no file.
 * Throws `NoSqliteError` where neither `node:sqlite` (Node 22.13 or newer) nor the package `better-sqlite3` is there.
 */
export function openSqliteStore(path: string, now: () => number = Date.now): Store {
  return new SqliteStore(openDatabase(path), now);
}

/** Opens the file at `path` as `openSqliteStore` does, for whoever keeps other things in it. */
export function openDatabase(path: string): SqliteDatabase {
  const Library = loadNodeSqlite() ?? loadBetterSqlite();
  if (!Library)
    throw new NoSqliteError('SQLite needs Node 22.13 or newer, or the package: npm install better-sqlite3@12');
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return new Library(path);
}
