// Entry of berita-widgets/gateway/node: the gateway with what Node has: guarded requests, compression, files,
// listeners.
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config/config.js';
import type { GatewayConfig } from '../config/config-types.js';
import { Gateway, type GatewayParts } from '../gateway.js';
import { type GatewayLog, SILENT_LOG } from '../log.js';
import type { Settings } from '../settings.js';
import { compress } from './compress.js';
import { nodeHash } from './hash.js';
import { openStores } from './open-store.js';
import { packageFolder, PackageFiles, packageVersion } from './package-files.js';
import { NodeUpstream, type NodeUpstreamOptions } from './send-request.js';

export { compress } from './compress.js';
export { CONFIG_NAMES, findConfig, loadConfig } from './load-config.js';
export { listen, type RunningGateway } from './listen.js';
export { openStores, type OpenStores } from './open-store.js';
export { NodeUpstream, type NodeUpstreamOptions } from './send-request.js';

/** The parts of Node for `settings`; `parts` and `upstream` replace some of them. */
export function nodeParts(
  settings: Settings,
  parts: GatewayParts = {},
  upstream: NodeUpstreamOptions = {},
): GatewayParts {
  const log: GatewayLog = parts.log ?? SILENT_LOG;
  const folder = packageFolder(fileURLToPath(new URL('.', import.meta.url)));
  const files: GatewayParts =
    folder === undefined ? {} : { version: packageVersion(folder), readFile: new PackageFiles(folder).read };
  return {
    ...files,
    ...(parts.store ? { store: parts.store } : openStores(settings.store, log)),
    hash: nodeHash,
    send: parts.send ?? new NodeUpstream(upstream).send,
    compress,
    codings: ['br', 'gzip'],
    ...parts,
  };
}

/** A gateway with the parts of Node. Throws `ConfigError`. */
export function createNodeGateway(config: GatewayConfig, parts: GatewayParts = {}): Gateway {
  const settings = readConfig(config, { env: process.env });
  return new Gateway(settings, nodeParts(settings, parts));
}
