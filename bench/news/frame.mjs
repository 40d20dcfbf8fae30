// The gateway's frame: what a page shows that takes no script, from a real gateway in a process of its own.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { start } from '../gateway/processes.mjs';

const PARAMETERS = 'limit=10&images=thumb';

/** A port that nobody listens on: the frame's page has the gateway's whole address in it. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * `{ page, close }`: the page, and the end of its gateway. The frame has no `sandbox`, which would move it to a process
 * of its own, where the emulated network and processor do not reach.
 */
export async function startFrame({ publisher }) {
  const feeds = { populer: { url: `${publisher.origin}/feed.xml`, allow: ['127.0.0.0/8'], every: '1h' } };
  const port = await freePort();
  const config = { listen: { port }, publicUrl: `http://127.0.0.1:${port}`, metrics: false, feeds };
  const gateway = await start('gateway', { config });
  const address = `${gateway.url}/v1/embed/populer?${PARAMETERS}`;
  // The first visitor of a gateway waits for its upstream; all others do not.
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  const frame = `<iframe src="${address.replace('&', '&amp;')}" title="Populer" style="width: 100%; border: 0; min-height: 420px"></iframe>`;
  return {
    page: {
      name: 'berita-widgets, iframe of the gateway',
      rows: { root: 'berita-update', item: '[part~="item"]', isFramed: true },
      body: ({ widgets }) => frame.repeat(widgets),
    },
    close: () => gateway.close(),
  };
}
