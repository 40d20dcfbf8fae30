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
type CreateClient = (options: { url: string; disableOfflineQueue: boolean; commandOptions: object }) => RedisClient;

/** A command that takes longer has failed: feeds go on from memory. */
const COMMAND_TIMEOUT_MS = 2000;

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
    commandOptions: { timeout: COMMAND_TIMEOUT_MS },
  });
  client.on('error', onError);
  let connected: Promise<unknown> | undefined;
  return {
    async send(command) {
      connected ??= client.connect();
      await connected;
      return client.sendCommand([...command]);
    },
    close: () => client.destroy(),
  };
}
