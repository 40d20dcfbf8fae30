// `npx berita-widgets top` against a gateway that listens: the lists with their scores, and the drops by reason.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { top } from '../../../src/cli/top.js';
import { Gateway } from '../../../src/gateway/index.js';
import { listen, loadConfig, nodeParts, type RunningGateway } from '../../../src/gateway/node/index.js';
import { SILENT_LOG } from '../../../src/gateway/log.js';
import { eventually } from '../../support/eventually.js';
import { ALLOW, sendRss, startUpstream, type Upstream } from '../support.js';

const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';

let upstream: Upstream;
let running: RunningGateway;
const folder = mkdtempSync(join(tmpdir(), 'berita-top-'));
const file = join(folder, 'berita.config.json');

const writeConfig = (port: number, more: object = {}) =>
  writeFileSync(
    file,
    JSON.stringify({
      listen: { port: 0 },
      metrics: { port },
      feeds: { update: { url: upstream.url, allow: ALLOW }, populer: { popular: ['update'] } },
      count: {},
      ...more,
    }),
  );

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(text);
  const code = await top(['--config', file, ...args], { out: print, error: print });
  return { code, text: lines.join('\n') };
}

function send(userAgent: string, ...titles: readonly string[]): Promise<Response> {
  return fetch(`${running.url}/v1/read`, {
    method: 'POST',
    headers: { 'user-agent': userAgent, origin: 'https://news.example' },
    body: JSON.stringify({ v: 1, p: '', e: titles.map((title) => ['r', `https://news.example/${title}`]) }),
  });
}

/** What the command gives once it prints `text`: the answer to a beacon does not wait for what becomes of it. */
const runUntil = (text: string, ...args: string[]) =>
  eventually(async () => {
    const answer = await run(...args);
    expect(answer.text).toContain(text);
    return answer;
  });

beforeAll(async () => {
  upstream = await startUpstream(sendRss(['Satu', 'Dua', 'Tiga']));
  writeConfig(0);
  const settings = await loadConfig(file);
  const gateway = new Gateway(settings, nodeParts(settings));
  running = await listen(gateway, SILENT_LOG);
  writeConfig(Number(new URL(running.metricsUrl!).port));
});
afterAll(async () => {
  await running.close();
  await upstream.close();
  rmSync(folder, { recursive: true });
});

it('prints what is read, and what was dropped', async () => {
  expect((await send(BROWSER, 'Dua')).status).toBe(204);
  expect((await send('curl/8', 'Dua')).status).toBe(204);
  // A read may be counted after the lists were asked for and before its number is printed.
  const answer = await runUntil('Dua');
  expect(answer.code).toBe(0);
  expect(answer.text).toContain('populer (half-life 6 h, no ranking below 20 reads of 3 articles)');
  expect(answer.text).toMatch(/^rank +reads +views {2}title$/m);
  expect(answer.text).toMatch(/^ +- +1\.0 +1 {2}Dua$/m);
  expect(answer.text).toContain('counted 1');
  expect((await runUntil('dropped bot 1')).code).toBe(0);
  const json = JSON.parse((await run('--json')).text) as { lists: { articles: { title: string }[] }[] };
  expect(json.lists[0]!.articles.map(({ title }) => title)).toEqual(['Dua']);
});

it('numbers the places of a ranking, and of no other list', async () => {
  const titles = ['Satu', 'Dua', 'Tiga'];
  const readers = 8;
  for (let reader = 1; reader <= readers; reader += 1) await send(`${BROWSER} ${reader}`, ...titles);
  const answer = await runUntil('populer (half-life 6 h)', '--limit', '2');
  expect(answer.text.match(/^ +\d (?= )/gm)?.map(Number)).toEqual([1, 2]);
});

it.each([
  ['no count', { count: undefined }, 'count: is missing'],
  ['no metrics', { metrics: false }, 'metrics: is false'],
])('says what is missing with %s', async (_, more, message) => {
  const port = Number(new URL(running.metricsUrl!).port);
  writeConfig(port, more);
  const { code, text } = await run();
  expect([code, text.includes(message)]).toEqual([2, true]);
  writeConfig(port);
});
