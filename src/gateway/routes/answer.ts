// Answers of feeds and fragments: validators, codings, and how old they are.
import type { FeedCopy, FeedSource } from '../publish/source.js';
import { NoCopyError } from '../publish/source.js';
import { bodyHeaders, headersOf } from '../respond/answer-head.js';
import { isNotModified } from '../respond/conditional.js';
import { negotiateEncoding } from '../respond/encoding.js';
import { CORS_HEADERS } from '../respond/headers.js';
import { problemResponse } from '../respond/problem.js';
import { publicFailure } from '../respond/public-failure.js';
import type { Representation } from '../respond/representation.js';
import { publicPath, type RouteContext } from './context.js';

/** What an answer is made of. */
export interface AnswerParts {
  readonly request: Request;
  readonly copy: FeedCopy;
  readonly representation: Representation;
  readonly contentType: string;
  /** When the request came. */
  readonly requestedAt: number;
}

/** 200 with the body in the client's coding, or 304. */
export async function answer(context: RouteContext, parts: AnswerParts): Promise<Response> {
  const { request, copy, representation, contentType, requestedAt } = parts;
  const now = context.now();
  const coding = negotiateEncoding(request.headers.get('accept-encoding'), context.codings);
  const headers = headersOf({ copy, representation, coding, requestedAt, now });
  const conditions = {
    ifNoneMatch: request.headers.get('if-none-match'),
    ifModifiedSince: request.headers.get('if-modified-since'),
  };
  if (isNotModified(conditions, representation.etag(coding), copy.changedAt))
    return new Response(null, { status: 304, headers });
  const body = await representation.coded(coding, context.compress);
  return new Response(body as BodyInit, { headers: { ...headers, ...bodyHeaders(body, coding, contentType) } });
}

/** 308 to the one form of a query; absolute paths, with that of `publicUrl` before them. */
export function redirect(context: RouteContext, path: string, query: string): Response {
  const location = publicPath(context.settings, path) + query;
  const headers = { ...CORS_HEADERS, location, 'cache-control': 'public, max-age=86400' };
  return new Response(null, { status: 308, headers });
}

export function badRequest(context: RouteContext, title: string, feed: string): Response {
  return problemResponse(context.settings.publicUrl, { code: 'bad-request', status: 400, title, feed });
}

export function unknownFeed(context: RouteContext, name: string): Response {
  const title = `No feed has the name ${JSON.stringify(name.slice(0, 80))}`;
  return problemResponse(context.settings.publicUrl, {
    code: 'unknown-feed',
    status: 404,
    title,
    feed: name.slice(0, 80),
  });
}

/** The copy of a feed, or the answer that says why there is none. */
export async function readCopy(context: RouteContext, source: FeedSource): Promise<FeedCopy | Response> {
  try {
    return await source.read();
  } catch (error) {
    if (!(error instanceof NoCopyError)) throw error;
    const { code, message } = publicFailure(error.failure);
    return problemResponse(context.settings.publicUrl, {
      code,
      status: code === 'timeout' ? 504 : 502,
      title: message,
      feed: source.settings.name,
      retryAfter: error.retryAfter,
    });
  }
}
