// React on a server, as Next.js and its kin do it: data first, then one tree, hydrated in the browser.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { renderWidget } from 'berita-widgets/ssr';
import { feedReader, listen, types } from '../example.mjs';
import { App } from './app.mjs';

const read = feedReader();

async function page(feeds) {
  const widget = async (tag, name, options) => {
    const { feed, fetchedAt } = read(`${feeds}/${name}`);
    return renderWidget(tag, { feed: await feed, fetchedAt, feedUrl: `${feeds}/${name}`, ...options });
  };
  const [populer, update] = await Promise.all([
    widget('berita-populer', 'populer.xml', { limit: 5 }),
    widget('berita-update', 'update.xml', { limit: 5, layout: 'timeline' }),
  ]);
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>React</title><script type="module" src="/client.js"></script></head>
<body><div id="app">${renderToString(createElement(App, { populer, update }))}</div></body></html>`;
}

/** `feeds`: address of the publisher's feeds. */
export async function start({ feeds, port }) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./client.mjs', import.meta.url))],
    bundle: true,
    splitting: true,
    outdir: '/',
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  return listen(port, async (path, response) => {
    if (path !== '/' && !files.has(path)) return response.writeHead(404).end();
    const body = files.get(path) ?? (await page(feeds));
    return response.writeHead(200, { 'content-type': types[path === '/' ? '.html' : '.js'] }).end(body);
  });
}
