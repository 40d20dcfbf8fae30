// Opens the store that the configuration names.
import { ConfigError } from '../config/config.js';
import type { GatewayLog } from '../log.js';
import type { StoreSettings } from '../settings.js';
import { MemoryStore } from '../store/memory.js';
import type { Store } from '../store/store.js';
import { NoSqliteError, openSqliteStore } from './open-sqlite.js';

/**
 * Throws `ConfigError` where the store can't be opened as it is written; memory with a warning where Node has no
 * SQLite.
 */
export function openStore(settings: StoreSettings, log: GatewayLog): Store {
  if (settings.kind === 'memory') return new MemoryStore();
  if (settings.kind === 'redis')
    throw new ConfigError(['store: must be "memory:" or "sqlite:./berita.db" in this version']);
  try {
    return openSqliteStore(settings.path);
  } catch (error) {
    const message = (error as Error).message;
    if (!(error instanceof NoSqliteError))
      throw new ConfigError([`store: ${settings.path} can't be opened: ${message}`]);
    log.warn({
      event: 'no-sqlite',
      message: `Copies are kept in memory only and are gone after a restart. ${message}`,
    });
    return new MemoryStore();
  }
}
