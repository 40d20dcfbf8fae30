// What is kept of a visitor: neither address nor user agent in the store, the log, the metrics or any answer.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Gateway } from '../../../src/gateway/index.js';
import { readConfig } from '../../../src/gateway/config/config.js';
import { nodeParts } from '../../../src/gateway/node/index.js';
import { logLines } from '../../../src/gateway/node/log-lines.js';
import { eventually } from '../../support/eventually.js';
import { isInstalled, PROGRAMS, startRedis } from '../redis-server.mjs';
import { ALLOW, sendRss, startUpstream, type Upstream } from '../support.js';

const ADDRESS = '198.51.100.77';
/** What would tell a visitor: the address, its network, and what is special in the browser's name. */
const TRACES = [ADDRESS, '198.51.100', 'Rahasia', 'kuki-rahasia'];
const USER_AGENT = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Rahasia/7.31';
const folder = mkdtempSync(join(tmpdir(), 'berita-privacy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let upstream: Upstream;
beforeEach(async () => {
  upstream = await startUpstream(sendRss(['Satu', 'Dua', 'Tiga']));
});
afterEach(() => upstream.close());

/** A visitor reads, chooses and sends nonsense, until the store has it; all that the gateway says meanwhile. */
async function visit(store: string): Promise<string> {
  let said = '';
  const settings = readConfig({
    feeds: { update: { url: upstream.url, allow: ALLOW }, populer: { popular: ['update'], atLeast: 1 } },
    count: {},
    trustProxy: ['192.0.2.1'],
    store,
  });
  const log = logLines((line) => {
    said += line;
  });
  const gateway = new Gateway(settings, nodeParts(settings, { log }));
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = {
      'user-agent': USER_AGENT,
      origin: 'https://news.example',
      'x-forwarded-for': ADDRESS,
      cookie: 'kuki-rahasia=1',
      ...init.headers,
    };
    const request = new Request(`https://gateway.example${path}`, { ...init, headers });
    const response = await gateway.fetch(request, { clientAddress: '192.0.2.1' });
    said += `${JSON.stringify([...response.headers])}${await response.text()}`;
  };
  const report = (kind: string) => JSON.stringify({ v: 1, p: 'update', e: [[kind, 'https://news.example/Tiga', 1]] });
  for (const body of [report('r'), report('s'), report('i'), 'x']) await ask('/v1/read', { method: 'POST', body });
  await eventually(async () => expect((await gateway.reads(5))!.lists[0]!.articles).toHaveLength(1));
  for (const path of ['/v1/feeds/populer', '/v1/html/populer', '/readyz', '/v1/feeds/nope']) await ask(path);
  said += gateway.metrics() + JSON.stringify(await gateway.reads(5));
  await gateway.close();
  return said;
}

function expectNoTraces(kept: string): void {
  expect(kept).toContain('https://news.example/Tiga');
  expect(TRACES.filter((trace) => kept.includes(trace))).toEqual([]);
}

describe('nothing of a visitor is kept or told', () => {
  it('with SQLite', async () => {
    const file = join(folder, 'berita.db');
    expectNoTraces(await visit(`sqlite:${file}`));
    expectNoTraces(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join(''),
    );
  });

  it.each(PROGRAMS)('with %s (skipped where it is missing)', async (program) => {
    if (!isInstalled(program)) return;
    const server = await startRedis(program);
    expectNoTraces(await visit(server.url));
    const { send } = await server.connect();
    // A lease ends of itself between two commands.
    const readers: Record<string, string[]> = {
      hash: ['HGETALL'],
      set: ['SMEMBERS'],
      string: ['GET'],
      none: ['EXISTS'],
    };
    let kept = '';
    for (const key of (await send(['KEYS', '*'])) as string[]) {
      const type = String(await send(['TYPE', key]));
      kept += `${key} ${JSON.stringify(await send([...readers[type]!, key]))}`;
    }
    expectNoTraces(kept);
    await server.stop();
  });
});
