// Gateway: a configuration and its parts put together into a Fetch handler.
import { Metrics } from './metrics.js';
import { MemoryReadStore } from './popularity/memory-reads.js';
import type { CountsParts } from './popularity/counts-source.js';
import { ClientAddresses } from './popularity/client-address.js';
import { COUNTS_NOTHING, Popularity } from './popularity/popularity.js';
import { reportReads, type ReadsReport } from './popularity/reads-report.js';
import { READ_LIMITS, type ReadLimits, type ReadStore } from './popularity/read-store.js';
import { type HashText, webHash } from './popularity/visitor-hash.js';
import { Feeds } from './publish/feeds.js';
import type { SourceState } from './publish/source.js';
import { type GatewayLog, SILENT_LOG } from './log.js';
import { type ClientBindings, createApp } from './routes/app.js';
import { type HotAnswer, HotFeeds, type HotRequest } from './routes/hot-feeds.js';
import type { PackageFile, RouteContext } from './routes/context.js';
import { countBeacon, type ReceivedBeacon } from './routes/read.js';
import type { Coding } from './respond/encoding.js';
import { type Compress, RepresentationCache } from './respond/representation.js';
import type { Settings } from './settings.js';
import { MemoryStore } from './store/memory.js';
import type { Store } from './store/store.js';
import { WatchedStore } from './store/watched-store.js';
import { HostGate, type HostLimits } from './upstream/host-gate.js';
import type { SendRequest } from './upstream/types.js';
import { webRequest } from './upstream/web-request.js';

/** What a gateway is put together of; each has a default that runs anywhere. */
export interface GatewayParts {
  /** Where copies are kept. Default: memory. The gateway closes it. */
  readonly store?: Store;
  /** Where reads are counted, given the limits that the configuration makes. Default: memory. */
  readonly openReads?: (limits: ReadLimits) => ReadStore;
  /** How long reads are gathered before that store is called, in milliseconds. Default 0. */
  readonly gatherReadsMs?: number;
  /** How long a reader waits for a new ranking at most, in milliseconds, where there is an older one. Default 250. */
  readonly rankingPatienceMs?: number;
  /** SHA-256 of a text. Default: Web Crypto's. */
  readonly hash?: HashText;
  /** Sends requests to upstreams. Default: the platform's `fetch`, which can't see what a name resolves to. */
  readonly send?: SendRequest;
  /** Compresses answers, and into what. Default: nothing is compressed. */
  readonly compress?: Compress;
  readonly codings?: readonly Exclude<Coding, 'identity'>[];
  /** Default: nothing is logged. */
  readonly log?: GatewayLog;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** From 0 to 1, for jitter. */
  readonly random?: () => number;
  /** Keeps a worker alive until a refresh in the background is done. */
  readonly waitUntil?: (work: Promise<unknown>) => void;
  /** Bytes of prepared answers that are kept. Default: 64 million. */
  readonly maxCachedBytes?: number;
  readonly hostLimits?: HostLimits;
  /** Version of this package, for `/cdn/{version}/…`. */
  readonly version?: string;
  /** A file of `dist/cdn` by its name there. Default: none. */
  readonly readFile?: (name: string) => Promise<PackageFile | undefined>;
}

const MAX_CACHED_BYTES = 64_000_000;
const RANKING_PATIENCE_MS = 250;

/** A running gateway. */
export class Gateway {
  readonly settings: Settings;
  readonly #feeds: Feeds;
  readonly #store: WatchedStore;
  readonly #popularity: Popularity | undefined;
  readonly #metrics = new Metrics();
  readonly #app: ReturnType<typeof createApp>;
  readonly #hot: HotFeeds;
  readonly #context: RouteContext;

  constructor(settings: Settings, parts: GatewayParts = {}) {
    this.settings = settings;
    const { log = SILENT_LOG, now = Date.now, random = Math.random } = parts;
    this.#store = new WatchedStore(parts.store ?? new MemoryStore(now), log);
    const sourceParts = {
      store: this.#store,
      send: parts.send ?? webRequest,
      gate: new HostGate(now, random, parts.hostLimits),
      userAgent: settings.userAgent,
      now,
      random,
      log,
      onRefresh: (name: string, outcome: string) => this.#metrics.countRefresh(name, outcome),
      waitUntil: parts.waitUntil ?? (() => undefined),
    };
    this.#popularity = this.#openPopularity(parts, sourceParts);
    this.#feeds = new Feeds(settings, sourceParts, this.#popularity);
    this.#context = this.#openContext(parts, now);
    this.#app = createApp(this.#context, log);
    this.#hot = new HotFeeds(this.#context);
  }

