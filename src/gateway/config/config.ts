// The configuration: checks what its file holds, all mistakes at once, and fills in the defaults.
import * as v from 'valibot';
import type { FeedSettings, Settings } from '../settings.js';
import { isPrivateHost } from './addresses.js';
import { feedMistakes, toFeedSettings } from './feeds.js';
import { type Mistake, mistakeLine } from './mistakes.js';
import type { GatewayConfig } from './config-types.js';
import { configSchema, feedSchema, type ParsedConfig, type ParsedFeed, show } from './schema.js';

/** That a configuration is wrong: one line a mistake, with the path in the file and what would be right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/** What a configuration may refer to. */
export interface ConfigContext {
  /** Environment, for values such as `"$REDIS_URL"`. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Makes the path of a store's file absolute. Default: as it is written. */
  readonly resolvePath?: (path: string) => string;
}

const MINUTE = 60_000;
const RESERVED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** A checked configuration with every default filled in. Throws `ConfigError` with every mistake that it finds. */
export function readConfig(config: GatewayConfig, context: ConfigContext = {}): Settings {
  const mistakes: Mistake[] = [];
  const input = withEnvironment(config, context.env ?? {}, [], mistakes);
  const result = v.safeParse(configSchema, input);
  for (const issue of result.issues ?? []) mistakes.push(...mistakesOf(issue));
  mistakes.push(...crossMistakes(input));
  if (!result.success || mistakes.length > 0) throw new ConfigError(unique(mistakes.map(mistakeLine)));
  return toSettings(result.output, context);
}

// One line a path: a missing variable of the environment is often a wrong value too.
function unique(lines: readonly string[]): string[] {
  const byPath = new Map<string, string>();
  for (const line of lines) {
    const path = line.split(': ', 1)[0]!;
    if (!byPath.has(path)) byPath.set(path, line);
  }
  return [...byPath.values()];
}

/**
 * The mistakes of an issue. Where one of several forms may stand, what is wrong inside the form that was meant says
 * more than that it is none of them.
 */
function mistakesOf(issue: v.BaseIssue<unknown>): Mistake[] {
  const path = pathOf(issue);
  const inside = (issue.issues ?? []).filter((other) => other.path !== undefined && other.input !== undefined);
  if (inside.length === 0) return [{ path, message: issue.message }];
  return inside.flatMap(mistakesOf).map((mistake) => ({ ...mistake, path: [...path, ...mistake.path] }));
}

function pathOf(issue: v.BaseIssue<unknown>): PropertyKey[] {
  return (issue.path ?? []).map(({ key }) => key as PropertyKey);
}

/** `value` with each text that is `$NAME` replaced by that variable of the environment. */
function withEnvironment(
  value: unknown,
  env: Readonly<Record<string, string | undefined>>,
  path: readonly PropertyKey[],
  mistakes: Mistake[],
): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => withEnvironment(entry, env, [...path, index], mistakes));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => [
      key,
      withEnvironment(entry, env, [...path, key], mistakes),
    ]);
    return Object.fromEntries(entries) as unknown;
  }
  const name = typeof value === 'string' ? /^\$([A-Za-z_]\w*)$/.exec(value)?.[1] : undefined;
  if (name === undefined || path.includes('$schema')) return value;
  const replacement = env[name];
  if (replacement === undefined) {
    mistakes.push({ path, message: `names the variable ${name} of the environment, which is not set` });
    return value;
  }
  return replacement;
}

/** What the schema does not see: names of other feeds, kinds of feeds, addresses that need leave. */
function crossMistakes(input: unknown): Mistake[] {
  const { feeds, publicUrl } = (input ?? {}) as { feeds?: unknown; publicUrl?: unknown };
  const mistakes = typeof publicUrl === 'string' ? publicUrlMistakes(publicUrl) : [];
  if (typeof feeds !== 'object' || feeds === null) return mistakes;
  if (Array.isArray(feeds))
    return [...mistakes, { path: ['feeds'], message: `must be an object of feeds by name, and is ${show(feeds)}` }];
  if (Object.keys(feeds).length === 0) mistakes.push({ path: ['feeds'], message: 'must hold at least one feed' });
  // Feeds with other mistakes are there all the same, so that those that name them are right.
  const parsed = new Map<string, ParsedFeed | undefined>();
  for (const [name, feed] of Object.entries(feeds)) {
    const result = v.safeParse(feedSchema, feed);
    parsed.set(name, result.success ? result.output : undefined);
  }
  for (const name of parsed.keys()) mistakes.push(...nameMistakes(name), ...feedMistakes(name, parsed));
  return mistakes;
}

/** Names that the schema passes over without a word. */
function nameMistakes(name: string): Mistake[] {
  if (!RESERVED_NAMES.has(name)) return [];
  return [{ path: ['feeds', name], message: 'is no name for a feed: JavaScript has other uses for it' }];
}

function publicUrlMistakes(written: string): Mistake[] {
  const path = ['publicUrl'];
  if (!URL.canParse(written)) return [];
  const url = new URL(written);
  const mistakes: Mistake[] = [];
  if (url.protocol === 'http:' && !isPrivateHost(url)) {
    const message = `must begin with https:// unless it is this machine's own (localhost), and is ${show(written)}`;
    mistakes.push({ path, message });
  }
  if (url.search !== '' || url.hash !== '')
    mistakes.push({ path, message: `must have no query and no fragment, and is ${show(written)}` });
  return mistakes;
}

function toSettings(config: ParsedConfig, context: ConfigContext): Settings {
  const listen = { host: '127.0.0.1', port: 8080, ...config.listen };
  const feeds = new Map<string, FeedSettings>();
  for (const [name, feed] of Object.entries(config.feeds)) feeds.set(name, toFeedSettings(name, feed));
  const publicUrl = (config.publicUrl ?? ownUrl(listen)).replace(/\/+$/, '');
  return {
    listen,
    publicUrl,
    trustProxy: config.trustProxy ?? [],
    userAgent: config.userAgent ?? `berita-gateway (+${publicUrl})`,
    feeds,
    ...(config.count ? { count: toCountSettings(config.count) } : {}),
    embedAncestors: config.embed?.ancestors ?? '*',
    store: toStoreSettings(config.store ?? 'memory:', context),
    metrics: toMetricsSettings(config.metrics),
  };
}

function ownUrl({ host, port }: Settings['listen']): string {
  const bracketed = host.includes(':') ? `[${host}]` : host;
  return `http://${bracketed}:${port}`;
}

function toMetricsSettings(metrics: ParsedConfig['metrics']): Settings['metrics'] {
  return metrics === false ? false : { host: '127.0.0.1', port: 9464, ...metrics };
}

function toCountSettings(count: NonNullable<ParsedConfig['count']>): NonNullable<Settings['count']> {
  return {
    pages: count.pages ?? [],
    partners: count.partners ?? '*',
    bucketMs: count.bucket ?? 30 * MINUTE,
    weights: { r: 1, s: 1, sPopuler: 0.5, i: 0, ...count.weights },
  };
}

function toStoreSettings(store: string, { resolvePath }: ConfigContext): Settings['store'] {
  if (store === 'memory:') return { kind: 'memory' };
  if (!store.startsWith('sqlite:')) return { kind: 'redis', url: store };
  const path = store.slice('sqlite:'.length);
  return { kind: 'sqlite', path: resolvePath ? resolvePath(path) : path };
}
