// Service worker of the stories: real answers to real requests that a static file can't give, each path's in turn.

const file = (name) => () => fetch(new URL(`feeds/${name}.json`, self.registration.scope));
const status = (code) => () => Promise.resolve(new Response('', { status: code }));

// The last one repeats.
const answers = {
  never: [() => new Promise(() => {})],
  fails: [status(503)],
  recovers: [status(503), file('populer')],
  stale: [file('update'), status(503)],
  stalePopuler: [file('populer'), status(503)],
  staleArtikel: [file('artikel'), status(503)],
  fresh: [file('update'), file('update-later')],
};
const asked = new Map();

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const [, name] = /\/answers\/(\w+)\?/.exec(event.request.url) ?? [];
  if (!name) return;
  const turn = asked.get(event.request.url) ?? 0;
  asked.set(event.request.url, turn + 1);
  event.respondWith((answers[name][turn] ?? answers[name].at(-1))());
});
