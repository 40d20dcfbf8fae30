// Loads a configuration file: a module with a default export, or JSON.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError, readConfig } from '../config/config.js';
import type { GatewayConfig } from '../config/config-types.js';
import type { Settings } from '../settings.js';

/** Names that are looked for in the folder where the command runs. */
export const CONFIG_NAMES = ['berita.config.mjs', 'berita.config.js', 'berita.config.json'];

/**
 * The path of the configuration: `given`, else the first of `CONFIG_NAMES`. Throws `ConfigError` where there is
 * none.
 */
export function findConfig(given: string | undefined, folder = process.cwd()): string {
  const candidates = given === undefined ? CONFIG_NAMES : [given];
  const found = candidates.map((name) => resolve(folder, name)).find((path) => existsSync(path));
  if (found === undefined) throw new ConfigError([`${candidates.join(', ')}: not found in ${folder}`]);
  return found;
}

/**
 * Reads and checks the file at `path`. Throws `ConfigError` with one line for each mistake, a syntax error
 * included.
 */
export async function loadConfig(path: string, env: NodeJS.ProcessEnv = process.env): Promise<Settings> {
  const config = await readFile(path);
  const folder = dirname(resolve(path));
  return readConfig(config, {
    env,
    resolvePath: (relative) => (relative === ':memory:' ? relative : resolve(folder, relative)),
  });
}

async function readFile(path: string): Promise<GatewayConfig> {
  try {
    if (path.endsWith('.json')) return JSON.parse(readFileSync(path, 'utf8')) as GatewayConfig;
    const module = (await import(pathToFileURL(resolve(path)).href)) as { default?: GatewayConfig };
    if (module.default === undefined)
      throw new ConfigError([`${path}: must have a default export, as in export default { feeds: { … } }`]);
    return module.default;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const [message] = String(error).split('\n');
    throw new ConfigError([`${path}: ${message ?? ''}`]);
  }
}
