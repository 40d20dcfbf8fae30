// `npx berita-widgets top` against a gateway that listens: the lists with their scores, and the drops by reason.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { top } from '../../../src/cli/top.js';
import { Gateway } from '../../../src/gateway/index.js';
import { listen, loadConfig, nodeParts, type RunningGateway } from '../../../src/gateway/node/index.js';
import { SILENT_LOG } from '../../../src/gateway/log.js';
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

beforeAll(async () => {
  upstream = await startUpstream(sendRss(['Satu', 'Dua']));
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
  const send = (userAgent: string, title: string) =>
    fetch(`${running.url}/v1/read`, {
      method: 'POST',
      headers: { 'user-agent': userAgent, origin: 'https://news.example' },
      body: JSON.stringify({ v: 1, p: '', e: [['r', `https://news.example/${title}`]] }),
    });
  expect((await send(BROWSER, 'Dua')).status).toBe(204);
  expect((await send('curl/8', 'Dua')).status).toBe(204);
  let answer = await run();
  // The answer to a beacon does not wait for what becomes of it.
  while (!answer.text.includes('counted 1')) answer = await run();
  expect(answer.code).toBe(0);
  expect(answer.text).toContain('populer (half-life 6 h, no ranking below 20 reads)');
  expect(answer.text).toMatch(/ 1 +1\.0 +1 {2}Dua/);
  expect(answer.text).toContain('dropped bot 1');
  const json = JSON.parse((await run('--json')).text) as { lists: { articles: { title: string }[] }[] };
  expect(json.lists[0]!.articles.map(({ title }) => title)).toEqual(['Dua']);
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
