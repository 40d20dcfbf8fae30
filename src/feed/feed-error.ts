// FeedError: the one error that reading or fetching a feed causes.

/**
 * Why a feed could not be had: `network` (refused, DNS, CORS), `http` (status outside 200-299), `timeout`,
 * `too-large`, `parse` (not a feed), `empty` (an answer without content), `aborted`.
 */
export type FeedErrorCode = 'network' | 'http' | 'timeout' | 'too-large' | 'parse' | 'empty' | 'aborted';

/** An error of fetching or reading a feed; `code` says which kind, `message` names the place. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /** The kind of failure. */
  readonly code: FeedErrorCode;
  /** HTTP status, for `http`. */
  readonly status?: number;

  constructor(code: FeedErrorCode, message: string, options?: { status?: number; cause?: unknown }) {
    super(message, options);
    this.code = code;
    if (options?.status) this.status = options.status;
  }
}
