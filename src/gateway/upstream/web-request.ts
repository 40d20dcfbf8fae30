// Requests with the platform's fetch, for runtimes other than Node. They have no way to see what a name resolves to.
import { FeedError } from '../../feed/index.js';
import type { UpstreamRequest, UpstreamResponse } from './types.js';

/** Sends one request with `fetch`; a body is bounded after decompression, which the platform does. */
export async function webRequest(request: UpstreamRequest): Promise<UpstreamResponse> {
  const { url, headers, timeoutMs, maxBytes } = request;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { headers, redirect: 'manual', signal, credentials: 'omit', cache: 'no-store' });
    const body = await readBody(response, maxBytes);
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  } catch (error) {
    throw toFeedError(error, timeoutMs);
  }
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new FeedError('too-large', `More than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

function toFeedError(error: unknown, timeoutMs: number): FeedError {
  if (error instanceof FeedError) return error;
  const { name, message } = error as Error;
  if (name === 'TimeoutError')
    return new FeedError('timeout', `The upstream did not answer in ${timeoutMs / 1000} s`, { cause: error });
  return new FeedError('network', message, { cause: error });
}
