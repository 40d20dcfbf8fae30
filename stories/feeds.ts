// Addresses of the stories' feeds: static files, and the worker that answers what a file can't.

const root = new URL((import.meta as unknown as { env: { BASE_URL: string } }).env.BASE_URL, document.baseURI);
let count = 0;

/** A file of stories/feeds. */
export const feed = (name: string): string => new URL(`feeds/${name}.json`, root).href;

/** A row of answers in stories/public/answers.js. */
type Answer = 'never' | 'fails' | 'stale' | 'stalePopuler' | 'staleArtikel' | 'fresh' | 'recovers';

/** An answer of stories/public/answers.js; each use of it begins anew. */
export const answer = (name: Answer): string => new URL(`answers/${name}?${Date.now()}-${(count += 1)}`, root).href;

/** Resolves when the worker answers this page. */
export const answersReady = (async () => {
  const { serviceWorker } = navigator;
  await serviceWorker.register(new URL('answers.js', root));
  await serviceWorker.ready;
  if (!serviceWorker.controller)
    await new Promise((resolve) => {
      serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
})();
