// RedisReadStore: counts in Redis or Valkey, one stream of reads for a whole fleet of gateways.
import type { RedisOptions } from '../store/redis.js';
import { RedisCommands, type SendCommand } from '../store/redis-commands.js';
import { filterBits } from './bloom-filter.js';
import { elapsed } from './elapsed.js';
import type { Hit, KnownArticle, RankedKey, ReadLimits, ReadStore, Salts } from './read-store.js';
import { BRING_BACK, COUNT, SALTS } from './redis-scripts.js';

/** Fields that one command gives or takes: many of few hundred bytes stop the server for a moment. */
const FIELDS_PER_COMMAND = 200;
/** How far the digits of a written score may be off. */
const ROUNDING = 1e-6;
/** A filter or a salt is of use in its bucket and the next. */
const lifetimeSeconds = (bucketMs: number): number => Math.ceil((2 * bucketMs) / 1000) + 100;

/** The reads of an article as its field has them: events in `v`, and the logarithms of its scores by half-life. */
type ReadsRow = Readonly<Record<string, number>>;

const newSalt = (): string => toHex(crypto.getRandomValues(new Uint8Array(32)));
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** A `ReadStore` in Redis 6.2 or newer, or Valkey 7.2 or newer. */
export class RedisReadStore implements ReadStore {
  readonly maxHits = 32;
  readonly #redis: RedisCommands;
  readonly #limits: ReadLimits;
  readonly #prefix: string;
  readonly #now: (() => number) | undefined;

  constructor(send: SendCommand, limits: ReadLimits, options: RedisOptions = {}) {
    const { prefix = '{berita}', now } = options;
    this.#redis = new RedisCommands(send, options);
    this.#limits = limits;
    this.#prefix = prefix;
    this.#now = now;
  }

  async salts(): Promise<Salts> {
    const { bucketMs } = this.#limits;
    const args = [this.#time(), bucketMs / 1000, newSalt(), newSalt(), lifetimeSeconds(bucketMs)];
    const reply = await this.#redis.run({ text: SALTS, keys: [this.#prefix], arguments: args });
    const [bucket, now, before] = reply as [string, string, string];
    return { bucket: Number(bucket), now: fromHex(now), before: fromHex(before) };
  }

  async count(bucket: number, hits: readonly Hit[]): Promise<number> {
    if (hits.length === 0) return 0;
    const { bucketMs, expectedPairs } = this.#limits;
    const halfLives = this.#halfLivesSeconds;
    const fields = hits.flatMap(({ key, now, before, weight }) => [key, ...now, ...before, weight]);
    const reply = await this.#redis.run({
      text: COUNT,
      keys: [this.#key(`d:${bucket}`), this.#key(`d:${bucket - 1}`), this.#key('r')],
      arguments: [
        this.#time(),
        filterBits(expectedPairs),
        lifetimeSeconds(bucketMs),
        halfLives.length,
        ...halfLives,
        ...fields,
      ],
    });
    return Number(reply);
  }

