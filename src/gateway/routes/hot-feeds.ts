// HotFeeds: answers to GET /v1/feeds/{name} that are ready in memory, without the Request, Headers and Response of the
// Fetch standard, which cost more than the rest of such an answer.
import { headOf } from '../respond/answer-head.js';
import { isNotModified } from '../respond/conditional.js';
import { type Coding, negotiateEncoding } from '../respond/encoding.js';
import { CANONICAL_QUERIES } from '../respond/feed-query.js';
import type { FeedCopy } from '../publish/source.js';
import type { Representation } from '../respond/representation.js';
import type { RouteContext } from './context.js';
import { FEED_TYPE, feedKey } from './feeds.js';

/** A GET, as far as a feed's answer depends on it. */
export interface HotRequest {
  /** Path and query as they came. */
  readonly url: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
}

/** An answer to send as it is. */
export interface HotAnswer {
  readonly status: 200 | 304;
  /** Names and values in turns. */
  readonly headers: readonly string[];
  readonly body?: Uint8Array;
}

const PREFIX = '/v1/feeds/';
/** Browsers send a few forms of Accept-Encoding; more than this many are no browsers'. */
const MAX_ACCEPTS = 50;

/** Answers from memory. */
export class HotFeeds {
  readonly #context: RouteContext;
  /** Codings by Accept-Encoding. */
  readonly #codings = new Map<string, Coding>();

  constructor(context: RouteContext) {
    this.#context = context;
  }

  /** The answer; undefined where it has to be made first, and for every other request. */
  answer(request: HotRequest): HotAnswer | undefined {
    const found = this.#find(request.url);
    if (!found) return undefined;
    const { copy, representation } = found;
    const coding = this.#codingFor(request.acceptEncoding ?? '');
    const body = representation.ready(coding);
    if (!body) return undefined;
    const head = headOf({ copy, representation, coding, now: this.#context.now() }, body, FEED_TYPE);
    const { ifNoneMatch = null, ifModifiedSince = null } = request;
    const isSame = isNotModified({ ifNoneMatch, ifModifiedSince }, representation.etag(coding), copy.changedAt);
    if (isSame) return { status: 304, headers: head.notModified };
    return { status: 200, headers: head.found, body };
  }

  /** What an address stands for, where it has its one form and both are there. */
  #find(url: string): { copy: FeedCopy; representation: Representation } | undefined {
    if (url.lastIndexOf(PREFIX, 0) !== 0) return undefined;
    const { name, query } = splitUrl(url);
    const copy = CANONICAL_QUERIES.has(query) ? this.#context.feeds.get(name)?.peek?.() : undefined;
    const representation = copy && this.#context.representations.peek(feedKey(name, copy, query));
    return representation && { copy, representation };
  }

  #codingFor(accept: string): Coding {
    const known = this.#codings.get(accept);
    if (known !== undefined) return known;
    const coding = negotiateEncoding(accept, this.#context.codings);
    if (this.#codings.size < MAX_ACCEPTS) this.#codings.set(accept, coding);
    return coding;
  }
}

function splitUrl(url: string): { name: string; query: string } {
  const mark = url.indexOf('?');
  if (mark === -1) return { name: url.slice(PREFIX.length), query: '' };
  return { name: url.slice(PREFIX.length, mark), query: url.slice(mark) };
}
