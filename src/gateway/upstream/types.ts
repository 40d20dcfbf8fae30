// What asks an upstream for one answer, and what comes of it.
import { FeedError, type FeedErrorCode } from '../../feed/index.js';

/** One request: no redirect is followed. */
export interface UpstreamRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Private networks that may be asked, as CIDR. */
  readonly allow: readonly string[];
  /** Milliseconds to the first byte of the answer. */
  readonly firstByteMs: number;
  /** Milliseconds to the last byte. */
  readonly timeoutMs: number;
  /** Bytes of the body at most, after decompression. */
  readonly maxBytes: number;
}

/** One whole answer, decompressed. */
export interface UpstreamResponse {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sends one request and reads its answer within the bounds; rejects with `FeedError`. */
export type SendRequest = (request: UpstreamRequest) => Promise<UpstreamResponse>;

/** What a failed request means for the next ones. */
export interface UpstreamFailure {
  readonly status?: number;
  readonly cause?: unknown;
  /** `host:port` that failed; absent where the host is well and only this feed is not. */
  readonly host?: string;
  /** Milliseconds that the upstream asks to wait. */
  readonly retryAfterMs?: number;
}

/** A failed request to an upstream. */
export class UpstreamError extends FeedError {
  readonly host?: string;
  readonly retryAfterMs?: number;

  constructor(code: FeedErrorCode, message: string, failure: UpstreamFailure = {}) {
    super(code, message, { status: failure.status, cause: failure.cause });
    this.host = failure.host;
    this.retryAfterMs = failure.retryAfterMs;
  }
}

/** `host:port` of an address, with the port that its scheme stands for. */
export function hostKey(url: URL): string {
  const defaultPort = url.protocol === 'https:' ? '443' : '80';
  return `${url.hostname}:${url.port || defaultPort}`;
}
