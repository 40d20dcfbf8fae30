// Plain Node: the page's head goes out at once, each widget as soon as its feed is there.
import { renderWidgetStream } from 'berita-widgets/ssr';
import { feedReader, listen, types } from '../example.mjs';

const read = feedReader();

async function* page(feeds) {
  const widget = (tag, name, options) =>
    renderWidgetStream(tag, { feedUrl: `${feeds}/${name}`, ...read(`${feeds}/${name}`), ...options });
  yield `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Server Node</title><script type="module" src="/berita/berita.js"></script>
<style>:root { color-scheme: light dark } body { max-width: 62rem; margin: auto; padding: 1rem; font-family: sans-serif } main { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)) }</style></head><body><main>`;
  yield* widget('berita-populer', 'populer.xml', { limit: 5, showViews: true });
  yield* widget('berita-update', 'update.xml', { limit: 5, refreshInterval: 60, dates: 'relative' });
  yield* widget('berita-artikel', 'artikel.xml', { variant: 'card' });
  yield '</main></body></html>';
}

/** `feeds`: address of the publisher's feeds. */
export const start = ({ feeds, port }) =>
  listen(port, async (path, response) => {
    if (path !== '/') return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types['.html'] });
    for await (const chunk of page(feeds)) response.write(chunk);
    return response.end();
  });
