// GET /v1/oembed: what a CMS asks when an author pastes the address of a feed or a frame (oEmbed 1.0).
import { escapeHtml } from '../../ssr/escape.js';
import { embedUrl } from '../respond/embed-page.js';
import { readEmbedQuery } from '../respond/embed-query.js';
import { CORS_HEADERS } from '../respond/headers.js';
import { problemResponse } from '../respond/problem.js';
import type { RouteContext } from './context.js';
import { titleOf } from './embed.js';

const DEFAULT_WIDTH = 480;
const DEFAULT_HEIGHT = 720;
const CACHE_SECONDS = 86_400;

export function oembedRoute(context: RouteContext, request: Request): Response {
  const { searchParams } = new URL(request.url);
  const { publicUrl } = context.settings;
  const problem = (status: number, title: string) => problemResponse(publicUrl, { code: 'bad-request', status, title });
  if ((searchParams.get('format') ?? 'json') !== 'json') return problem(501, 'Only format=json is answered');
  const embedded = readAddress(publicUrl, searchParams.get('url'));
  const source = embedded && context.feeds.get(embedded.name);
  if (!source) return problem(404, 'url must be the address of a feed or a frame of this gateway');
  const defaultTag = source.settings.kind === 'popular' ? 'berita-populer' : 'berita-update';
  const frame = embedUrl(publicUrl, embedded.name, readEmbedQuery(embedded.parameters, defaultTag));
  const width = bounded(searchParams.get('maxwidth'), DEFAULT_WIDTH);
  const height = bounded(searchParams.get('maxheight'), DEFAULT_HEIGHT);
  const provider = new URL(publicUrl).host;
  const title = `${titleOf(source)} – ${provider}`;
  const body = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: provider,
    provider_url: new URL(publicUrl).origin,
    cache_age: CACHE_SECONDS,
    width,
    height,
    html: frameHtml({ frame, title, width, height }),
  };
  const headers = {
    ...CORS_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': `public, max-age=${CACHE_SECONDS}`,
  };
  return new Response(JSON.stringify(body), { headers });
}

/** The feed's name and the widget's parameters in an address of this gateway. */
function readAddress(
  publicUrl: string,
  address: string | null,
): { name: string; parameters: URLSearchParams } | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  const { href, searchParams } = new URL(address);
  const base = `${publicUrl}/v1/`;
  if (!href.startsWith(base)) return undefined;
  const { name } = /^(?:embed|feeds)\/(?<name>[\w-]+)(?:[?#]|$)/.exec(href.slice(base.length))?.groups ?? {};
  return name === undefined ? undefined : { name, parameters: searchParams };
}

/** A size that is no larger than what the site has room for. */
function bounded(max: string | null, size: number): number {
  const room = Number(max);
  return max !== null && Number.isInteger(room) && room > 0 ? Math.min(room, size) : size;
}

// Only what WordPress leaves of a stranger's HTML: the link in the quotation stands where frames are not allowed.
function frameHtml({
  frame,
  title,
  width,
  height,
}: {
  frame: string;
  title: string;
  width: number;
  height: number;
}): string {
  const [src, label] = [escapeHtml(frame), escapeHtml(title)];
  return (
    `<blockquote><a href="${src}">${label}</a></blockquote>` +
    `<iframe src="${src}" title="${label}" width="${width}" height="${height}" frameborder="0" scrolling="no"></iframe>`
  );
}
