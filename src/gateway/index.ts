// Entry of berita-widgets/gateway: a Fetch handler that makes any feed readable for any page. Runs wherever
// Request and Response are.
import { readConfig } from './config/config.js';
import type { GatewayConfig } from './config/config-types.js';
import { Gateway, type GatewayParts } from './gateway.js';

export { ConfigError, type ConfigContext, readConfig } from './config/config.js';
export type { FeedConfig, GatewayConfig, ListenConfig, SourceConfig } from './config/config-types.js';
export { Gateway, type GatewayParts } from './gateway.js';
export type { GatewayLog, LogEvent } from './log.js';
export type { SourceFailure, SourceState } from './publish/source.js';
export type { PackageFile } from './routes/context.js';
export type { Compress } from './respond/representation.js';
export type * from './settings.js';
export { MemoryStore } from './store/memory.js';
export type { ReleaseLease, Store, StoredFeed, StoredPolicy } from './store/store.js';
export type { SendRequest, UpstreamRequest, UpstreamResponse } from './upstream/types.js';

/**
 * A gateway for a configuration as its file has it. Its `fetch` answers requests; nothing runs in the background
 * until `start`.
 * Throws `ConfigError` with all mistakes of the configuration.
 */
export function createGateway(config: GatewayConfig, parts: GatewayParts = {}): Gateway {
  return new Gateway(readConfig(config), parts);
}
