// npm run bench -- --gateway: the gateway beside bare node:http and nginx in one run, the server on one core and the
// load on the other.
import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.mjs';
import { startNginx } from './nginx.mjs';

const SERVERS = fileURLToPath(new URL('servers.mjs', import.meta.url));
const ROUNDS = 5;
const SECONDS = 3;
const ALLOW = ['127.0.0.0/8'];

/** Starts a server pinned to the first core; `rss` asks for its resident memory. */
async function start(kind, options) {
  const child = fork(SERVERS, [kind, JSON.stringify(options)], { execArgv: ['--expose-gc'] });
  execFileSync('taskset', ['-a', '-p', '-c', '0', String(child.pid)], { stdio: 'ignore' });
  const ask = () => new Promise((resolve) => child.once('message', resolve));
  const { url } = await ask();
  return {
    url,
    async rss() {
      const answer = ask();
      child.send('rss');
      return (await answer).rss;
    },
    close: () => child.kill('SIGKILL'),
  };
}

/** Requests a second by wrk on the second core. */
function load(url, headers) {
  const heads = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-c', '1', 'wrk', '-t1', '-c50', `-d${SECONDS}s`, ...heads, url];
  const output = execFileSync('taskset', args, { encoding: 'utf8' });
  if (/Non-2xx/.test(output) && !headers['if-none-match']) throw new Error(output);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]);
}

/** Median requests a second of each, measured in turns. */
function compare(targets, headers) {
  const rates = targets.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    targets.forEach((url, index) => rates[index].push(load(url, headers)));
  }
  return rates.map(median);
}

function feed(count) {
  const words = 'Kabar dari kota dan desa, ditulis oleh warga untuk semua pembaca.';
  const items = Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 5) - index * 60_000).toUTCString();
    const id = Math.imul(index + 1, 2654435761).toString(36);
    return `<item><title>Berita ${id} dari kota</title><link>https://news.example/${id}/${index}</link><pubDate>${date}</pubDate><description>${id} ${words}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Berita</title>${items.join('')}</channel></rss>`;
}

