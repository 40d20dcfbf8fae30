// npm run bench -- --scale: what a beacon costs and what the store takes, measured here, and the model of docs/scale.md
// that rests on it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from '../gates/judge.mjs';
import { BROWSER, startStore, storeProgram } from './fleet.mjs';
import { printModel } from './model.mjs';
import { start } from './processes.mjs';

const ROUNDS = 5;
const SECONDS = 2;
const ARTICLES = 50;
/** No two alike, so that answers compress as news do. */
const idOf = (number) => Math.imul(number + 1, 2_654_435_761).toString(36);
const articleUrl = (index) => `https://news.example/2026/01/05/berita-${index}-dari-kota-dan-desa`;

/** The best of the rounds: what else runs on the machine only ever slows. */
const least = (costs) => Math.min(...costs);
const perSecond = (microseconds) => 1e6 / microseconds;

async function startUpstream() {
  const words = 'Kabar dari kota dan desa, ditulis oleh warga untuk semua pembaca.';
  const items = Array.from({ length: ARTICLES }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 5) - index * 60_000).toUTCString();
    return `<item><title>Berita ${idOf(index)} dari kota ${idOf(index + 50)}</title><link>${articleUrl(index)}</link><pubDate>${date}</pubDate><description>${idOf(index + 100)} ${words} ${idOf(index + 150)}</description></item>`;
  });
  const body = `<rss version="2.0"><channel><title>Berita</title>${items.join('')}</channel></rss>`;
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/feed`, close: () => server.close() };
}

const beaconBody = (first) =>
  JSON.stringify({
    v: 1,
    p: 'populer',
    e: [0, 1, 2].map((step) => ['s', articleUrl((first + step) % ARTICLES), step + 1]),
  });

/** Visitors that read at the same time; each sends a few beacons, a second or more apart, and leaves. */
const VISITORS = 20_000;
const BEACONS_A_VISITOR = 4;
const VISITORS_A_NETWORK = 8;
/** Browsers have few names: version and system are all that differs. */
const AGENTS = 40;
const agentOf = (index) =>
  BROWSER.replace('156.0.0.0', `${156 - (index % 10)}.0.0.0`).replace(
    'Android 10',
    `Android ${10 + Math.floor(index / 10)}`,
  );

/** Load for one round: no visitor of another round comes again, and none reads an article twice. */
const wrkScript = (round) => `
local count = 0
local bodies = { ${Array.from({ length: ARTICLES }, (_, index) => `'${beaconBody(index)}'`).join(', ')} }
local agents = { ${Array.from({ length: AGENTS }, (_, index) => `'${agentOf(index)}'`).join(', ')} }
request = function()
  local beacon = math.floor(count / ${VISITORS}) % ${BEACONS_A_VISITOR}
  local visitor = ${round * 50} * ${VISITORS} + math.floor(count / ${VISITORS * BEACONS_A_VISITOR}) * ${VISITORS} + count % ${VISITORS}
  count = count + 1
  local network = math.floor(visitor / ${VISITORS_A_NETWORK})
  local address = (20 + math.floor(network / 65536)) .. '.' .. math.floor(network / 256) % 256 .. '.' .. network % 256 .. '.' .. visitor % ${VISITORS_A_NETWORK} + 1
  local headers = { ['user-agent'] = agents[visitor % ${AGENTS} + 1], origin = 'https://partner.example', ['content-type'] = 'text/plain', ['x-forwarded-for'] = address }
  return wrk.format('POST', '/v1/read', headers, bodies[(visitor * 7 + beacon * 3) % ${ARTICLES} + 1])
