// npm run bench -- --scale: what a beacon costs and what the store takes, measured here, and the model of docs/scale.md
// that rests on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedProgram, startRedis } from '../../test/gateway/redis-server.mjs';
import { report } from '../gates/judge.mjs';
import {
  countingConfig,
  delayFor,
  droppedShare,
  least,
  measureLoad,
  sendBeacons,
  startNews,
  sumOfEvents,
} from './beacon-load.mjs';
import { printModel } from './model.mjs';
import { start } from './processes.mjs';
import { measureStore } from './store-cost.mjs';

const ROUNDS = 5;
/** Shares of the most beacons that a gateway answers: what comes to it on a busy day, and what is too much. */
const LOADS = [0.5, 0.8];

const perSecond = (microseconds) => 1e6 / microseconds;

/** The servers that are measured; `closeAll` ends those that have started, whatever happened. */
class Servers {
  /** By what they store in; the bare one is `bare`. */
  all = new Map();

  async start(name, kind, options) {
    this.all.set(name, await start(kind, options));
  }

  closeAll() {
    for (const server of this.all.values()) server.close();
  }
}

async function startServers(servers, { folder, news, redis }) {
  const stores = {
    memory: 'memory:',
    sqlite: `sqlite:${join(folder, 'berita.db')}`,
    ...(redis && { redis: redis.url }),
  };
  await servers.start('bare', 'sink', {});
  for (const [name, store] of Object.entries(stores))
    await servers.start(name, 'gateway', { config: countingConfig(news, store) });
}

/** Microseconds of each server's beacons, and their rate, with as many as it can answer. */
async function measureFull(servers, folder, first) {
  const costs = new Map();
  const rates = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, server] of servers.all) {
      const { cost, perSecond: rate } = await sendBeacons(server, folder, { series: first + round });
      costs.set(name, [...(costs.get(name) ?? []), cost]);
      rates.set(name, Math.max(rates.get(name) ?? 0, rate));
    }
  }
  return { costs: new Map([...costs].map(([name, all]) => [name, least(all)])), rates };
}

/** What a server drops of so many beacons a second, and what each costs it. */
async function measureShare(server, folder, { share, rate, series }) {
  const before = await sumOfEvents(server);
  const delayMs = delayFor(share * rate);
  const { cost, perSecond: offered } = await sendBeacons(server, folder, { series, delayMs });
  return { share, offered, cost, dropped: await droppedShare(server, before) };
}

/** What a beacon of three events costs, by store; what is dropped; and what a hot answer costs. */
async function measureRates(servers, folder) {
  const gateways = [...servers.all.keys()].filter((name) => name !== 'bare');
  const memory = servers.all.get('memory');
  const hot = `${memory.url}/v1/feeds/update?limit=20`;
  for (const name of gateways) await (await fetch(`${servers.all.get(name).url}/v1/feeds/update`)).text();
  const full = await measureFull(servers, folder, 0);
  const droppedAtFull = new Map();
  for (const name of gateways) droppedAtFull.set(name, await droppedShare(servers.all.get(name)));
  const loads = new Map(gateways.map((name) => [name, []]));
  for (const [index, share] of LOADS.entries()) {
    for (const name of gateways) {
      const load = { share, rate: full.rates.get(name), series: ROUNDS + index };
      loads.get(name).push(await measureShare(servers.all.get(name), folder, load));
    }
  }
  const headers = ['-c50', '-H', 'accept-encoding: br'];
  const hits = [];
  for (let round = 0; round < ROUNDS; round += 1) hits.push((await measureLoad(memory, hot, headers)).cost);
  const answer = await fetch(hot, { headers: { 'accept-encoding': 'br' } });
  await answer.arrayBuffer();
  return {
    costs: full.costs,
    rates: full.rates,
    droppedAtFull,
    loads,
    hits: perSecond(least(hits)),
    answerBytes: Number(answer.headers.get('content-length')),
  };
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;

function printRates({ costs, rates, droppedAtFull, loads, hits, answerBytes }) {
  const rate = (name) => Math.round(perSecond(costs.get(name)));
  console.log(`     Requests in a second of one core's work: bare node:http with a body ${rate('bare')},`);
  for (const name of loads.keys()) console.log(`     beacons of 3 events on ${name} ${rate(name)},`);
  console.log(`     hot answers of ${answerBytes} bytes ${Math.round(hits)}.`);
  console.log('     Events that are dropped, by the clock, with the load (and the store) on the second core:');
  for (const [name, parts] of loads) {
    const columns = parts.map(({ share, offered, dropped }) => {
      return `${percent(dropped)} of ${Math.round(offered)} beacons/s (${percent(share)})`;
    });
    columns.push(`${percent(droppedAtFull.get(name))} of ${Math.round(rates.get(name))} (as many as it answers)`);
    console.log(`     ${name}: ${columns.join(', ')}`);
  }
}

/** Beacons: at least half as many as bare node:http takes; 0.4 of them where they are calls of a server. */
function goalsOf({ costs, loads: byStore }) {
  const goals = [];
  for (const [name, loads] of byStore) {
    goals.push({
      name: `bare node:http / beacon of 3 events on ${name}`,
      value: costs.get(name) / costs.get('bare'),
      limit: name === 'redis' ? 2.5 : 2,
    });
    const [half] = loads;
    goals.push({ name: `share of the events on ${name} dropped at half of that`, value: half.dropped, limit: 0.01 });
  }
  return goals;
}

/** Measures, prints, and says whether every goal is met. */
export async function benchScale() {
  const folder = mkdtempSync(join(tmpdir(), 'berita-scale-'));
  const program = installedProgram();
  const servers = new Servers();
  const [news, redis] = [await startNews(), program && (await startRedis(program))];
  try {
    await startServers(servers, { folder, news, redis });
    const rates = await measureRates(servers, folder);
    printRates(rates);
    const goals = goalsOf(rates);
    if (!redis) {
      console.log('     No redis-server and no valkey-server: the store is not measured, and the model not printed.');
      return report(goals);
    }
    const sizes = await measureStore((await redis.connect()).send);
    goals.push(
      { name: `${program}: ms that a script call of 32 events blocks`, value: sizes.blockedUs / 1000, limit: 1 },
      { name: `${program}: bytes an article in two lists`, value: sizes.articleBytes, limit: 950 },
      { name: `${program}: bytes a visitor and article`, value: sizes.pairBytes, limit: 1.5 },
    );
    const isMet = report(goals);
    const beacons = new Map([...rates.costs].map(([name, cost]) => [name, perSecond(cost)]));
    printModel({ ...sizes, hits: rates.hits, answerBytes: rates.answerBytes, beacons });
    return isMet;
  } finally {
    servers.closeAll();
    news.close();
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
