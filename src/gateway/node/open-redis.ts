// Entry of berita-widgets/gateway/redis: the stores in Redis or Valkey, and a connection by @redis/client for who has
// no client of their own.
import { createRequire } from 'node:module';
import type { SendCommand } from '../store/redis-commands.js';

export { RedisReadStore } from '../popularity/redis-reads.js';
export type { Hit, KnownArticle, RankedKey, ReadLimits, ReadStore, Salts } from '../popularity/read-store.js';
export { RedisStore, type RedisOptions } from '../store/redis.js';
export type { SendCommand } from '../store/redis-commands.js';

/** That there is no client: its `message` says what to install. */
export class NoRedisClientError extends Error {
  override readonly name = 'NoRedisClientError';
}

/** A connection that the stores send their commands through. */
export interface RedisConnection {
  readonly send: SendCommand;
  close(): void;
}

/** What is used of `@redis/client`. */
interface RedisClient {
  connect(): Promise<unknown>;
  sendCommand(command: string[]): Promise<unknown>;
  destroy(): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
}
interface ClientOptions {
  readonly url: string;
  readonly disableOfflineQueue: boolean;
  readonly pingInterval: number;
  readonly socket: { readonly socketTimeout: number };
}
type CreateClient = (options: ClientOptions) => RedisClient;

/** A connection on which nothing comes for so long is opened anew: its server may be gone without a word. */
const SILENCE_MS = 5000;
/** How often the server is asked for a sign of life. */
const PING_EVERY_MS = 2000;

// Not `import()`: bundlers must not look for a package that is optional.
const require = createRequire(import.meta.url);

function loadClient(): CreateClient {
  try {
    return (require('@redis/client') as { createClient: CreateClient }).createClient;
  } catch {
    throw new NoRedisClientError('Redis and Valkey need the package @redis/client: npm install @redis/client');
  }
}

/**
 * Connects to `redis://…` or `rediss://…`; while the server can't be reached commands reject, and the connection comes
 * back by itself. Throws `NoRedisClientError` where `@redis/client` is not installed.
 */
export function connectRedis(url: string, onError: (error: Error) => void): RedisConnection {
  const client = loadClient()({
    url,
    // Commands that wait for a connection would answer no one any more (node-redis#2205).
    disableOfflineQueue: true,
    pingInterval: PING_EVERY_MS,
    socket: { socketTimeout: SILENCE_MS },
  });
  client.on('error', onError);
  const connection = new Connection(client);
  return { send: (command) => connection.send(command), close: () => connection.close() };
}

/** A client that connects when the first command comes. */
class Connection {
  readonly #client: RedisClient;
  #connecting: Promise<unknown> | undefined;

  constructor(client: RedisClient) {
    this.#client = client;
  }

  async send(command: readonly string[]): Promise<unknown> {
    this.#connecting ??= this.#client.connect();
    try {
      await this.#connecting;
    } catch (error) {
      // A wrong password, say: the client does not try again by itself.
      this.#connecting = undefined;
      throw error;
    }
    return this.#client.sendCommand([...command]);
  }

  close(): void {
    try {
      this.#client.destroy();
    } catch {
      // It was never open.
    }
  }
}
