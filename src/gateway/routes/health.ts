// GET /healthz and /readyz: whether the gateway lives, and how its store and feeds do.
import { CORS_HEADERS, NO_STORE } from '../respond/headers.js';
import { publicFailure, publicStatus } from '../respond/public-failure.js';
import type { PopularityState } from '../popularity/popularity.js';
import type { SourceState } from '../publish/source.js';
import type { RouteContext } from './context.js';

export function healthRoute(): Response {
  return new Response('ok\n', {
    headers: { ...CORS_HEADERS, ...NO_STORE, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/**
 * 503 where a feed is older than its `maxStale` or never came though it was asked for, or where the store is out
 * of order, or where reads are no longer counted.
 */
export function readyRoute({ feeds, store, popularity }: RouteContext): Response {
  const states = feeds.states();
  const counting = popularity?.state();
  const isCounting = !counting || (counting.store === 'ok' && !counting.isSilent);
  const isReady = store.status === 'ok' && isCounting && !states.some(({ isDegraded }) => isDegraded);
  const body = {
    status: isReady ? 'ok' : 'degraded',
    store: publicStatus(store.status),
    ...(counting && { popularity: publicCounting(counting) }),
    feeds: states.map(publicState),
  };
  return new Response(JSON.stringify(body), {
    status: isReady ? 200 : 503,
    headers: { ...CORS_HEADERS, ...NO_STORE, 'content-type': 'application/json' },
  });
}

function publicState({ isDegraded, failure, ...state }: SourceState): object {
  return {
    ...state,
    ...(failure && { failure: publicFailure(failure) }),
    ...(isDegraded && { degraded: true }),
  };
}

function publicCounting({ store, counts, ...state }: PopularityState): object {
  const failing = Object.keys(counts ?? {}).map((name) => [name, publicStatus('failing')]);
  return { store: publicStatus(store), ...state, ...(counts && { counts: Object.fromEntries(failing) }) };
}