end`;

/** Microseconds of the processor that each request of wrk costs the server. */
async function costOf(server, url, args) {
  const before = await server.cpu();
  const output = execFileSync('taskset', ['-c', '1', 'wrk', '-t1', '-c50', `-d${SECONDS}s`, ...args, url], {
    encoding: 'utf8',
  });
  const spent = (await server.cpu()) - before;
  if (/Non-2xx/.test(output)) throw new Error(output);
  return spent / Number(/(\d+) requests in/.exec(output)[1]);
}

const config = (upstream, store) => ({
  listen: { port: 0 },
  metrics: false,
  store,
  trustProxy: ['127.0.0.1'],
  feeds: {
    update: { url: upstream.url, allow: ['127.0.0.0/8'], every: '1h' },
    populer: { popular: ['update'], halfLife: '6h', limit: 20 },
    pekan: { popular: ['update'], halfLife: '3d', limit: 20 },
  },
  count: { pages: ['https://news.example/*'] },
});

/** What a beacon of three events costs, by store; and what a hot answer does. */
async function measureRates(folder, upstream, store) {
  const stores = {
    memory: 'memory:',
    sqlite: `sqlite:${join(folder, 'berita.db')}`,
    ...(store && { redis: store.url }),
  };
  const names = Object.keys(stores);
  const servers = [await start('sink', {})];
  for (const name of names) servers.push(await start('gateway', { config: config(upstream, stores[name]) }));
  const hot = `${servers[1].url}/v1/feeds/update?limit=20`;
  for (const { url } of servers.slice(1)) await (await fetch(`${url}/v1/feeds/update`)).text();
  const costs = servers.map(() => []);
  const hits = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const script = join(folder, `beacon-${round}.lua`);
    writeFileSync(script, wrkScript(round));
    for (const [index, server] of servers.entries())
      costs[index].push(await costOf(server, server.url, ['-s', script]));
    hits.push(await costOf(servers[1], hot, ['-H', 'accept-encoding: br']));
  }
  const dropped = await Promise.all(servers.slice(1).map(droppedShare));
  const answer = await fetch(hot, { headers: { 'accept-encoding': 'br' } });
  const answerBytes = Number(answer.headers.get('content-length'));
  await answer.arrayBuffer();
  servers.forEach((server) => server.close());
  const [sink, ...beacons] = costs.map(least);
  return {
    sink: perSecond(sink),
    hits: perSecond(least(hits)),
    answerBytes,
    beacons: new Map(names.map((name, index) => [name, perSecond(beacons[index])])),
    dropped: new Map(names.map((name, index) => [name, dropped[index]])),
  };
}

/** The share of a server's events that were not counted, for whatever reason. */
async function droppedShare(server) {
  const { counted, ...reasons } = await server.events();
  const dropped = Object.values(reasons).reduce((sum, events) => sum + events, 0);
  return dropped / (counted + dropped);
}

/** What the store takes and how long a script call of 32 events blocks it. */
async function measureStore(store) {
  const { RedisReadStore } = await import('../../dist/gateway/node/open-redis.js');
  const prefix = '{scale}';
  const limits = {
    halfLivesMs: [21_600_000, 259_200_000],
    bucketMs: 1_800_000,
    maxArticles: 5000,
    knownForMs: 14 * 86_400_000,
    expectedPairs: 20_000,
  };
  const reads = new RedisReadStore((command) => store.send(...command), limits, { prefix });
  const keys = Array.from({ length: 1000 }, (_, index) => `k${String(index).padStart(15, '0')}`);
  // As long as an article of a newspaper's feed is without its body.
  const item = { id: 'x', title: 'y'.repeat(70), summary: 'z'.repeat(250), image: 'w'.repeat(70) };
  const article = (key) => ({ url: `https://news.example/${key}`, item, feeds: ['update'], seenAt: Date.now() });
  await reads.remember(new Map(keys.map((key) => [key, article(key)])));
  const { bucket } = await reads.salts();
  const random = () => Math.floor(Math.random() * 2 ** 31);
  const hitOf = (key) => ({ key, weight: 1, now: [random(), random()], before: [random(), random()] });
  // The most that a call can hold: no two of its events are of the same article.
  const hits = Array.from({ length: 20 }, () => keys.map(hitOf)).flat();
  await store.send('CONFIG', 'RESETSTAT');
  for (let index = 0; index < hits.length; index += 32) await reads.count(bucket, hits.slice(index, index + 32));
  const stats = String(await store.send('INFO', 'commandstats'));
  const blockedUs = Number(/cmdstat_evalsha:[^\r\n]*usec_per_call=([\d.]+)/.exec(stats)[1]);
  const used = async (name) => Number(await store.send('MEMORY', 'USAGE', `${prefix}:${name}`, 'SAMPLES', '0'));
  const sizes = await Promise.all(['a', 'r'].map(used));
  return {
    blockedUs,
    articleBytes: sizes.reduce((sum, bytes) => sum + bytes, 0) / keys.length,
    pairBytes: (await used(`d:${bucket}`)) / limits.expectedPairs,
  };
}

/** Measures, prints, and says whether every goal is met. */
export async function benchScale() {
  const folder = mkdtempSync(join(tmpdir(), 'berita-scale-'));
  const upstream = await startUpstream();
  const program = storeProgram();
  const store = program && (await startStore(program));
  try {
    const rates = await measureRates(folder, upstream, store);
    console.log(`     Requests in a second of one core's work: bare node:http with a body ${Math.round(rates.sink)},`);
    for (const [name, rate] of rates.beacons) console.log(`     beacons of 3 events on ${name} ${Math.round(rate)},`);
    console.log(`     hot answers of ${rates.answerBytes} bytes ${Math.round(rates.hits)}.`);
    // At least half as many as bare node:http takes, and 0.4 of them where each is a call of a server.
    const beacons = [...rates.beacons].map(([name, rate]) => ({
      name: `bare node:http / beacon of 3 events on ${name}`,
      value: rates.sink / rate,
      limit: name === 'redis' ? 2.5 : 2,
    }));
    // Beacons that are dropped are cheap: where the store can't keep up, the ratio says too little.
    for (const [name, value] of rates.dropped)
      beacons.push({ name: `share of the events on ${name} that were dropped`, value, limit: 0.01 });
    if (!store) {
      console.log('     No redis-server and no valkey-server: the store is not measured, and the model not printed.');
      return report(beacons);
    }
    const sizes = await measureStore(store);
    const goals = [
      ...beacons,
      { name: `${program}: ms that a script call of 32 events blocks`, value: sizes.blockedUs / 1000, limit: 1 },
      { name: `${program}: bytes an article in two lists`, value: sizes.articleBytes, limit: 950 },
      { name: `${program}: bytes a visitor and article`, value: sizes.pairBytes, limit: 1.5 },
    ];
    const isMet = report(goals);
    printModel({ ...sizes, ...rates, beaconBytes: beaconBody(0).length });
    return isMet;
  } finally {
    upstream.close();
    store?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
