// GET /v1/go/{name}/{key}: to a known article, for hosts that follow only links to the frame's own origin.
import { parseFeed } from '../../feed/index.js';
import { withParams } from '../../feed/urls.js';
import { CORS_HEADERS, NO_STORE } from '../respond/headers.js';
import { problemResponse } from '../respond/problem.js';
import { readCopy, unknownFeed } from './answer.js';
import type { RouteContext } from './context.js';

/** Parts of the address, and who asks. */
export interface GoParts {
  readonly name: string;
  readonly key: string;
  /** Network address that the request came from. */
  readonly peer: string | undefined;
}

/** 302 to an article that the feed has, or had lately; never to an address that the request brings. */
export async function goRoute(context: RouteContext, request: Request, parts: GoParts): Promise<Response> {
  const { name, key, peer } = parts;
  const { popularity, settings, clientAddresses, waitUntil } = context;
  const source = context.feeds.get(name);
  if (!source) return unknownFeed(context, name);
  const copy = await readCopy(context, source);
  if (copy instanceof Response) return copy;
  const url = articleUrl(copy.body, key) ?? (await popularity?.urlOf(key));
  if (url === undefined) {
    const title = 'This feed has no such article';
    return problemResponse(settings.publicUrl, { code: 'unknown-route', status: 404, title, feed: name });
  }
  const { headers } = request;
  const address = clientAddresses.of(peer, headers.get('x-forwarded-for'));
  if (popularity) waitUntil(popularity.select({ headers, ...address }, name, key));
  const params = new URL(request.url).searchParams.get('link-params');
  const location = inHeader(params ? withParams(url, params) : url);
  return new Response(null, { status: 302, headers: { ...CORS_HEADERS, ...NO_STORE, location } });
}

/** Headers take ASCII alone; what else parameters bring is written as in a query. */
const inHeader = (url: string): string => url.replace(/[^\x21-\x7e]+/g, encodeURIComponent);

/** The address of the article with that key; what is no http(s) address the reader has left out. */
function articleUrl(body: Uint8Array, key: string): string | undefined {
  const { items } = JSON.parse(new TextDecoder().decode(body)) as { items: { _berita?: { key?: string } }[] };
  const index = items.findIndex((item) => item._berita?.key === key);
  return index < 0 ? undefined : parseFeed(body, { contentType: 'application/feed+json' }).articles[index]?.url;
}
