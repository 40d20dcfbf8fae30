// `npx berita-widgets serve`: reads the configuration, starts the gateway, ends it on a signal.
import { parseArgs } from 'node:util';
import { configWarnings } from '../gateway/config/warnings.js';
import { ConfigError, Gateway } from '../gateway/index.js';
import { logLines } from '../gateway/node/log-lines.js';
import { findConfig, listen, loadConfig, nodeParts, type RunningGateway } from '../gateway/node/index.js';
import type { Settings } from '../gateway/settings.js';
import { checkFeeds } from './check-feeds.js';

const WRONG_USE = 2;
/** Milliseconds that answers which have begun get to end after a signal. */
const GRACE_MS = 5000;

const HELP = `Usage: berita-widgets serve [options]

Serves feeds by name to any page; see docs/gateway.md.

  --config FILE     configuration (default: berita.config.mjs, .js or .json in this folder)
  --check           check the configuration and every feed in it, then exit

Exit code: 0 ended by a signal or nothing wrong, 1 something wrong, 2 a wrong configuration.`;

type Print = (text: string) => void;

/** Where a command prints. */
export interface Output {
  readonly out: Print;
  readonly error: Print;
}

const OPTIONS = {
  config: { type: 'string' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs the command until a signal; gives the exit code. */
export async function serve(args: string[], output: Output): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      output.out(HELP);
      return 0;
    }
    const settings = await loadConfig(findConfig(values.config));
    return values.check ? await checkFeeds(settings, output.out) : await run(settings, output);
  } catch (error) {
    return explain(error, output);
  }
}

/** Prints what a command failed of; gives its exit code. */
export function explain(error: unknown, { error: print }: Output): number {
  const { code, message, mistakes } = error as NodeJS.ErrnoException & Partial<ConfigError>;
  if (error instanceof ConfigError) mistakes!.forEach((mistake) => print(mistake));
  else print(message);
  const isWrongUse = error instanceof ConfigError || code?.startsWith('ERR_PARSE_ARGS') === true;
  return isWrongUse ? WRONG_USE : 1;
}

async function run(settings: Settings, { out, error }: Output): Promise<number> {
  const log = logLines(out);
  const ended = untilSignal();
  const parts = nodeParts(settings, { log });
  const gateway = new Gateway(settings, parts);
  let running: RunningGateway;
  try {
    running = await listen(gateway, log);
  } catch (cause) {
    const { host, port } = settings.listen;
    const isTaken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
    error(isTaken ? `listen: ${host}:${port} is in use by another program` : `listen: ${(cause as Error).message}`);
    return 1;
  }
  out(introduction(settings, running, parts.version));
  for (const message of configWarnings(settings)) log.warn({ event: 'nothing-counted', message });
  if (settings.store.kind === 'memory') log.warn({ event: 'memory-only', message: MEMORY_ONLY });
  await ended;
  const kill = setTimeout(() => process.exit(0), GRACE_MS);
  await running.close();
  clearTimeout(kill);
  return 0;
}

const MEMORY_ONLY = 'Copies of feeds are gone after a restart; "store": "sqlite:./berita.db" keeps them';

function introduction({ feeds }: Settings, { url, metricsUrl }: RunningGateway, version: string | undefined): string {
  const lines = [...feeds.keys()].map((name) => `  ${url}/v1/feeds/${name}`);
  if (version !== undefined) lines.push(`  ${url}/cdn/${version}/berita.js`);
  const metrics = metricsUrl === undefined ? [] : [`Metrics on ${metricsUrl}`];
  return [`Gateway on ${url}`, ...lines, ...metrics].join('\n');
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
