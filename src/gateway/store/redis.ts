// RedisStore: feeds in Redis 6.2 or newer, or Valkey 7.2 or newer, for gateways on several machines.
import { type CommandLimits, RedisCommands, type SendCommand } from './redis-commands.js';
import type { ReleaseLease, Store, StoredFeed } from './store.js';

export type { SendCommand } from './redis-commands.js';

/** Writes a copy where the one that is there has the hash ARGV[4], or where there is none for `none`; `any`: always. */
const WRITE_FEED = `
local present = redis.call('HGET', KEYS[1], 'hash')
local wanted = ARGV[4]
if wanted == 'none' and present then return 0 end
if wanted ~= 'none' and wanted ~= 'any' and present ~= string.sub(wanted, 2) then return 0 end
redis.call('HSET', KEYS[1], 'hash', ARGV[1], 'body', ARGV[2], 'facts', ARGV[3])
redis.call('SADD', KEYS[2], ARGV[5])
return 1
`;

/** Takes a lease that no one has. ARGV: now in milliseconds or '', its milliseconds, its token. */
const TAKE_LEASE = `
local now = tonumber(ARGV[1])
if not now then
  local t = redis.call('TIME')
  now = t[1] * 1000 + math.floor(t[2] / 1000)
end
local held = redis.call('GET', KEYS[1])
if held and tonumber(string.match(held, '^%d+')) > now then return 0 end
redis.call('SET', KEYS[1], string.format('%.0f', now + ARGV[2]) .. ' ' .. ARGV[3], 'PX', ARGV[2])
return 1
`;

/** Gives a lease back, unless it has ended and another process has it. */
const RELEASE_LEASE = `
local held = redis.call('GET', KEYS[1])
if held and string.match(held, ' (.*)$') == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
`;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Options of the stores in Redis. */
export interface RedisOptions extends CommandLimits {
  /** Ends the connection; default: who gives `send` does. */
  readonly close?: () => void;
  /** Begins every key; a hash tag in it keeps all keys in one slot of a cluster. Default `{berita}`. */
  readonly prefix?: string;
  /** Milliseconds since 1970, for tests. Default: the server's clock, which is one for the whole fleet. */
  readonly now?: () => number;
}

/** A `Store` in Redis or Valkey. */
export class RedisStore implements Store {
  readonly #redis: RedisCommands;
  readonly #prefix: string;
  readonly #now: (() => number) | undefined;
  readonly #close: (() => void) | undefined;

  constructor(send: SendCommand, options: RedisOptions = {}) {
    const { prefix = '{berita}', now, close } = options;
    this.#close = close;
    this.#redis = new RedisCommands(send, options);
    this.#prefix = prefix;
    this.#now = now;
  }

  async readFeed(name: string): Promise<StoredFeed | undefined> {
    const reply = await this.#redis.send('HMGET', this.#feedKey(name), 'hash', 'body', 'facts');
    const [hash, body, facts] = reply as (string | null)[];
    if (hash == null || body == null || facts == null) return undefined;
    return { ...(JSON.parse(facts) as Omit<StoredFeed, 'hash' | 'body'>), hash, body: encoder.encode(body) };
  }

  async writeFeed(name: string, feed: StoredFeed, ifHash?: string | null): Promise<boolean> {
    const { hash, body, ...facts } = feed;
    let wanted = 'any';
    if (ifHash === null) wanted = 'none';
    else if (ifHash !== undefined) wanted = `=${ifHash}`;
    const written = await this.#redis.run({
      text: WRITE_FEED,
      keys: [this.#feedKey(name), this.#namesKey],
      arguments: [hash, decoder.decode(body), JSON.stringify(facts), wanted, name],
    });
    return Number(written) === 1;
  }

  async lease(name: string, milliseconds: number): Promise<ReleaseLease | undefined> {
    const key = `${this.#prefix}:l:${name}`;
    const token = crypto.randomUUID();
    const time = this.#now?.() ?? '';
    const args = [time, Math.ceil(milliseconds), token];
    const taken = await this.#redis.run({ text: TAKE_LEASE, keys: [key], arguments: args });
    if (Number(taken) !== 1) return undefined;
    return async () => {
      await this.#redis.run({ text: RELEASE_LEASE, keys: [key], arguments: [token] });
    };
  }

  async sweep(names: ReadonlySet<string>): Promise<void> {
    const known = (await this.#redis.send('SMEMBERS', this.#namesKey)) as Iterable<string>;
    for (const name of known) {
      if (names.has(name)) continue;
      await this.#redis.send('DEL', this.#feedKey(name));
      await this.#redis.send('SREM', this.#namesKey, name);
    }
  }

  async close(): Promise<void> {
    this.#close?.();
  }

  #feedKey(name: string): string {
    return `${this.#prefix}:f:${name}`;
  }

  get #namesKey(): string {
    return `${this.#prefix}:n`;
  }
}
