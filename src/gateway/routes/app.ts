// The gateway's routes.
import { Hono } from 'hono/tiny';
import type { GatewayLog } from '../log.js';
import { CORS_HEADERS, PREFLIGHT_HEADERS } from '../respond/headers.js';
import { problemResponse } from '../respond/problem.js';
import type { RouteContext } from './context.js';
import { embedRoute } from './embed.js';
import { errorsRoute } from './errors.js';
import { feedRoute } from './feeds.js';
import { fileRoute, scriptRoute } from './files.js';
import { goRoute } from './go.js';
import { healthRoute, readyRoute } from './health.js';
import { htmlRoute } from './html.js';
import { oembedRoute } from './oembed.js';
import { readRoute } from './read.js';

/** What a listener tells of a request beside the request itself. */
export interface ClientBindings {
  /** Network address that the connection came from. */
  readonly clientAddress?: string;
}

/** The answer to a method that an address does not take; `allow` names those that it takes. */
function refuseMethod(publicUrl: string, method: string, allow: string): Response {
  return problemResponse(publicUrl, {
    code: 'method',
    status: 405,
    title: `${method} is not answered here`,
    headers: { ...CORS_HEADERS, allow },
  });
}

/** The routes as a Hono application; HEAD is answered as GET without a body. */
export function createApp(context: RouteContext, log: GatewayLog): Hono<{ Bindings: ClientBindings }> {
  const { publicUrl } = context.settings;
  const app = new Hono<{ Bindings: ClientBindings }>();
  app.options('*', () => new Response(null, { status: 204, headers: PREFLIGHT_HEADERS }));
  app.get('/v1/feeds/:name', (c) => feedRoute(context, c.req.raw, c.req.param('name')));
  app.get('/v1/html/:name', (c) => htmlRoute(context, c.req.raw, c.req.param('name')));
  app.get('/v1/embed/:name', (c) => embedRoute(context, c.req.raw, c.req.param('name')));
  app.get('/v1/oembed', (c) => oembedRoute(context, c.req.raw));
  app.get('/v1/go/:name/:key', (c) => {
    const { name, key } = c.req.param();
    return goRoute(context, c.req.raw, { name, key, peer: c.env.clientAddress });
  });
  app.post('/v1/read', (c) => readRoute(context, c.req.raw, c.env.clientAddress));
  app.all('/v1/read', (c) => refuseMethod(publicUrl, c.req.method, 'POST, OPTIONS'));
  app.get('/healthz', () => healthRoute());
  app.get('/readyz', () => readyRoute(context));
  app.get('/errors', () => errorsRoute());
  app.get('/count.js', () => scriptRoute(context, 'count.js'));
  app.get('/embed.js', () => scriptRoute(context, 'embed.js'));
  app.get('/cdn/:version/:name{.+}', (c) => fileRoute(context, c.req.param('version'), c.req.param('name')));
  app.notFound((c) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (isRead)
      return problemResponse(publicUrl, {
        code: 'unknown-route',
        status: 404,
        title: 'There is nothing at this address',
      });
    return refuseMethod(publicUrl, c.req.method, 'GET, HEAD, OPTIONS');
  });
  app.onError((error) => {
    log.error({ event: 'failed', message: error.message, stack: error.stack });
    return problemResponse(publicUrl, { code: 'internal', status: 500, title: 'The gateway failed' });
  });
  return app;
}
