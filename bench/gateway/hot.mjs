// A hot feed of 10 kB, and 304, beside a bare node:http that sends the same, and nginx with the file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../report/figures.mjs';
import { startNginx } from './nginx.mjs';
import { requestsPerSecond, start } from './processes.mjs';

const ALLOW = ['127.0.0.0/8'];
const CONNECTION = /^(?:connection|date|keep-alive)$/;

/** The best requests a second of each, measured in turns: what else runs on the machine only ever slows. */
function compare(targets, headers, { rounds, seconds }) {
  const rates = targets.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    targets.forEach((url, index) => rates[index].push(requestsPerSecond(url, headers, seconds)));
  }
  return rates.map((found) => Math.max(...found));
}

/** The whole answer, written to a file, and its headers. */
async function keepAnswer(url, headers, folder) {
  const response = await fetch(url, { headers });
  const body = Buffer.from(await response.arrayBuffer());
  const bodyFile = join(folder, 'feed.json');
  writeFileSync(bodyFile, body);
  return { bodyFile, size: body.length, sent: Object.fromEntries([...response.headers].filter(isKept)) };
}

const isKept = ([name]) => !CONNECTION.test(name);

export async function hot({ upstream, folder, effort, limits, say }) {
  const feeds = { a: { url: `${upstream.url}/thirty`, allow: ALLOW, every: '1h' } };
  const gateway = await start('gateway', { config: { listen: { port: 0 }, metrics: false, feeds } });
  const url = `${gateway.url}/v1/feeds/a`;
  const headers = { 'accept-encoding': 'identity' };
  const { bodyFile, size, sent } = await keepAnswer(url, headers, folder);
  const bare = await start('bare', { bodyFile, headers: sent });
  const nginx = effort.withNginx ? startNginx(folder) : undefined;
  const file = nginx ? [`${nginx.url}/feed.json`] : [];
  const [own, anchor, fileRate] = compare([url, bare.url, ...file], headers, effort);
  const [own304, anchor304] = compare([url, bare.url], { ...headers, 'if-none-match': sent.etag }, effort);
  const whole = (rate) => count(Math.round(rate));
  say(`requests a second for ${size} bytes: gateway ${whole(own)}, bare node:http ${whole(anchor)}`);
  if (nginx) say(`nginx with the same file ${whole(fileRate)}: ${(own / fileRate).toFixed(2)} of it by the gateway`);
  say(`304: gateway ${whole(own304)}, bare node:http ${whole(anchor304)}`);
  const [ownMemory, bareMemory] = [await gateway.memory(), await bare.memory()];
  const mega = ({ rss }) => Math.round(rss / 1e6);
  say(`resident after the load: gateway ${mega(ownMemory)} MB, bare node:http ${mega(bareMemory)} MB`);
  for (const server of [gateway, bare, nginx]) server?.close();
  return [
    { name: 'bare node:http / gateway, a hot feed', value: anchor / own, limit: limits.hot, note: 'aim 1.25' },
    { name: 'bare node:http / gateway, 304', value: anchor304 / own304, limit: limits.hot, note: 'aim 1.25' },
  ];
}
