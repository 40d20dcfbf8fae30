// Asks for a feed in the namespace of black-hole.sh: first its host is there, then its packets are lost.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createGateway } from '../../src/gateway/index.js';
import { NodeUpstream } from '../../src/gateway/node/send-request.js';
import { rss } from './support.js';

const HOST = '93.184.216.35';
const ip = (...args: string[]) => execFileSync('ip', args);

const server = createServer((_request, response) => response.setHeader('connection', 'close').end(rss(['Good'])));
ip('addr', 'add', `${HOST}/32`, 'dev', 'lo');
await new Promise<void>((resolve) => server.listen(80, HOST, resolve));

let now = Date.UTC(2026, 0, 5);
let work: Promise<unknown> = Promise.resolve();
const feed = { url: `http://${HOST}/feed`, timeout: '1s' };
const gateway = createGateway(
  { feeds: { update: feed, other: feed } },
  { send: new NodeUpstream().send, now: () => now, waitUntil: (promise) => (work = Promise.all([work, promise])) },
);
const get = (name: string) => gateway.fetch(new Request(`https://gateway.example/v1/feeds/${name}`));
const titles = async (response: Response) =>
  ((await response.json()) as { items: { title: string }[] }).items.map(({ title }) => title);

const first = await titles(await get('update'));
ip('addr', 'del', `${HOST}/32`, 'dev', 'lo');
now += 120_000;
await get('update');
await work;
const lost = await get('update');
const [, cacheStatus] = /detail=(.*)/.exec(lost.headers.get('cache-status')!)!;
const code = gateway.states()[0]!.failure?.code;
now += 3_600_000;
const cold = await get('other');
console.log(JSON.stringify({ first, lost: await titles(lost), cacheStatus, code, cold: cold.status }));
process.exit(0);
