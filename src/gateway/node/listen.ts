// Listens: the gateway on its address, the metrics on theirs.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Gateway } from '../gateway.js';
import type { GatewayLog } from '../log.js';
import type { ListenSettings } from '../settings.js';
import { receiveBeacon } from './receive-beacon.js';

/** A gateway that listens. */
export interface RunningGateway {
  /** Address on this machine, without a slash at its end. */
  readonly url: string;
  /** Address of the metrics; undefined where there are none. */
  readonly metricsUrl?: string;
  /** Answers what has begun, then ends. */
  close(): Promise<void>;
}

/** Starts the gateway and listens. Rejects where the address is taken; metrics that can't listen are a warning. */
export async function listen(gateway: Gateway, log: GatewayLog): Promise<RunningGateway> {
  const answerByFetch = getRequestListener((request, { incoming }) =>
    gateway.fetch(request, { clientAddress: (incoming as IncomingMessage).socket.remoteAddress }),
  );
  const server = createServer((request, response) => {
    const isAnswered = sendAtOnce(gateway, request, response) || receiveBeacon(gateway, request, response);
    if (!isAnswered) void answerByFetch(request, response);
  });
  // Behind proxies that keep connections for a minute, Node's five seconds would cut those in use.
  server.keepAliveTimeout = 65_000;
  await open(server, gateway.settings.listen);
  await gateway.start();
  const metrics = await listenForMetrics(gateway, log);
  return {
    url: addressOf(server),
    metricsUrl: metrics && `${addressOf(metrics)}/metrics`,
    async close() {
      await Promise.all([end(server), metrics && end(metrics)]);
      await gateway.close();
    },
  };
}

/** Sends what is ready in memory; false where the request has to go the whole way. */
function sendAtOnce(gateway: Gateway, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET') return false;
  const { headers, url = '' } = request;
  const answer = gateway.answerAtOnce({
    url,
    acceptEncoding: headers['accept-encoding'] as string | undefined,
    ifNoneMatch: headers['if-none-match'],
    ifModifiedSince: headers['if-modified-since'],
  });
  if (!answer) return false;
  // Node reads the list and leaves it as it is.
  response.writeHead(answer.status, answer.headers as string[]).end(answer.body);
  return true;
}

async function listenForMetrics(gateway: Gateway, log: GatewayLog): Promise<Server | undefined> {
  const { metrics } = gateway.settings;
  if (metrics === false) return undefined;
  const server = createServer((request, response) => void answerOperator(gateway, request, response));
  try {
    await open(server, metrics);
    return server;
  } catch (error) {
    log.warn({ event: 'no-metrics', message: (error as Error).message });
    return undefined;
  }
}

/**
 * `/metrics` for a monitor, `/top` for the command of that name; both on this machine only, unless configured
 * otherwise.
 */
async function answerOperator(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'GET') return void response.writeHead(404).end();
  if (pathname === '/metrics') {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(gateway.metrics());
    return;
  }
  const report = pathname === '/top' ? await gateway.reads(Number(searchParams.get('limit')) || 20) : undefined;
  if (!report) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(report));
}

function open(server: Server, { host, port }: ListenSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
