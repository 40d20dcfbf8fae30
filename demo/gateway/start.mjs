// Starts the demo's gateway from dist/gateway; `STORE` in the environment keeps its copies and counts elsewhere than
// in memory.
import { createServer } from 'node:net';
import { gatewayConfig } from './config.mjs';

const silent = { info() {}, warn() {}, error() {} };

/** `port`, or any free one where it is taken: the gateway has to know its own address before it listens. */
function freePort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE') server.listen(0, '127.0.0.1');
      else reject(error);
    });
    server.on('listening', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
    server.listen(port, '127.0.0.1');
  });
}

/**
 * A gateway for the feeds of `publisher`, on `port` or a free one. `store`: where it keeps what it has; `parts`: see
 * `createNodeGateway`.
 */
export async function startGateway({ publisher, port, store = process.env.STORE, parts = {} }) {
  const { createNodeGateway, listen } = await import('../../dist/gateway/node/index.js');
  const own = await freePort(port);
  const gateway = createNodeGateway(gatewayConfig({ publisher, port: own, store }), parts);
  const { close } = await listen(gateway, silent);
  // So that the page of states has something to tell from the beginning.
  void gateway.refresh();
  return { port: own, close };
}
