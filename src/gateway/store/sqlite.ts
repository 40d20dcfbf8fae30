// SqliteStore: feeds in one file that outlives the process, over either of the two SQLite libraries of Node.
import type { ReleaseLease, Store, StoredFeed } from './store.js';

/** A prepared statement, as `node:sqlite` and `better-sqlite3` both have it. */
export interface SqliteStatement {
  run(...values: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}

/** An open database, as `node:sqlite` and `better-sqlite3` both have it. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
}

// WAL with NORMAL: a killed process loses nothing, a machine without power at most the last transactions,
// and the file stays whole.
const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS feed (name TEXT PRIMARY KEY, hash TEXT NOT NULL, body BLOB NOT NULL, facts TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS lease (name TEXT PRIMARY KEY, token TEXT NOT NULL, ends_at INTEGER NOT NULL);
`;

// The hash is asked for in its column, and read from the facts: node:sqlite ends a text at its first NUL.
interface Row {
  body: Uint8Array;
  facts: string;
}

/** A `Store` in a SQLite file; several processes on one machine may share it. */
export class SqliteStore implements Store {
  readonly #database: SqliteDatabase;
  readonly #now: () => number;
  /** Prepared statements by their text. */
  readonly #statements = new Map<string, SqliteStatement>();

  /** Takes over `database` and creates what is missing in it. `now` gives milliseconds since 1970. */
  constructor(database: SqliteDatabase, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
    database.exec(SCHEMA);
  }

  async readFeed(name: string): Promise<StoredFeed | undefined> {
    const row = this.#prepare('SELECT body, facts FROM feed WHERE name = ?').get(name) as Row | undefined;
    if (!row) return undefined;
    const facts = JSON.parse(row.facts) as Omit<StoredFeed, 'body'>;
    return { ...facts, body: new Uint8Array(row.body) };
  }

  async writeFeed(name: string, feed: StoredFeed, ifHash?: string | null): Promise<boolean> {
    const { body, ...facts } = feed;
    const { hash } = feed;
    const values = [hash, body, JSON.stringify(facts)];
    if (typeof ifHash === 'string') {
      const update = this.#prepare('UPDATE feed SET hash = ?, body = ?, facts = ? WHERE name = ? AND hash = ?');
      return Number(update.run(...values, name, ifHash).changes) > 0;
    }
    const onConflict =
      ifHash === null ? 'NOTHING' : 'UPDATE SET hash = excluded.hash, body = excluded.body, facts = excluded.facts';
    const insert = this.#prepare(
      `INSERT INTO feed (hash, body, facts, name) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO ${onConflict}`,
    );
    return Number(insert.run(...values, name).changes) > 0;
  }

  async lease(name: string, milliseconds: number): Promise<ReleaseLease | undefined> {
    const now = this.#now();
    const token = crypto.randomUUID();
    const take = this.#prepare(
      `INSERT INTO lease (name, token, ends_at) VALUES (?, ?, ?) ON CONFLICT (name)
       DO UPDATE SET token = excluded.token, ends_at = excluded.ends_at WHERE lease.ends_at <= ?`,
    );
    const taken = Number(take.run(name, token, now + milliseconds, now).changes) > 0;
    if (!taken) return undefined;
    return async () => {
      this.#prepare('DELETE FROM lease WHERE name = ? AND token = ?').run(name, token);
    };
  }

  async sweep(names: ReadonlySet<string>): Promise<void> {
    const rows = this.#prepare('SELECT name FROM feed').all() as { name: string }[];
    const remove = this.#prepare('DELETE FROM feed WHERE name = ?');
    for (const { name } of rows) {
      if (!names.has(name)) remove.run(name);
    }
    this.#prepare('DELETE FROM lease WHERE ends_at <= ?').run(this.#now());
  }

  async close(): Promise<void> {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