  /** The answer to a GET of a feed that is ready in memory: the same as `fetch` gives, sooner. Else undefined. */
  answerAtOnce(request: HotRequest): HotAnswer | undefined {
    const answer = this.#hot.answer(request);
    if (answer) this.#metrics.countAnswer('/v1/feeds', answer.status);
    return answer;
  }

  /**
   * Counts a beacon that the listener has read itself, and answers with 204 and `READ_HEADERS`: what `fetch` does,
   * without the objects of a request. Undefined: one that was too long.
   */
  receiveBeacon(beacon: ReceivedBeacon | undefined): void {
    if (beacon) countBeacon(this.#context, beacon);
    this.#metrics.countBeacon();
  }

  /** Answers a request; never rejects. `client`: what the listener knows of who sent it. */
  readonly fetch = async (request: Request, client: ClientBindings = {}): Promise<Response> => {
    const response = await this.#app.fetch(request, client);
    this.#metrics.countAnswer(routeOf(request.url), response.status);
    return response;
  };

  /** Takes over the copies in the store, and from now on refreshes the feeds that readers want when they are due. */
  async start(): Promise<void> {
    await this.#feeds.load();
    await this.#store.sweep(new Set(this.settings.feeds.keys())).catch(() => undefined);
    this.#feeds.start();
    this.#popularity?.start();
  }

  /** Asks every upstream whose copy is due. */
  refresh(): Promise<void> {
    return this.#feeds.refresh();
  }

  /** How each feed does. */
  states(): SourceState[] {
    return this.#feeds.states();
  }

  /** What is read most, and what became of the events; undefined where nothing is counted. */
  async reads(count: number): Promise<ReadsReport | undefined> {
    const popular = [...this.settings.feeds.values()].filter((feed) => feed.kind === 'popular');
    return this.#popularity && reportReads(this.#popularity, popular, count);
  }

  /** The counters as text for Prometheus. */
  metrics(): string {
    return this.#metrics.text(this.#feeds.states(), this.#store.status === 'ok', this.#popularity?.totals);
  }

  /** Ends the clock and the store. */
  async close(): Promise<void> {
    this.#feeds.stop();
    await this.#popularity?.close();
    await this.#store.close();
  }

  #openPopularity(parts: GatewayParts, counts: CountsParts): Popularity | undefined {
    const { settings } = this;
    const { count } = settings;
    const popular = [...settings.feeds.values()].filter((feed) => feed.kind === 'popular');
    if (!popular.some((feed) => count ?? feed.counts)) return undefined;
    const { log, now } = counts;
    const halfLivesMs = [...new Set(popular.map(({ halfLifeMs }) => halfLifeMs))];
    const { bucketMs, weights } = count ?? COUNTS_NOTHING;
    const maxWeight = Math.max(1, ...Object.values(weights));
    const limits: ReadLimits = { ...READ_LIMITS, halfLivesMs, bucketMs, maxWeight };
    return new Popularity({
      settings,
      counts,
      store: parts.openReads?.(limits) ?? new MemoryReadStore(limits, now),
      // No feed can have this name.
      leaseSweep: (milliseconds) => this.#store.lease('reads:sweep', milliseconds),
      hash: parts.hash ?? webHash,
      gatherMs: parts.gatherReadsMs ?? 0,
      patienceMs: parts.rankingPatienceMs ?? RANKING_PATIENCE_MS,
      now,
      log,
      sourceOf: (name) => this.#feeds.get(name),
    });
  }

  #openContext(parts: GatewayParts, now: () => number): RouteContext {
    return {
      settings: this.settings,
      feeds: this.#feeds,
      store: this.#store,
      popularity: this.#popularity,
      clientAddresses: new ClientAddresses(this.settings.trustProxy),
      waitUntil: parts.waitUntil ?? ((work) => void work.catch(() => undefined)),
      representations: new RepresentationCache(parts.maxCachedBytes ?? MAX_CACHED_BYTES),
      compress: parts.compress ?? (async (body) => body),
      codings: new Set<Coding>(parts.compress ? (parts.codings ?? ['gzip']) : []),
      now,
      version: parts.version ?? '0',
      readFile: parts.readFile ?? (async () => undefined),
    };
  }
}

/** The route of an address, for counters: names of feeds would make as many of them as anyone likes. */
function routeOf(address: string): string {
  const path = address.slice(address.indexOf('/', 8));
  const { route } =
    /^\/(?<route>v1\/feeds|v1\/html|v1\/read|v1\/embed|v1\/oembed|v1\/go|cdn|count\.js|embed\.js|healthz|readyz|errors)(?:[/?]|$)/.exec(
      path,
    )?.groups ?? {};
  return route === undefined ? 'other' : `/${route}`;
}
