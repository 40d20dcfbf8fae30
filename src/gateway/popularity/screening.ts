// Which requests to POST /v1/read are from a reader's page: not a bot, not a prefetch, not from a page that may not
// count.
import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';
import type { CountSettings } from '../settings.js';
import type { DropReason } from './drops.js';

/** The origins of patterns such as `https://news.example/*`. */
function originsOf(patterns: readonly string[]): Set<string> {
  const origins = new Set<string>();
  for (const pattern of patterns) {
    const address = pattern.replace(/\*.*$/, '');
    if (URL.canParse(address)) origins.add(new URL(address).origin);
  }
  return origins;
}

/** What is asked of a request's headers: those of the Fetch standard, or a server's own. */
export type RequestHeaders = Pick<Headers, 'get'>;

/** Browsers have few names: whether one is a bot's is asked once. */
const MAX_NAMES = 1000;
const USUAL_NAME_LENGTH = 400;

/** Says which requests may count. */
export class Screening {
  readonly #pages: ReadonlySet<string>;
  /** Whether a `User-Agent` is a bot's. */
  readonly #bots = new LRUCache<string, boolean>({ max: MAX_NAMES });
  /** Undefined: every origin. */
  readonly #partners: ReadonlySet<string> | undefined;

  constructor({ pages, partners }: Pick<CountSettings, 'pages' | 'partners'>) {
    this.#pages = originsOf(pages);
    this.#partners = partners === '*' ? undefined : originsOf(partners);
  }

  /** Why a beacon counts nothing; undefined when it may count. */
  refuse(headers: RequestHeaders): DropReason | undefined {
    const refusal = this.refuseVisit(headers);
    if (refusal) return refusal;
    const origin = headers.get('origin');
    // Every browser says where a POST across origins comes from.
    if (origin === null) return 'origin';
    return this.#mayCount(origin) ? undefined : 'origin';
  }

  /** Why a visit of whatever kind counts nothing; undefined when it may count. */
  refuseVisit(headers: RequestHeaders): DropReason | undefined {
    const userAgent = headers.get('user-agent') ?? '';
    // `isbot('')` is false, and no browser is without a name.
    if (!userAgent || this.#isBot(userAgent)) return 'bot';
    const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? '';
    return purpose.includes('prefetch') ? 'prefetch' : undefined;
  }

  #isBot(userAgent: string): boolean {
    const known = this.#bots.get(userAgent);
    if (known !== undefined) return known;
    const isBot = isbot(userAgent);
    if (userAgent.length <= USUAL_NAME_LENGTH) this.#bots.set(userAgent, isBot);
    return isBot;
  }

  /** Whether reads of an article's own page may come from this request's page. */
  mayCountReads(headers: RequestHeaders): boolean {
    return this.#pages.size === 0 || this.#pages.has(headers.get('origin') ?? '');
  }

  // A sandboxed frame of the gateway's own has an opaque origin, which is written "null".
  #mayCount(origin: string): boolean {
    if (!this.#partners || origin === 'null') return true;
    return this.#partners.has(origin) || this.#pages.has(origin);
  }
}