  async top(halfLifeMs: number, count: number): Promise<RankedKey[]> {
    const halfLife = halfLifeMs / 1000;
    const [now, rows] = [await this.#serverTime(), await this.#allReads()];
    return bestFirst(rows, halfLife)
      .slice(0, count)
      .map(({ key, score, views }) => {
        const reads = Math.min(2 ** (score - now / halfLife), views * this.#limits.maxWeight);
        return { key, reads, views };
      });
  }

  /** Seconds since 1970 by the clock that counting goes by. */
  async #serverTime(): Promise<number> {
    if (this.#now) return this.#now() / 1000;
    const [seconds, microseconds] = (await this.#redis.send('TIME')) as [string, string];
    return Number(seconds) + Number(microseconds) / 1e6;
  }

  async #allReads(): Promise<Map<string, ReadsRow>> {
    const rows = new Map<string, ReadsRow>();
    for (const [key, text] of await this.#fields('r')) rows.set(key, JSON.parse(text) as ReadsRow);
    return rows;
  }

  /** All fields of a hash, in pieces, so that the server is never held up. */
  async #fields(hash: string): Promise<Map<string, string>> {
    const fields = new Map<string, string>();
    let cursor = '0';
    do {
      const scan = await this.#redis.send('HSCAN', this.#key(hash), cursor, 'COUNT', FIELDS_PER_COMMAND);
      const [next, flat] = scan as [string, string[]];
      cursor = String(next);
      for (let index = 0; index < flat.length; index += 2) fields.set(flat[index]!, flat[index + 1]!);
    } while (cursor !== '0');
    return fields;
  }

  async remember(articles: ReadonlyMap<string, KnownArticle>): Promise<void> {
    if (articles.size === 0) return;
    const fields = [...articles].flatMap(([key, article]) => [key, JSON.stringify(article)]);
    await this.#redis.send('HSET', this.#key('a'), ...fields);
  }

  async known(keys: readonly string[]): Promise<Map<string, KnownArticle>> {
    const found = new Map<string, KnownArticle>();
    if (keys.length === 0) return found;
    const reply = (await this.#redis.send('HMGET', this.#key('a'), ...keys)) as (string | null)[];
    for (const [index, text] of reply.entries())
      if (text != null) found.set(keys[index]!, JSON.parse(text) as KnownArticle);
    return found;
  }

  async sweepReads(): Promise<void> {
    const rows = await this.#allReads();
    await this.#bringFutureBack(rows);
    await this.#forgetUnranked(rows);
    await this.#forgetOld();
  }

  /** Scores that only a clock can have made which was ahead become those of as many reads now. */
  async #bringFutureBack(rows: ReadonlyMap<string, ReadsRow>): Promise<void> {
    const halfLives = this.#halfLivesSeconds;
    const { maxWeight } = this.#limits;
    const now = await this.#serverTime();
    const isAhead = (row: ReadsRow) => {
      const most = Math.log2((row['v'] ?? 0) * maxWeight) + ROUNDING;
      return halfLives.some((halfLife) => (row[halfLife] ?? 0) > now / halfLife + most);
    };
    const ahead = [...rows].filter(([, row]) => isAhead(row)).map(([key]) => key);
    for (let index = 0; index < ahead.length; index += this.maxHits) {
      await this.#redis.run({
        text: BRING_BACK,
        keys: [this.#key('r')],
        arguments: [
          this.#time(),
          maxWeight,
          halfLives.length,
          ...halfLives,
          ...ahead.slice(index, index + this.maxHits),
        ],
      });
    }
  }

  /** Reads of articles that are in no list any more. */
  async #forgetUnranked(rows: ReadonlyMap<string, ReadsRow>): Promise<void> {
    const ranked = new Set<string>();
    for (const halfLife of this.#halfLivesSeconds) {
      for (const { key } of bestFirst(rows, halfLife).slice(0, this.#limits.maxArticles)) ranked.add(key);
    }
    await this.#remove(
      'r',
      [...rows.keys()].filter((key) => !ranked.has(key)),
    );
  }

  /** Articles that no feed has had for long, and the oldest of too many. */
  async #forgetOld(): Promise<void> {
    const now = (this.#now ?? Date.now)();
    const { maxArticles, knownForMs } = this.#limits;
    const seen: { key: string; seenAt: number }[] = [];
    for (const [key, text] of await this.#fields('a'))
      seen.push({ key, seenAt: (JSON.parse(text) as KnownArticle).seenAt });
    seen.sort((a, b) => elapsed(a.seenAt, now) - elapsed(b.seenAt, now));
    const gone = seen.filter(({ seenAt }, index) => index >= maxArticles || elapsed(seenAt, now) > knownForMs);
    await this.#remove(
      'a',
      gone.map(({ key }) => key),
    );
  }

  async #remove(hash: string, fields: readonly string[]): Promise<void> {
    for (let index = 0; index < fields.length; index += FIELDS_PER_COMMAND)
      await this.#redis.send('HDEL', this.#key(hash), ...fields.slice(index, index + FIELDS_PER_COMMAND));
  }

  /** Seconds since 1970 of a test's clock; empty for the server's own. */
  #time(): string {
    return this.#now ? (this.#now() / 1000).toFixed(6) : '';
  }

  get #halfLivesSeconds(): number[] {
    return this.#limits.halfLivesMs.map((halfLife) => halfLife / 1000);
  }

  #key(name: string): string {
    return `${this.#prefix}:${name}`;
  }
}

/** An article's place in one list. */
interface Place {
  readonly key: string;
  readonly score: number;
  readonly views: number;
}

/** The articles of a list; equal scores by key, so that every process has the same order. */
function bestFirst(rows: ReadonlyMap<string, ReadsRow>, halfLife: number): Place[] {
  const places: Place[] = [];
  for (const [key, row] of rows) {
    const score = row[halfLife];
    if (score !== undefined) places.push({ key, score, views: row['v'] ?? 0 });
  }
  return places.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}
