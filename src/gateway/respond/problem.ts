// Errors as application/problem+json (RFC 9457), which pages of other origins can read.
import type { FeedErrorCode } from '../../feed/index.js';
import { CORS_HEADERS, NO_STORE } from './headers.js';

export type ProblemCode = FeedErrorCode | 'unknown-feed' | 'unknown-route' | 'bad-request' | 'method' | 'internal';

/** What went wrong. */
export interface Problem {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  /** Name of the feed. */
  readonly feed?: string;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer for a problem; its `type` is an address under `publicUrl` that explains the code. */
export function problemResponse(publicUrl: string, { headers, ...problem }: Problem): Response {
  const { code, title, status, feed, retryAfter } = problem;
  const body = { type: `${publicUrl}/errors#${code}`, title, status, code, feed, retryAfter };
  const wait: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...CORS_HEADERS, ...NO_STORE, ...wait, ...headers, 'content-type': 'application/problem+json' },
  });
}
