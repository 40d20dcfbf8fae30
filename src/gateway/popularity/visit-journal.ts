// VisitJournal: which visitors were counted, in a SQLite file: written one row a call, and held as filters in memory.
import type { SqliteDatabase, SqliteStatement } from '../store/sqlite.js';
import { BloomFilter, filterBits } from './bloom-filter.js';
import type { HashPair } from './read-store.js';

// A filter as it is would be written whole for one visitor, and a row for each visitor costs as much as counting ten.
// AUTOINCREMENT: a number never comes twice, so that another process can ask for what is new.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS read_visits (
    id INTEGER PRIMARY KEY AUTOINCREMENT, bucket INTEGER NOT NULL, visits BLOB NOT NULL);
`;

/** The visits of some hits: two numbers of 32 bits each. */
interface Row {
  readonly id: number;
  readonly bucket: number;
  readonly visits: Uint8Array;
}

/** Visits of this bucket of time and the last. To be used inside transactions, and reset when one fails. */
export class VisitJournal {
  readonly #bits: number;
  readonly #selectNew: SqliteStatement;
  readonly #insert: SqliteStatement;
  readonly #deleteOld: SqliteStatement;
  /** Filters by bucket. */
  readonly #filters = new Map<number, BloomFilter>();
  /** Number of the last row that is in the filters. */
  #lastId = 0;

  /** Creates what is missing in `database`. `expectedPairs`: visits that a filter is made for. */
  constructor(database: SqliteDatabase, expectedPairs: number) {
    database.exec(SCHEMA);
    this.#bits = filterBits(expectedPairs);
    this.#selectNew = database.prepare('SELECT id, bucket, visits FROM read_visits WHERE id > ? ORDER BY id');
    this.#insert = database.prepare('INSERT INTO read_visits (bucket, visits) VALUES (?, ?)');
    this.#deleteOld = database.prepare('DELETE FROM read_visits WHERE bucket < ?');
  }

  /** Takes over what other processes have written, and this one before it was started anew. */
  catchUp(bucket: number): void {
    for (const old of this.#filters.keys()) if (old < bucket - 1) this.#filters.delete(old);
    for (const row of this.#selectNew.all(this.#lastId) as Row[]) {
      this.#lastId = Number(row.id);
      if (row.bucket >= bucket - 1) this.#takeOver(row);
    }
  }

  #takeOver({ bucket, visits }: Row): void {
    const filter = this.#filterOf(bucket);
    const view = new DataView(visits.buffer, visits.byteOffset, visits.byteLength);
    for (let offset = 0; offset < visits.byteLength; offset += 8)
      filter.add([view.getUint32(offset), view.getUint32(offset + 4)]);
  }

  #filterOf(bucket: number): BloomFilter {
    const filter = this.#filters.get(bucket) ?? new BloomFilter(this.#bits);
    this.#filters.set(bucket, filter);
    return filter;
  }

  /** Whether a visit was in a bucket. */
  has(bucket: number, visit: HashPair): boolean {
    return this.#filterOf(bucket).has(visit);
  }

  /** Puts a visit into the filter of a bucket; true when it was not there. `append` has to follow. */
  add(bucket: number, visit: HashPair): boolean {
    return this.#filterOf(bucket).add(visit);
  }

  /** Writes what was added. */
  append(bucket: number, visits: readonly HashPair[]): void {
    if (visits.length === 0) return;
    const bytes = new Uint8Array(visits.length * 8);
    const view = new DataView(bytes.buffer);
    for (const [index, [first, second]] of visits.entries()) {
      view.setUint32(index * 8, first);
      view.setUint32(index * 8 + 4, second);
    }
    this.#lastId = Number(this.#insert.run(bucket, bytes).lastInsertRowid);
  }

  /** Reads the file anew next time: what was added was not written. */
  reset(): void {
    this.#filters.clear();
    this.#lastId = 0;
  }

  /** Forgets the buckets before `bucket`; gives how many rows they were. */
  forgetBefore(bucket: number): number {
    return Number(this.#deleteOld.run(bucket).changes);
  }
}
