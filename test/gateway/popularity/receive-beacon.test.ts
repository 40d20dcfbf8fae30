// Beacons over a real connection: answered as the Fetch handler answers them, and counted once.
import { request as sendRequest } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Gateway } from '../../../src/gateway/index.js';
import { SILENT_LOG } from '../../../src/gateway/log.js';
import { createNodeGateway, listen, type RunningGateway } from '../../../src/gateway/node/index.js';
import { eventually } from '../../support/eventually.js';
import { ALLOW, sendRss, startUpstream, type Upstream } from '../support.js';

const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';
const read = (article: string) => JSON.stringify({ v: 1, p: '', e: [['r', article]] });

let upstream: Upstream;
let gateway: Gateway;
let running: RunningGateway;

beforeAll(async () => {
  upstream = await startUpstream(sendRss(['Satu', 'Dua']));
  gateway = createNodeGateway({
    listen: { port: 0 },
    metrics: false,
    trustProxy: ['127.0.0.1'],
    feeds: { update: { url: upstream.url, allow: ALLOW }, populer: { popular: ['update'] } },
    count: {},
  });
  running = await listen(gateway, SILENT_LOG);
});
afterAll(async () => {
  await running.close();
  await upstream.close();
});

const headersFrom = (visitor: string) => ({
  'user-agent': BROWSER,
  origin: 'https://news.example',
  'x-forwarded-for': visitor,
});

const counted = () => Number(/berita_reads_counted_total (\d+)/.exec(gateway.metrics())?.[1] ?? 0);
const answered = () =>
  Number(/berita_answers_total\{route="\/v1\/read",status="204"\} (\d+)/.exec(gateway.metrics())?.[1] ?? 0);

/** Waits until as many events are counted; the answer to a beacon does not wait for that. */
const untilCounted = (count: number) => eventually(() => expect(counted()).toBe(count));

/** Sends a beacon in pieces. */
async function send(pieces: string[], visitor: string): Promise<{ status?: number; headers: object; body: string }> {
  const request = sendRequest(`${running.url}/v1/read`, { method: 'POST', headers: headersFrom(visitor) });
  for (const piece of pieces) request.write(piece);
  request.end();
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

it('counts a beacon that comes in pieces, and answers it as the handler does', async () => {
  const before = counted();
  const body = read('https://news.example/Dua');
  const { status, headers, body: answer } = await send([body.slice(0, 9), body.slice(9)], '198.51.100.1');
  const request = new Request('https://gateway.example/v1/read', {
    method: 'POST',
    headers: headersFrom('198.51.101.1'),
    body,
  });
  const response = await gateway.fetch(request, { clientAddress: '127.0.0.1' });
  expect([status, answer]).toEqual([response.status, '']);
  expect(headers).toMatchObject(Object.fromEntries(response.headers));
  await untilCounted(before + 2);
});

it('answers a body that is too long at once, and counts nothing of it', async () => {
  const before = counted();
  const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
  socket.write(
    `POST /v1/read HTTP/1.1\r\nhost: x\r\norigin: https://news.example\r\nuser-agent: ${BROWSER}\r\ncontent-length: 1000000\r\n\r\n${'x'.repeat(5000)}`,
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 204 /);
  socket.destroy();
  await send([read('https://news.example/Satu')], '198.51.102.1');
  await untilCounted(before + 1);
});

it('counts nothing of a body that was cut off', async () => {
  const [before, answers] = [counted(), answered()];
  const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
  const body = read('https://news.example/Satu');
  socket.write(
    `POST /v1/read HTTP/1.1\r\nhost: x\r\norigin: https://news.example\r\nuser-agent: ${BROWSER}\r\ncontent-length: ${body.length + 1}\r\n\r\n${body}`,
  );
  socket.end();
  socket.resume();
  await once(socket, 'close');
  await send([read('https://news.example/Satu')], '198.51.103.1');
  await untilCounted(before + 1);
  expect([counted(), answered()]).toEqual([before + 1, answers + 1]);
});
