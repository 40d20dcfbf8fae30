// GET /cdn/{version}/…: the script tag's files of this package, each for as long as its version; /count.js and
// /embed.js: those of the installed version, for a day.
import { CORS_HEADERS } from '../respond/headers.js';
import { problemResponse } from '../respond/problem.js';
import type { PackageFile, RouteContext } from './context.js';

const SAFE_NAME = /^[\w-]+(?:\.[\w-]+)*(?:\/[\w-]+(?:\.[\w-]+)*)?$/;

/** A file of `dist/cdn`; only the version that is installed, so that an address never changes its content. */
export async function fileRoute(context: RouteContext, version: string, name: string): Promise<Response> {
  const isKnown = version === context.version && SAFE_NAME.test(name);
  const file = isKnown ? await context.readFile(name) : undefined;
  if (!file) {
    const title = `This gateway has the files of version ${context.version}`;
    return problemResponse(context.settings.publicUrl, { code: 'unknown-route', status: 404, title });
  }
  return fileResponse(file, 'public, max-age=31536000, immutable');
}

/** A script whose address stays the same from version to version, for tags that nobody updates. */
export async function scriptRoute(context: RouteContext, name: 'count.js' | 'embed.js'): Promise<Response> {
  const file = await context.readFile(name);
  if (file) return fileResponse(file, 'public, max-age=86400');
  const title = `This gateway has no ${name}`;
  return problemResponse(context.settings.publicUrl, { code: 'unknown-route', status: 404, title });
}

function fileResponse({ body, contentType }: PackageFile, cacheControl: string): Response {
  const headers = {
    ...CORS_HEADERS,
    'cache-control': cacheControl,
    'content-type': contentType,
    'content-length': String(body.length),
  };
  return new Response(body as BodyInit, { headers });
}
