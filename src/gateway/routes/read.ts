// POST /v1/read: takes a beacon and answers 204, whatever becomes of it.
import { MAX_BODY_BYTES } from '../popularity/beacon.js';
import { clientAddress } from '../popularity/client-address.js';
import { CORS_HEADERS, NO_STORE } from '../respond/headers.js';
import type { RouteContext } from './context.js';

/** `peer` is the network address that the request came from. */
export async function readRoute(context: RouteContext, request: Request, peer: string | undefined): Promise<Response> {
  const { popularity, settings, waitUntil } = context;
  const body = popularity && (await readBounded(request));
  if (popularity && body !== undefined) {
    const { headers } = request;
    const address = clientAddress(peer, headers.get('x-forwarded-for'), settings.trustProxy);
    // The sender is not kept waiting, and learns nothing.
    waitUntil(popularity.receive({ headers, body, ...address }));
  }
  return new Response(null, { status: 204, headers: { ...CORS_HEADERS, ...NO_STORE } });
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
