// POST /v1/read: takes a beacon and answers 204, whatever becomes of it.
import { MAX_BODY_BYTES } from '../popularity/beacon.js';
import type { RequestHeaders } from '../popularity/screening.js';
import { NO_STORE } from '../respond/headers.js';
import type { RouteContext } from './context.js';

/** What every beacon is answered with, beside the status 204. */
export const READ_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  ...NO_STORE,
};

/** A beacon as it came. */
export interface ReceivedBeacon {
  readonly headers: RequestHeaders;
  /** At most `MAX_BODY_BYTES` bytes as text. */
  readonly body: string;
  /** Network address that the request came from. */
  readonly peer: string | undefined;
}

/** Counts what of a beacon may count; the sender is not kept waiting, and learns nothing. */
export function countBeacon(
  { popularity, clientAddresses, waitUntil }: RouteContext,
  { headers, body, peer }: ReceivedBeacon,
): void {
  if (!popularity) return;
  const { visitor, network } = clientAddresses.of(peer, headers.get('x-forwarded-for'));
  const counting = popularity.receive({ headers, body, visitor, network });
  if (counting) waitUntil(counting);
}

/** `peer` is the network address that the request came from. */
export async function readRoute(context: RouteContext, request: Request, peer: string | undefined): Promise<Response> {
  const body = context.popularity && (await readBounded(request));
  if (body !== undefined) countBeacon(context, { headers: request.headers, body, peer });
  return new Response(null, { status: 204, headers: READ_HEADERS });
}

/** The body as text; undefined where it is too long, or was cut off. */
async function readBounded(request: Request): Promise<string | undefined> {
  if (!request.body) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) return undefined;
      text += decoder.decode(chunk, { stream: true });
    }
  } catch {
    return undefined;
  }
  return text + decoder.decode();
}
