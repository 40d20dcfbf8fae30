// Beacons as many readers send them, by wrk, and the news that they are about.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { BROWSER } from './fleet.mjs';

export const ARTICLES = 50;
const SECONDS = 2;
/** No two alike, so that answers compress as news do. */
const idOf = (number) => Math.imul(number + 1, 2_654_435_761).toString(36);
const articleUrl = (index) => `https://news.example/2026/01/05/berita-${index}-dari-kota-dan-desa`;

/** The server of the feed that has the articles. */
export async function startNews() {
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

/** A gateway that counts what is read of that feed, in two lists. */
export const countingConfig = (news, store) => ({
  listen: { port: 0 },
  metrics: false,
  store,
  trustProxy: ['127.0.0.1'],
  feeds: {
    update: { url: news.url, allow: ['127.0.0.0/8'], every: '1h' },
    populer: { popular: ['update'], halfLife: '6h', limit: 20 },
    pekan: { popular: ['update'], halfLife: '3d', limit: 20 },
  },
  count: { pages: ['https://news.example/*'] },
});

/** Three events of a list that begins with that article. `kind`: `s` choices, `i` impressions. */
function beaconBody(first, { kind = 's', query = '' } = {}) {
  const events = [0, 1, 2].map((step) => [kind, articleUrl((first + step) % ARTICLES) + query, step + 1]);
  return JSON.stringify({ v: 1, p: 'populer', e: events });
}

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
const SERIES_VISITORS = 50 * VISITORS;

const luaList = (length, textOf) => `{ ${Array.from({ length }, (_, index) => `'${textOf(index)}'`).join(', ')} }`;

/**
 * A script for wrk. No visitor of another `series` comes again, and none reads an article twice. `body`: what the
 * beacons are of; `agent`: what all browsers call themselves; `delayMs`: how long a connection waits between two.
 */
function wrkScript({ series, body, agent, delayMs }) {
  return `
local count = 0
local bodies = ${luaList(ARTICLES, (index) => beaconBody(index, body))}
local agents = ${luaList(AGENTS, (index) => agent ?? agentOf(index))}
request = function()
  local beacon = math.floor(count / ${VISITORS}) % ${BEACONS_A_VISITOR}
  local visitor = ${series * SERIES_VISITORS} + math.floor(count / ${VISITORS * BEACONS_A_VISITOR}) * ${VISITORS} + count % ${VISITORS}
  count = count + 1
  local network = math.floor(visitor / ${VISITORS_A_NETWORK})
  local address = (20 + math.floor(network / 65536)) .. '.' .. math.floor(network / 256) % 256 .. '.' .. network % 256 .. '.' .. visitor % ${VISITORS_A_NETWORK} + 1
  local headers = { ['user-agent'] = agents[visitor % ${AGENTS} + 1], origin = 'https://partner.example', ['content-type'] = 'text/plain', ['x-forwarded-for'] = address }
  return wrk.format('POST', '/v1/read', headers, bodies[(visitor * 7 + beacon * 3) % ${ARTICLES} + 1])
end
${delayMs ? `delay = function() return ${delayMs} end` : ''}`;
}

/** Connections of a load that is as fast as it can be, and of one that waits between two beacons. */
const CONNECTIONS = 50;
const PATIENT_CONNECTIONS = 400;

/** Sends beacons to a server; gives how many a second, and the microseconds of the processor that each cost it. */
export async function sendBeacons(server, folder, options) {
  const script = join(folder, 'beacons.lua');
  writeFileSync(script, wrkScript(options));
  const connections = options.delayMs ? PATIENT_CONNECTIONS : CONNECTIONS;
  return measureLoad(server, server.url, [`-c${connections}`, '-s', script]);
}

/** The delay with which so many beacons come in a second, the answers' own time left out. */
export const delayFor = (perSecond) => Math.max(1, Math.round((PATIENT_CONNECTIONS * 1000) / perSecond));

/** The same for any request to an address. */
export async function measureLoad(server, url, args = [`-c${CONNECTIONS}`]) {
  const before = await server.cpu();
  const output = execFileSync('taskset', ['-c', '1', 'wrk', '-t1', `-d${SECONDS}s`, ...args, url], {
    encoding: 'utf8',
  });
  const spent = (await server.cpu()) - before;
  if (/Non-2xx/.test(output)) throw new Error(output);
  const requests = Number(/(\d+) requests in/.exec(output)[1]);
  return { cost: spent / requests, perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]) };
}

/** The best of the rounds: what else runs on the machine only ever slows. */
export const least = (costs) => Math.min(...costs);

/** The share of a server's events since it started that were not counted, for whatever reason. */
export async function droppedShare(server, { counted: countedBefore, dropped: droppedBefore } = NO_EVENTS) {
  const { counted, dropped } = await sumOfEvents(server);
  const [newlyCounted, newlyDropped] = [counted - countedBefore, dropped - droppedBefore];
  return newlyDropped / (newlyCounted + newlyDropped);
}

const NO_EVENTS = { counted: 0, dropped: 0 };

/** Events that a server has counted, and not counted. */
export async function sumOfEvents(server) {
  const { counted, ...reasons } = await server.events();
  return { counted, dropped: Object.values(reasons).reduce((sum, events) => sum + events, 0) };
}
