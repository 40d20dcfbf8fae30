// SqliteReadStore: counts in the file that the feeds are in; several processes on one machine may share it.
import type { SqliteDatabase, SqliteStatement } from '../store/sqlite.js';
import { growthSince, isLandmarkOff } from './decay.js';
import type { Hit, HashPair, KnownArticle, RankedKey, ReadLimits, ReadStore, Salts } from './read-store.js';
import { VisitJournal } from './visit-journal.js';

// What is deleted is written over: a salt or a visit must not be found in the file when its time is over.
const SCHEMA = `
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS read_landmark (one INTEGER PRIMARY KEY CHECK (one = 1), at REAL NOT NULL);
  CREATE TABLE IF NOT EXISTS read_score (
    half_life INTEGER NOT NULL, key TEXT NOT NULL, score REAL NOT NULL, PRIMARY KEY (half_life, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS read_views (key TEXT PRIMARY KEY, views INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS read_salt (bucket INTEGER PRIMARY KEY, salt BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS read_article (key TEXT PRIMARY KEY, seen_at INTEGER NOT NULL, article TEXT NOT NULL);
`;

const ADD_VIEWS = `INSERT INTO read_views VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE SET views = views + excluded.views`;
const ADD_SCORE = `INSERT INTO read_score VALUES (?, ?, ?)
  ON CONFLICT (half_life, key) DO UPDATE SET score = score + excluded.score`;

const BRING_BACK = `UPDATE read_score SET score = ? * (SELECT views FROM read_views WHERE key = read_score.key)
  WHERE half_life = ? AND score > ? * (SELECT views FROM read_views WHERE key = read_score.key)`;

/** A `ReadStore` in a SQLite file. */
export class SqliteReadStore implements ReadStore {
  readonly maxHits = 1000;
  readonly #database: SqliteDatabase;
  readonly #limits: ReadLimits;
  readonly #now: () => number;
  readonly #visits: VisitJournal;
  /** Prepared statements by their text. */
  readonly #statements = new Map<string, SqliteStatement>();

  /** Creates what is missing in `database`, which it does not close. `now` gives milliseconds since 1970. */
  constructor(database: SqliteDatabase, limits: ReadLimits, now: () => number = Date.now) {
    this.#database = database;
    this.#limits = limits;
    this.#now = now;
    database.exec(SCHEMA);
    this.#visits = new VisitJournal(database, limits.expectedPairs);
    this.#prepare('INSERT OR IGNORE INTO read_landmark VALUES (1, ?)').run(now());
  }

