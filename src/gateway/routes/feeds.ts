// GET /v1/feeds/{name}: a feed as JSON Feed 1.1.
import type { FeedCopy } from '../publish/source.js';
import { oembedUrl } from '../respond/embed-page.js';
import { feedBody } from '../respond/feed-body.js';
import { readFeedQuery } from '../respond/feed-query.js';
import { answer, badRequest, readCopy, redirect, unknownFeed } from './answer.js';
import type { RouteContext } from './context.js';

export const FEED_TYPE = 'application/feed+json; charset=utf-8';

/** Key of a feed's representation; `query` in its one form. */
export const feedKey = (name: string, { hash }: FeedCopy, query: string): string => `feed ${name} ${hash}${query}`;

export async function feedRoute(context: RouteContext, request: Request, name: string): Promise<Response> {
  const requestedAt = context.now();
  const source = context.feeds.get(name);
  if (!source) return unknownFeed(context, name);
  const url = new URL(request.url);
  const query = readFeedQuery(url.searchParams);
  if (typeof query === 'string') return badRequest(context, query, name);
  const path = `/v1/feeds/${name}`;
  if (url.pathname !== path || url.search !== query.canonical) return redirect(context, path, query.canonical);
  const copy = await readCopy(context, source);
  if (copy instanceof Response) return copy;
  const key = feedKey(name, copy, query.canonical);
  const { representations } = context;
  const representation =
    representations.peek(key) ?? (await representations.get(key, () => feedBody(copy, query.value)));
  representation.link ??= discoveryLink(context.settings.publicUrl, name);
  return answer(context, { request, copy, representation, contentType: FEED_TYPE, requestedAt });
}

/** Tells a CMS into which a feed's address is pasted where to ask for its frame (oEmbed 1.0, section 4). */
function discoveryLink(publicUrl: string, name: string): string {
  const url = oembedUrl(publicUrl, `${publicUrl}/v1/feeds/${name}`);
  return `<${url}>; rel="alternate"; type="application/json+oembed"`;
}
