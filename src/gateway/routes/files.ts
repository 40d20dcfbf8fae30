// GET /cdn/{version}/…: the script tag's files of this package, each for as long as its version.
import { CORS_HEADERS } from '../respond/headers.js';
import { problemResponse } from '../respond/problem.js';
import type { RouteContext } from './context.js';

const SAFE_NAME = /^[\w-]+(?:\.[\w-]+)*(?:\/[\w-]+(?:\.[\w-]+)*)?$/;

/** A file of `dist/cdn`; only the version that is installed, so that an address never changes its content. */
export async function fileRoute(context: RouteContext, version: string, name: string): Promise<Response> {
  const isKnown = version === context.version && SAFE_NAME.test(name);
  const file = isKnown ? await context.readFile(name) : undefined;
  if (!file) {
    const title = `This gateway has the files of version ${context.version}`;
    return problemResponse(context.settings.publicUrl, { code: 'unknown-route', status: 404, title });
  }
  const headers = {
    ...CORS_HEADERS,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': file.contentType,
    'content-length': String(file.body.length),
  };
  return new Response(file.body as BodyInit, { headers });
}
