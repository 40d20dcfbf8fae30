// npm run bench -- --beacon: where the processor's time of a beacon goes. Servers and loads in a row, each of which
// does one part more of the way than the one before; the table goes into docs/performance.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedProgram, startRedis } from '../../test/gateway/redis-server.mjs';
import { surroundings } from '../measure/surroundings.mjs';
import { writeSection } from '../report/section.mjs';
import { countingConfig, least, sendBeacons, startNews } from './beacon-load.mjs';
import { start } from './processes.mjs';

const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

/** The way of a beacon, part by part. */
function stagesOf(news, folder, redisUrl) {
  const config = countingConfig(news, 'memory:');
  const withoutCount = { ...config, count: undefined };
  return [
    { part: 'bare `node:http`: the request with its body, an answer 204', kind: 'sink' },
    { part: 'the body as text, three headers in the answer', options: { config: withoutCount } },
    { part: 'the visitor behind proxies; whether it is a bot', options: { config }, load: { agent: BOT } },
    { part: 'origin, limit of the visitor, JSON', options: { config }, load: { body: { kind: 'i' } } },
    {
      part: 'the keys of the articles; whether a feed has them',
      options: { config },
      load: { body: { query: '?x=1' } },
    },
    {
      part: 'marks of visitor and article but for SHA-256; limit of the network',
      options: { config, without: ['hash', 'store'] },
    },
    { part: 'SHA-256', options: { config, without: ['store'] } },
    { part: 'the store: memory', options: { config } },
    {
      part: 'or SQLite',
      options: { config: countingConfig(news, `sqlite:${join(folder, 'berita.db')}`) },
      isOther: true,
    },
    redisUrl && { part: 'or Redis', options: { config: countingConfig(news, redisUrl) }, isOther: true },
  ].filter(Boolean);
}

const us = (value) => value.toFixed(1);

/** A row for each stage: what it costs in all, and what its part does. */
function table(stages, costs) {
  const memory = stages.findLastIndex(({ isOther }) => !isOther);
  const rows = stages.map(({ part, isOther }, index) => {
    const before = isOther ? memory - 1 : index - 1;
    const own = before < 0 ? costs[index] : costs[index] - costs[before];
    return `| ${part} | ${us(own)} | ${us(costs[index])} | ${(costs[index] / costs[0]).toFixed(2)} |`;
  });
  return ['| what is done | µs | in all | to bare |', '|---|--:|--:|--:|', ...rows].join('\n');
}

/** Microseconds of each stage, measured in turns. */
async function measureStages(stages, servers, folder, rounds) {
  const costs = stages.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { load = {} }] of stages.entries()) {
      const { cost } = await sendBeacons(servers[index], folder, { ...load, series: round });
      costs[index].push(cost);
    }
  }
  return costs.map(least);
}

/** Measures, and writes the table. */
export async function accountBeacon(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'berita-beacon-'));
  const program = installedProgram();
  const servers = [];
  const [news, redis] = [await startNews(), program && (await startRedis(program))];
  try {
    const stages = stagesOf(news, folder, redis?.url);
    for (const { kind = 'gateway', options = {} } of stages) servers.push(await start(kind, options));
    const costs = await measureStages(stages, servers, folder, rounds);
    const { date, node, machine } = await surroundings();
    const text = [
      `Measured ${date}, Node ${node}, ${machine}.`,
      `Microseconds of the processor for a beacon of three events; the best of ${rounds} interleaved rounds.`,
      table(stages, costs),
    ].join('\n\n');
    console.log(text);
    writeSection('beacon', text);
  } finally {
    for (const server of servers) server.close();
    news.close();
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