  async salts(): Promise<Salts> {
    const bucket = Math.floor(this.#now() / this.#limits.bucketMs);
    return this.#transaction(() => ({
      bucket,
      now: this.#saltOf(bucket),
      before: this.#saltOf(bucket - 1),
    }));
  }

  #saltOf(bucket: number): Uint8Array {
    const fresh = crypto.getRandomValues(new Uint8Array(32));
    this.#prepare('INSERT OR IGNORE INTO read_salt VALUES (?, ?)').run(bucket, fresh);
    const row = this.#prepare('SELECT salt FROM read_salt WHERE bucket = ?').get(bucket) as { salt: Uint8Array };
    return new Uint8Array(row.salt);
  }

  async count(bucket: number, hits: readonly Hit[]): Promise<number> {
    try {
      return this.#transaction(() => {
        this.#visits.catchUp(bucket);
        const counted = this.#markAll(bucket, hits);
        this.#addAll(counted);
        return counted.length;
      });
    } catch (error) {
      this.#visits.reset();
      throw error;
    }
  }

  /** Marks the visitors of the hits, and gives the hits of those that were not marked in this bucket or the last. */
  #markAll(bucket: number, hits: readonly Hit[]): Hit[] {
    const counted: Hit[] = [];
    const marked: HashPair[] = [];
    for (const hit of hits) {
      // A reader who comes back is marked anew, so that the window slides.
      const wasCounted = this.#visits.has(bucket - 1, hit.before);
      if (!this.#visits.add(bucket, hit.now)) continue;
      marked.push(hit.now);
      if (!wasCounted) counted.push(hit);
    }
    this.#visits.append(bucket, marked);
    return counted;
  }

  #addAll(hits: readonly Hit[]): void {
    const growths = this.#growths();
    for (const [key, { views, weight }] of sumByKey(hits)) {
      this.#prepare(ADD_VIEWS).run(key, views);
      for (const [halfLife, growth] of growths) this.#prepare(ADD_SCORE).run(halfLife, key, weight * growth);
    }
  }

  /** What a read is worth now, by half-life. */
  #growths(): Map<number, number> {
    const [landmark, time] = [this.#landmark(), this.#now()];
    return new Map(this.#limits.halfLivesMs.map((halfLife) => [halfLife, growthSince(landmark, time, halfLife)]));
  }

  #landmark(): number {
    return (this.#prepare('SELECT at FROM read_landmark').get() as { at: number }).at;
  }

  async top(halfLifeMs: number, count: number): Promise<RankedKey[]> {
    const scale = growthSince(this.#landmark(), this.#now(), halfLifeMs);
    const select = `SELECT key, score, views FROM read_score LEFT JOIN read_views USING (key)
      WHERE half_life = ? ORDER BY score DESC, key LIMIT ?`;
    const rows = this.#prepare(select).all(halfLifeMs, count) as { key: string; score: number; views: number }[];
    const { maxWeight } = this.#limits;
    return rows.map(({ key, score, views }) => ({ key, reads: Math.min(score / scale, views * maxWeight), views }));
  }

  async remember(articles: ReadonlyMap<string, KnownArticle>): Promise<void> {
    this.#transaction(() => {
      const put = this.#prepare('INSERT OR REPLACE INTO read_article VALUES (?, ?, ?)');
      for (const [key, article] of articles) put.run(key, article.seenAt, JSON.stringify(article));
    });
  }

  async known(keys: readonly string[]): Promise<Map<string, KnownArticle>> {
    const found = new Map<string, KnownArticle>();
    const get = this.#prepare('SELECT article FROM read_article WHERE key = ?');
    for (const key of keys) {
      const row = get.get(key) as { article: string } | undefined;
      if (row) found.set(key, JSON.parse(row.article) as KnownArticle);
    }
    return found;
  }

  async sweepReads(): Promise<void> {
    const { maxArticles, halfLivesMs, knownForMs } = this.#limits;
    const time = this.#now();
    this.#forgetVisits(time);
    this.#transaction(() => {
      this.#moveLandmark(time);
      this.#bringFutureBack();
      const trim = `DELETE FROM read_score WHERE half_life = ? AND key IN
        (SELECT key FROM read_score WHERE half_life = ? ORDER BY score DESC, key LIMIT -1 OFFSET ?)`;
      for (const halfLife of halfLivesMs) this.#prepare(trim).run(halfLife, halfLife, maxArticles);
      this.#prepare('DELETE FROM read_views WHERE key NOT IN (SELECT key FROM read_score)').run();
      this.#prepare('DELETE FROM read_article WHERE abs(seen_at - ?) > ?').run(time, knownForMs);
      const oldest = 'SELECT key FROM read_article ORDER BY seen_at DESC LIMIT -1 OFFSET ?';
      this.#prepare(`DELETE FROM read_article WHERE key IN (${oldest})`).run(maxArticles);
    });
  }

  /** Salts and visits of the buckets before the last. */
  #forgetVisits(time: number): void {
    const oldest = Math.floor(time / this.#limits.bucketMs) - 1;
    const forgotten = this.#transaction(() => {
      const { changes } = this.#prepare('DELETE FROM read_salt WHERE bucket < ?').run(oldest);
      return Number(changes) + this.#visits.forgetBefore(oldest);
    });
    // The log beside the file has them still, until it is written over: it is emptied, once a bucket.
    if (forgotten > 0) this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  #moveLandmark(time: number): void {
    const landmark = this.#landmark();
    if (!isLandmarkOff(landmark, time, Math.min(...this.#limits.halfLivesMs))) return;
    for (const halfLife of this.#limits.halfLivesMs) {
      const scale = growthSince(landmark, time, halfLife);
      this.#prepare('UPDATE read_score SET score = score / ? WHERE half_life = ?').run(scale, halfLife);
    }
    this.#prepare('UPDATE read_landmark SET at = ?').run(time);
  }

  /** Scores that only a clock can have made which was ahead become those of as many reads now. */
  #bringFutureBack(): void {
    for (const [halfLife, growth] of this.#growths()) {
      const worth = this.#limits.maxWeight * growth;
      this.#prepare(BRING_BACK).run(worth, halfLife, worth);
    }
  }

  /** Runs `work` whole or not at all, and alone: a second process waits for its turn. */
  #transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** What hits are in sum, by the article's key. */
function sumByKey(hits: readonly Hit[]): Map<string, { views: number; weight: number }> {
  const sums = new Map<string, { views: number; weight: number }>();
  for (const { key, weight } of hits) {
    const sum = sums.get(key) ?? { views: 0, weight: 0 };
    sum.views += 1;
    sum.weight += weight;
    sums.set(key, sum);
  }
  return sums;
}
