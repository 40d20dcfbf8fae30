// RedisReadStore: counts in Redis or Valkey, one stream of reads for a whole fleet of gateways.
import type { RedisOptions } from '../store/redis.js';
import { RedisCommands, type SendCommand } from '../store/redis-commands.js';
import { filterBits } from './bloom-filter.js';
import type { Hit, KnownArticle, RankedKey, ReadLimits, ReadStore, Salts } from './read-store.js';
import { COUNT, SALTS, SWEEP, TOP } from './redis-scripts.js';

/** Keys of one HSCAN. */
const SCAN_COUNT = 200;
/** A filter or a salt is of use in its bucket and the next. */
const lifetimeSeconds = (bucketMs: number): number => Math.ceil((2 * bucketMs) / 1000) + 100;

const newSalt = (): string => toHex(crypto.getRandomValues(new Uint8Array(32)));
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** A `ReadStore` in Redis 6.2 or newer, or Valkey 7.2 or newer. */
export class RedisReadStore implements ReadStore {
  readonly #redis: RedisCommands;
  readonly #limits: ReadLimits;
  readonly #prefix: string;
  readonly #now: (() => number) | undefined;

  constructor(send: SendCommand, limits: ReadLimits, options: RedisOptions = {}) {
    const { prefix = '{berita}', now } = options;
    this.#redis = new RedisCommands(send, options);
    this.#limits = { ...limits, halfLivesMs: limits.halfLivesMs.toSorted((a, b) => a - b) };
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
      keys: [this.#key('L'), this.#key(`d:${bucket}`), this.#key(`d:${bucket - 1}`), this.#key('v'), ...this.#lists],
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
    const reply = await this.#redis.run({
      text: TOP,
      keys: [this.#key('L'), this.#key('v'), this.#listKey(halfLifeMs)],
      arguments: [this.#time(), halfLifeMs / 1000, count],
    });
    const flat = reply as string[];
    const ranked: RankedKey[] = [];
    for (let index = 0; index < flat.length; index += 3)
      ranked.push({ key: flat[index]!, reads: Number(flat[index + 1]), views: Number(flat[index + 2]) });
    return ranked;
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
    await this.#redis.run({
      text: SWEEP,
      keys: [this.#key('L'), ...this.#lists],
      arguments: [this.#time(), this.#limits.maxArticles, ...this.#halfLivesSeconds],
    });
    await this.#forgetUnranked();
    await this.#forgetOld();
  }

  /** Views of articles that are in no list any more. */
  async #forgetUnranked(): Promise<void> {
    const ranked = new Set<string>();
    for (const list of this.#lists) {
      for (const key of (await this.#redis.send('ZRANGE', list, 0, -1)) as string[]) ranked.add(key);
    }
    const counted = (await this.#redis.send('HKEYS', this.#key('v'))) as string[];
    await this.#remove(
      'v',
      counted.filter((key) => !ranked.has(key)),
    );
  }

  /** Articles that no feed has had for long, and the oldest of too many. */
  async #forgetOld(): Promise<void> {
    const oldest = (this.#now ?? Date.now)() - this.#limits.knownForMs;
    const seen: { key: string; seenAt: number }[] = [];
    let cursor = '0';
    do {
      const scan = await this.#redis.send('HSCAN', this.#key('a'), cursor, 'COUNT', SCAN_COUNT);
      const [next, flat] = scan as [string, string[]];
      cursor = String(next);
      for (let index = 0; index < flat.length; index += 2)
        seen.push({ key: flat[index]!, seenAt: (JSON.parse(flat[index + 1]!) as KnownArticle).seenAt });
    } while (cursor !== '0');
    seen.sort((a, b) => b.seenAt - a.seenAt);
    const gone = seen.filter(({ seenAt }, index) => index >= this.#limits.maxArticles || seenAt < oldest);
    await this.#remove(
      'a',
      gone.map(({ key }) => key),
    );
  }

  async #remove(hash: string, fields: readonly string[]): Promise<void> {
    for (let index = 0; index < fields.length; index += SCAN_COUNT)
      await this.#redis.send('HDEL', this.#key(hash), ...fields.slice(index, index + SCAN_COUNT));
  }

  /** Seconds since 1970 of a test's clock; empty for the server's own. */
  #time(): string {
    return this.#now ? (this.#now() / 1000).toFixed(6) : '';
  }

  get #halfLivesSeconds(): number[] {
    return this.#limits.halfLivesMs.map((halfLife) => halfLife / 1000);
  }

  get #lists(): string[] {
    return this.#limits.halfLivesMs.map((halfLife) => this.#listKey(halfLife));
  }

  #listKey(halfLifeMs: number): string {
    return this.#key(`z:${halfLifeMs / 1000}`);
  }

  #key(name: string): string {
    return `${this.#prefix}:${name}`;
  }
}
