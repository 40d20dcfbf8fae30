// GET /v1/html/{name}: a feed as a widget in HTML, with its data.
import { renderFragment } from '../respond/fragment.js';
import { readHtmlQuery } from '../respond/html-query.js';
import { answer, badRequest, readCopy, redirect, unknownFeed } from './answer.js';
import type { RouteContext } from './context.js';

const CONTENT_TYPE = 'text/html; charset=utf-8';

export async function htmlRoute(context: RouteContext, request: Request, name: string): Promise<Response> {
  const requestedAt = context.now();
  const source = context.feeds.get(name);
  if (!source) return unknownFeed(context, name);
  const url = new URL(request.url);
  const defaultTag = source.settings.kind === 'popular' ? 'berita-populer' : 'berita-update';
  const query = readHtmlQuery(url.searchParams, defaultTag);
  if (typeof query === 'string') return badRequest(context, query, name);
  const path = `/v1/html/${name}`;
  if (url.pathname !== path || url.search !== query.canonical) return redirect(context, path, query.canonical);
  const copy = await readCopy(context, source);
  if (copy instanceof Response) return copy;
  const feedUrl = `${context.settings.publicUrl}/v1/feeds/${name}`;
  const key = `html ${name} ${copy.hash}${query.canonical}`;
  const { representations } = context;
  const representation =
    representations.peek(key) ?? (await representations.get(key, () => renderFragment(copy, feedUrl, query.value)));
  return answer(context, { request, copy, representation, contentType: CONTENT_TYPE, requestedAt });
}