/** An upstream in this process; `requests` counts what came. */
async function startUpstream() {
  const body = feed(50);
  const upstream = { requests: 0, isDead: false };
  const server = createServer((request, response) => {
    upstream.requests += 1;
    if (upstream.isDead) return;
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  upstream.url = `http://127.0.0.1:${server.address().port}`;
  upstream.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return upstream;
}

const print = (name, value, limit, isGood) => {
  console.log(`${isGood ? 'ok  ' : 'OVER'} ${name.padEnd(58)} ${String(value).padStart(9)}   ${limit}`);
  return isGood;
};
const atLeast = (name, value, limit) => print(name, value.toFixed(2), `at least ${limit}`, value >= limit);
const atMost = (name, value, limit, unit = '') =>
  print(name, value.toFixed(2) + unit, `at most ${limit}${unit}`, value <= limit);

async function hot(upstream, folder) {
  const config = {
    listen: { port: 0 },
    metrics: false,
    feeds: { a: { url: upstream.url, allow: ALLOW, every: '1h' } },
  };
  const gateway = await start('gateway', { config });
  const url = `${gateway.url}/v1/feeds/a`;
  const headers = { 'accept-encoding': 'identity' };
  const response = await fetch(url, { headers });
  const body = Buffer.from(await response.arrayBuffer());
  const bodyFile = join(folder, 'feed.json');
  writeFileSync(bodyFile, body);
  const sent = Object.fromEntries(
    [...response.headers].filter(([name]) => !/^(?:connection|date|keep-alive)$/.test(name)),
  );
  const bare = await start('bare', { bodyFile, headers: sent });
  const nginx = startNginx(folder);
  console.log(`     A feed of 50 articles: ${body.length} bytes. ${ROUNDS} rounds of ${SECONDS} s, 50 connections.`);
  const [own, anchor, file] = compare([url, bare.url, `${nginx.url}/feed.json`], headers);
  const conditional = { ...headers, 'if-none-match': sent.etag };
  const [own304, anchor304] = compare([url, bare.url], conditional);
  console.log(
    `     Requests a second: gateway ${own}, bare node:http ${anchor}, nginx ${file}; 304: ${own304}, ${anchor304}`,
  );
  const results = [
    atLeast('hot feed / bare node:http', own / anchor, 0.8),
    atLeast('hot feed / nginx with the file', own / file, 0.25),
    atLeast('304 / bare node:http', own304 / anchor304, 0.8),
  ];
  const idle = [await gateway.rss(), await bare.rss()];
  console.log(`     Resident after the load: gateway ${mega(idle[0])} MB, bare ${mega(idle[1])} MB`);
  for (const server of [gateway, bare, nginx]) server.close();
  return results;
}

const mega = (bytes) => Math.round(bytes / 1e6);

async function cold(upstream) {
  upstream.requests = 0;
  const config = { listen: { port: 0 }, metrics: false, feeds: { a: { url: upstream.url, allow: ALLOW } } };
  const gateway = await start('gateway', { config });
  await Promise.all(
    Array.from({ length: 1000 }, () => fetch(`${gateway.url}/v1/feeds/a`).then((answer) => answer.text())),
  );
  gateway.close();
  return [
    print(
      'upstream requests of 1,000 cold ones at the same time',
      upstream.requests,
      'exactly 1',
      upstream.requests === 1,
    ),
  ];
}

async function memory(upstream) {
  const feeds = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [
      `f${index}`,
      { url: `${upstream.url}/${index}`, allow: ALLOW, every: '1h' },
    ]),
  );
  const gateway = await start('gateway', { config: { listen: { port: 0 }, metrics: false, feeds } });
  const before = await gateway.rss();
  let bytes = 0;
  for (const name of Object.keys(feeds)) {
    for (const coding of ['br', 'gzip', 'identity']) {
      const answer = await fetch(`${gateway.url}/v1/feeds/${name}`, { headers: { 'accept-encoding': coding } });
      const body = await answer.arrayBuffer();
      if (coding === 'identity') bytes += body.byteLength;
    }
  }
  const after = await gateway.rss();
  gateway.close();
  return [
    atMost('memory a feed of 50 articles / its JSON', (after - before) / bytes, 3),
    atMost('resident with 1,000 feeds', after / 1e6, 250, ' MB'),
  ];
}

/** p99 in milliseconds at a rate that the server can hold, by autocannon, which corrects coordinated omission. */
function p99(url, rate) {
  const args = [
    '-c',
    '1',
    'node_modules/.bin/autocannon',
    '-j',
    '-c',
    '20',
    '-d',
    String(SECONDS),
    '-R',
    String(rate),
    url,
  ];
  const output = execFileSync('taskset', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return JSON.parse(output).latency.p99;
}

async function dead(upstream) {
  const config = {
    listen: { port: 0 },
    metrics: false,
    feeds: { a: { url: upstream.url, allow: ALLOW, every: '15s', timeout: '2s' } },
  };
  const gateway = await start('gateway', { config });
  const url = `${gateway.url}/v1/feeds/a`;
  await (await fetch(url)).text();
  const healthy = [];
  const stalled = [];
  for (let round = 0; round < ROUNDS; round += 1) healthy.push(p99(url, 2000));
  upstream.isDead = true;
  for (let round = 0; round < ROUNDS; round += 1) stalled.push(p99(url, 2000));
  upstream.isDead = false;
  gateway.close();
  // autocannon counts in whole milliseconds: one more is the least that it can tell.
  return [
    atMost('p99 with the upstream dead / healthy', Math.max(1, median(stalled)) / Math.max(1, median(healthy)), 1.2),
  ];
}

/** Measures and prints; true when every goal is met. */
export async function benchGateway() {
  const folder = mkdtempSync(join(tmpdir(), 'berita-bench-'));
  const upstream = await startUpstream();
  try {
    const results = [
      ...(await hot(upstream, folder)),
      ...(await cold(upstream)),
      ...(await memory(upstream)),
      ...(await dead(upstream)),
    ];
    return results.every(Boolean);
  } finally {
    upstream.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
