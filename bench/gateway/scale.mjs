// npm run bench -- --scale: what a beacon costs and what the store takes, measured here, and the model of docs/scale.md
// that rests on it.
import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from '../gates/judge.mjs';
import { BROWSER, startStore, storeProgram } from './fleet.mjs';
import { printModel } from './model.mjs';

const SERVERS = fileURLToPath(new URL('servers.mjs', import.meta.url));
const ROUNDS = 4;
const SECONDS = 2;
const ARTICLES = 50;
/** No two alike, so that answers compress as news do. */
const idOf = (number) => Math.imul(number + 1, 2_654_435_761).toString(36);
const articleUrl = (index) => `https://news.example/2026/01/05/berita-${index}-dari-kota-dan-desa`;

/** The best of the rounds: what else runs on the machine only ever slows. */
const best = (rates) => Math.max(...rates);

async function start(kind, options) {
  const child = fork(SERVERS, [kind, JSON.stringify(options)], { execArgv: ['--expose-gc'] });
  execFileSync('taskset', ['-a', '-p', '-c', '0', String(child.pid)], { stdio: 'ignore' });
  const { url } = await new Promise((resolve) => child.once('message', resolve));
  return { url, close: () => child.kill('SIGKILL') };
}

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

/** Each request of wrk is another visitor's, from a network of his own. */
const wrkScript = (round) => `
local count = ${round * 3_000_000}
local bodies = { ${Array.from({ length: ARTICLES }, (_, index) => `'${beaconBody(index)}'`).join(', ')} }
request = function()
  count = count + 1
  local address = (20 + math.floor(count / 65536)) .. '.' .. math.floor(count / 256) % 256 .. '.' .. count % 256 .. '.7'
  local headers = { ['user-agent'] = '${BROWSER}', origin = 'https://partner.example', ['content-type'] = 'text/plain', ['x-forwarded-for'] = address }
  return wrk.format('POST', '/v1/read', headers, bodies[count % ${ARTICLES} + 1])
end`;

function load(url, args) {
  const output = execFileSync('taskset', ['-c', '1', 'wrk', '-t1', '-c50', `-d${SECONDS}s`, ...args, url], {
    encoding: 'utf8',
  });
  if (/Non-2xx/.test(output)) throw new Error(output);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]);
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

/** Beacons of three events a second, by store; and what a hot answer is. */
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
  const rates = servers.map(() => []);
  const hits = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const script = join(folder, `beacon-${round}.lua`);
    writeFileSync(script, wrkScript(round));
    servers.forEach(({ url }, index) => rates[index].push(load(url, ['-s', script])));
    hits.push(load(hot, ['-H', 'accept-encoding: br']));
  }
  const answer = await fetch(hot, { headers: { 'accept-encoding': 'br' } });
  const answerBytes = Number(answer.headers.get('content-length'));
  await answer.arrayBuffer();
  servers.forEach((server) => server.close());
  const [sink, ...beacons] = rates.map(best);
  return {
    sink,
    hits: best(hits),
    answerBytes,
    beacons: new Map(names.map((name, index) => [name, beacons[index]])),
  };
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
  const hits = keys.flatMap((key) =>
    Array.from({ length: 20 }, () => ({ key, weight: 1, now: [random(), random()], before: [random(), random()] })),
  );
  await store.send('CONFIG', 'RESETSTAT');
  for (let index = 0; index < hits.length; index += 32) await reads.count(bucket, hits.slice(index, index + 32));
  const stats = String(await store.send('INFO', 'commandstats'));
  const blockedUs = Number(/cmdstat_evalsha:[^\r\n]*usec_per_call=([\d.]+)/.exec(stats)[1]);
  const used = async (name) => Number(await store.send('MEMORY', 'USAGE', `${prefix}:${name}`, 'SAMPLES', '0'));
  const sizes = await Promise.all(['a', 'v', 'z:21600', 'z:259200'].map(used));
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
    console.log(`     Requests a second on one core: bare node:http with a body ${Math.round(rates.sink)},`);
    for (const [name, rate] of rates.beacons) console.log(`     beacons of 3 events on ${name} ${Math.round(rate)},`);
    console.log(`     hot answers of ${rates.answerBytes} bytes ${Math.round(rates.hits)}.`);
    // At least half as many as bare node:http takes, and 0.4 of them where each is a call of a server.
    const beacons = [...rates.beacons].map(([name, rate]) => ({
      name: `bare node:http / beacon of 3 events on ${name}`,
      value: rates.sink / rate,
      limit: name === 'redis' ? 2.5 : 2,
    }));
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
