// Four gateways on one Redis or Valkey under load, with an upstream that comes and goes, and one gateway killed in the
// middle: what readers got, what was counted, and what the upstream and the store were asked.
import { fork } from 'node:child_process';
import { Agent, createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { installedProgram, startRedis } from '../../test/gateway/redis-server.mjs';

const SERVERS = fileURLToPath(new URL('servers.mjs', import.meta.url));
const READS_PER_SECOND = 300;
const HITS_PER_SECOND = 200;
const GATEWAYS = 4;
const ARTICLES = 40;
const VISITORS = 20_000;
const HOT_HITS = 2000;
/** How the readers' browser names itself. */
export const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const ROUND_TRIPS = new Set(['evalsha', 'eval', 'hset', 'hmget', 'smembers', 'hscan', 'hkeys', 'zrange']);

/** Commands that the store has run, but for the clients' signs of life. */
async function commandsOf(send) {
  const stats = String(await send(['INFO', 'commandstats']));
  let sum = 0;
  for (const [, name, calls] of stats.matchAll(/cmdstat_([\w|]+):calls=(\d+)/g)) {
    // A script's own commands are counted, too, and are no round trips.
    if (ROUND_TRIPS.has(name)) sum += Number(calls);
  }
  return sum;
}

const articleUrl = (index) => `https://news.example/2026/${index}`;

/**
 * An upstream that is well until `flap`, then silent, unwell, gone and well in turns of `turnMs`. `most`: its requests
 * at the same time.
 */
async function startUpstream(turnMs) {
  const items = Array.from({ length: ARTICLES }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 5) - index * 60_000).toUTCString();
    return `<item><title>Berita ${index}</title><link>${articleUrl(index)}</link><pubDate>${date}</pubDate></item>`;
  });
  const body = `<rss version="2.0"><channel><title>Berita</title>${items.join('')}</channel></rss>`;
  const state = { requests: 0, running: 0, most: 0 };
  let flapsFrom = Infinity;
  const answers = [
    (response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body),
    () => {},
    (response) => response.writeHead(503).end(),
    (response) => response.destroy(),
  ];
  const server = createServer((incoming, response) => {
    state.requests += 1;
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    response.once('close', () => (state.running -= 1));
    const turn = Math.floor((performance.now() - flapsFrom) / turnMs) + 1;
    answers[Math.max(0, turn) % answers.length](response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    state,
    flap() {
      flapsFrom = performance.now();
    },
    url: `http://127.0.0.1:${server.address().port}/feed`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A gateway in a process of its own; `read` and `hit` are what readers send it. */
async function startGateway(config) {
  const child = fork(SERVERS, ['gateway', JSON.stringify({ config })], { execArgv: ['--expose-gc'] });
  const { url } = await new Promise((resolve) => child.once('message', resolve));
  return {
    url,
    rss() {
      const answer = new Promise((resolve) => child.once('message', ({ rss }) => resolve(rss)));
      child.send('memory');
      return answer;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Status of an answer; 0 where there is none. */
async function ask(url, options = {}) {
  const first = await askOnce(url, options);
  // A connection that was closed just when it was used again: browsers and proxies then open another.
  return first.isStaleConnection ? (await askOnce(url, options)).status : first.status;
}

function askOnce(url, { method = 'GET', headers = {}, body }) {
  return new Promise((resolve) => {
    const outgoing = request(url, { agent, method, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode }));
      response.on('error', () => resolve({ status: 0 }));
    });
    outgoing.on('error', ({ code }) =>
      resolve({ status: 0, isStaleConnection: outgoing.reusedSocket && code === 'ECONNRESET' }),
    );
    outgoing.end(body);
  });
}

/** Each visitor is in a network of his own. */
const addressOf = (visitor) => `${20 + (visitor >> 16)}.${(visitor >> 8) & 255}.${visitor & 255}.7`;

class Load {
  /** Pairs of visitor and article that a gateway has taken. */
  pairs = new Set();
  /** When which gateway took which pair, for those of the one that is killed. */
  taken = [];
  statuses = new Map();
  #fleet;
  #random = 1;

  constructor(fleet) {
    this.#fleet = fleet;
  }

  // The same in every run (Park and Miller).
  #next(limit) {
    this.#random = (this.#random * 48_271) % 2_147_483_647;
    return this.#random % limit;
  }

  async read() {
    const [visitor, article] = [this.#next(VISITORS), Math.min(this.#next(ARTICLES), this.#next(ARTICLES))];
    const gateway = this.#fleet[this.#next(this.#fleet.length)];
    const headers = {
      'user-agent': BROWSER,
      'content-type': 'text/plain',
      origin: 'https://news.example',
      'x-forwarded-for': addressOf(visitor),
    };
    const body = JSON.stringify({ v: 1, p: '', e: [['r', articleUrl(article)]] });
    const status = await ask(`${gateway.url}/v1/read`, { method: 'POST', headers, body });
    this.#note('read', status);
    if (status !== 204) return;
    const pair = `${visitor} ${article}`;
    if (!this.pairs.has(pair)) this.taken.push({ gateway, at: performance.now() });
    this.pairs.add(pair);
  }

  async hit() {
    const gateway = this.#fleet[this.#next(this.#fleet.length)];
    this.#note('hit', await ask(`${gateway.url}/v1/feeds/${this.#next(2) === 0 ? 'a' : 'populer'}`));
  }

  #note(kind, status) {
    const key = `${kind} ${status}`;
    this.statuses.set(key, (this.statuses.get(key) ?? 0) + 1);
  }

  /** So many seconds of reads and hits. */
  async run(seconds) {
    const ticks = seconds * 20;
    const sent = [];
    const startedAt = performance.now();
    for (let tick = 0; tick < ticks; tick += 1) {
      for (let read = 0; read < READS_PER_SECOND / 20; read += 1) sent.push(this.read());
      for (let hit = 0; hit < HITS_PER_SECOND / 20; hit += 1) sent.push(this.hit());
      await pause(Math.max(0, startedAt + (tick + 1) * 50 - performance.now()));
      if (sent.length > 2000) await Promise.all(sent.splice(0));
    }
    await Promise.all(sent);
  }
}

function configFor(store, upstream) {
  return {
    listen: { port: 0 },
    metrics: false,
    store: store.url,
    trustProxy: ['127.0.0.1'],
    feeds: {
      a: { url: upstream.url, allow: ['127.0.0.0/8'], every: '15s', timeout: '2s' },
      populer: { popular: ['a'], limit: 20 },
    },
    count: { pages: ['https://news.example/*'] },
  };
}

/** Commands that the store runs while readers get so many hot answers. */
async function commandsForHits(hits, load, send) {
  const before = await commandsOf(send);
  for (let hit = 0; hit < hits; hit += 50) await Promise.all(Array.from({ length: 50 }, () => load.hit()));
  return (await commandsOf(send)) - before;
}

/** Runs the fleet for `seconds` of load; gives what a test asserts and a command prints. */
export async function runFleet({ seconds, turnSeconds, program = installedProgram() }) {
  const [store, upstream] = [await startRedis(program), await startUpstream(turnSeconds * 1000)];
  const everStarted = [];
  const startOne = async () => {
    const gateway = await startGateway(configFor(store, upstream));
    everStarted.push(gateway);
    return gateway;
  };
  try {
    const { send } = await store.connect();
    const startedAt = performance.now();
    const fleet = await Promise.all(Array.from({ length: GATEWAYS }, startOne));
    const load = new Load(fleet);
    // All four are cold, and asked at the same time.
    await Promise.all(Array.from({ length: 40 }, () => load.hit()));
    const coldRequests = upstream.state.requests;
    upstream.flap();
    await load.run(seconds / 2);
    const rssBefore = await fleet[1].rss();
    const killed = fleet[0];
    fleet[0] = await startOne();
    // What it had taken and not yet handed over is lost; a second is many times what it gathers.
    killed.kill();
    const killedAt = performance.now();
    await load.run(seconds / 2);
    const atRisk = load.taken.filter(({ gateway, at }) => gateway === killed && at > killedAt - 1000).length;
    const counted = await untilCounted(send, load.pairs.size, atRisk);
    const hotCommands = await commandsForHits(HOT_HITS, load, send);
    const orders = await untilOneOrder(fleet);
    return {
      statuses: Object.fromEntries(load.statuses),
      coldRequests,
      upstreamRequests: upstream.state.requests,
      mostAtOnce: upstream.state.most,
      mostAllowed: 1 + Math.floor((performance.now() - startedAt) / 15_000),
      sent: load.pairs.size,
      counted,
      atRisk,
      hotHits: HOT_HITS,
      hotCommands,
      orders,
      rssBefore,
      rssAfter: await fleet[1].rss(),
    };
  } finally {
    for (const gateway of everStarted) gateway.kill();
    upstream.close();
    await store.stop();
  }
}

/** Waits until all is counted that must be. */
async function untilCounted(send, sent, atRisk) {
  let counted = 0;
  let last = -1;
  while (counted < sent - atRisk || counted !== last) {
    last = counted;
    const reads = await send(['HVALS', '{berita}:r']);
    counted = reads.reduce((sum, text) => sum + JSON.parse(text).v, 0);
    await pause(200);
  }
  return counted;
}

/** The orders of all gateways, once they are one ranking: each looks at the reads every thirty seconds. */
async function untilOneOrder(fleet) {
  for (;;) {
    const orders = await Promise.all(fleet.map(({ url }) => orderOf(url)));
    const isOne = orders.every(({ ranked, titles }) => ranked && titles === orders[0].titles);
    if (isOne) return orders;
    await pause(200);
  }
}

/** Order and bytes of the popular list as a gateway has it. */
async function orderOf(url) {
  const response = await fetch(`${url}/v1/feeds/populer`);
  const { items, _berita: facts } = await response.json();
  return {
    ranked: facts.ranked,
    etag: response.headers.get('etag'),
    titles: items.map(({ title }) => title).join(', '),
  };
}

/** For `npm run bench -- --fleet`: prints, and gives whether all held. */
export async function benchFleet(minutes) {
  const program = installedProgram();
  console.log(
    `     Four gateways on ${program}, ${minutes} min, ${READS_PER_SECOND} reads/s and ${HITS_PER_SECOND} hits/s`,
  );
  const result = await runFleet({ seconds: minutes * 60, turnSeconds: 20, program });
  const { sent, counted, atRisk, rssBefore, rssAfter, orders } = result;
  const wrong = Object.keys(result.statuses).filter((key) => key !== 'read 204' && key !== 'hit 200');
  const checks = [
    [`every answer 204 or 200: ${JSON.stringify(result.statuses)}`, wrong.length === 0],
    [
      `counted ${counted} of ${sent}, of which ${atRisk} could be lost by kill -9`,
      counted <= sent && counted >= sent - atRisk,
    ],
    [`cold: ${result.coldRequests} upstream request for 40 of readers`, result.coldRequests === 1],
    [
      `upstream: ${result.upstreamRequests} requests, at most ${result.mostAtOnce} at once`,
      result.mostAtOnce === 1 && result.upstreamRequests <= result.mostAllowed,
    ],
    [`${result.hotCommands} store commands for ${result.hotHits} hot answers`, result.hotCommands < 60],
    ['one order on all gateways', new Set(orders.map(({ titles }) => titles)).size === 1],
    [
      `resident: ${Math.round(rssBefore / 1e6)} MB at half time, ${Math.round(rssAfter / 1e6)} MB at the end`,
      rssAfter < rssBefore * 1.3,
    ],
  ];
  for (const [text, isGood] of checks) console.log(`${isGood ? 'ok  ' : 'OVER'} ${text}`);
  return checks.every(([, isGood]) => isGood);
}
