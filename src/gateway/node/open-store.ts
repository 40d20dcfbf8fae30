// Opens the stores that the configuration names: for feeds, and for reads.
import { ConfigError } from '../config/config.js';
import type { GatewayLog } from '../log.js';
import type { ReadLimits, ReadStore } from '../popularity/read-store.js';
import { RedisReadStore } from '../popularity/redis-reads.js';
import { SqliteReadStore } from '../popularity/sqlite-reads.js';
import type { StoreSettings } from '../settings.js';
import { MemoryStore } from '../store/memory.js';
import { RedisStore } from '../store/redis.js';
import { SqliteStore } from '../store/sqlite.js';
import type { Store } from '../store/store.js';
import { connectRedis, NoRedisClientError } from './open-redis.js';
import { NoSqliteError, openDatabase } from './open-sqlite.js';

/** The stores of a gateway. */
export interface OpenStores {
  readonly store: Store;
  /** Default: memory. */
  readonly openReads?: (limits: ReadLimits) => ReadStore;
  /** How long reads are gathered before the store is called, in milliseconds. */
  readonly gatherReadsMs?: number;
}

/** One transaction a second: a killed process loses that much, and a disk bears it. */
const SQLITE_GATHER_MS = 1000;
const REDIS_GATHER_MS = 100;
/** Memory has no round trips, but is counted into sooner when it is for many. */
const MEMORY_GATHER_MS = 100;

/**
 * Throws `ConfigError` where the store can't be opened as it is written; memory with a warning where Node has no
 * SQLite.
 */
export function openStores(settings: StoreSettings, log: GatewayLog): OpenStores {
  if (settings.kind === 'memory') return { store: new MemoryStore(), gatherReadsMs: MEMORY_GATHER_MS };
  if (settings.kind === 'redis') return openRedisStores(settings.url, log);
  try {
    const database = openDatabase(settings.path);
    return {
      store: new SqliteStore(database),
      openReads: (limits) => new SqliteReadStore(database, limits),
      gatherReadsMs: SQLITE_GATHER_MS,
    };
  } catch (error) {
    const message = (error as Error).message;
    if (!(error instanceof NoSqliteError))
      throw new ConfigError([`store: ${settings.path} can't be opened: ${message}`]);
    log.warn({
      event: 'no-sqlite',
      message: `Copies are kept in memory only and are gone after a restart. ${message}`,
    });
    return { store: new MemoryStore(), gatherReadsMs: MEMORY_GATHER_MS };
  }
}

function openRedisStores(url: string, log: GatewayLog): OpenStores {
  try {
    const connection = connectRedis(url, ({ message }) => log.warn({ event: 'redis', message }));
    return {
      store: new RedisStore(connection.send, { close: connection.close }),
      openReads: (limits) => new RedisReadStore(connection.send, limits),
      gatherReadsMs: REDIS_GATHER_MS,
    };
  } catch (error) {
    if (!(error instanceof NoRedisClientError)) throw error;
    throw new ConfigError([`store: ${error.message}`]);
  }
}
