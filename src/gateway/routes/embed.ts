// GET /v1/embed/{name}: the page of an iframe. Whatever is wrong, it answers with a page that can be framed.
import { sha256 } from '../publish/hash.js';
import type { FeedSource } from '../publish/source.js';
import { embedPage, embedPolicy, withMistakes } from '../respond/embed-page.js';
import { readEmbedQuery, type EmbedQuery } from '../respond/embed-query.js';
import { renderFragment } from '../respond/fragment.js';
import { NO_STORE } from '../respond/headers.js';
import { Representation } from '../respond/representation.js';
import { answer, readCopy } from './answer.js';
import type { RouteContext } from './context.js';

const CONTENT_TYPE = 'text/html; charset=utf-8';
const EMBED_CACHE_HEADERS = {
  'cache-control': 'public, max-age=300, stale-while-revalidate=300',
  'cdn-cache-control': 'max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
};

/** Fragments of the address are for the page's own script; they never come here. */
export async function embedRoute(context: RouteContext, request: Request, name: string): Promise<Response> {
  const requestedAt = context.now();
  const source = context.feeds.get(name);
  const defaultTag = source?.settings.kind === 'popular' ? 'berita-populer' : 'berita-update';
  const query = readEmbedQuery(new URL(request.url).searchParams, defaultTag);
  if (!source) return unavailable(context, { name, query, status: 404 });
  const copy = await readCopy(context, source);
  if (copy instanceof Response) return unavailable(context, { name, query, status: copy.status });
  const { representations, settings, version } = context;
  const make = () => {
    const feedUrl = `${settings.publicUrl}/v1/feeds/${name}`;
    const widget = new TextDecoder().decode(renderFragment(copy, feedUrl, query.widget));
    const page = embedPage({ settings, version, name, title: titleOf(source), query, widget });
    return new TextEncoder().encode(page);
  };
  const key = `embed ${name} ${copy.hash} ${query.canonical}`;
  const wellFormed = representations.peek(key) ?? (await representations.get(key, make));
  const representation = query.mistakes.length > 0 ? await commented(wellFormed, query) : wellFormed;
  const response = await answer(context, { request, copy, representation, contentType: CONTENT_TYPE, requestedAt });
  for (const [header, value] of Object.entries(EMBED_CACHE_HEADERS)) response.headers.set(header, value);
  response.headers.set('content-security-policy', await policyOf(representation, settings));
  return response;
}

/** A page that says what is wrong in its address: it is not kept, since anybody can invent such addresses. */
async function commented({ body }: Representation, { mistakes }: EmbedQuery): Promise<Representation> {
  const page = new TextEncoder().encode(withMistakes(new TextDecoder().decode(body), mistakes));
  return new Representation(page, await sha256(page, 22));
}

/** The policy of each page, which is the same for as long as the page is. */
const policies = new WeakMap<Representation, Promise<string>>();

function policyOf(representation: Representation, settings: RouteContext['settings']): Promise<string> {
  const known = policies.get(representation);
  if (known) return known;
  const policy = embedPolicy(new TextDecoder().decode(representation.body), settings);
  policies.set(representation, policy);
  return policy;
}

/** The name that a reader knows: that of the configuration, else the feed's own name on the gateway. */
export const titleOf = ({ settings }: FeedSource): string => settings.title ?? settings.name;

async function unavailable(
  { settings, version }: RouteContext,
  { name, query, status }: { name: string; query: EmbedQuery; status: number },
): Promise<Response> {
  const html = withMistakes(embedPage({ settings, version, name, title: name, query }), query.mistakes);
  const headers = {
    ...NO_STORE,
    'content-type': CONTENT_TYPE,
    'x-content-type-options': 'nosniff',
    'content-security-policy': await embedPolicy(html, settings),
  };
  return new Response(html, { status, headers });
}
