// `serve --check` against servers on loopback: feeds, the counts of another system, and what it warns of.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { checkFeeds } from '../../src/cli/check-feeds.js';
import { readConfig } from '../../src/gateway/config/config.js';
import type { FeedConfig, GatewayConfig } from '../../src/gateway/config/config-types.js';
import { rss } from '../gateway/support.js';

const ALLOW = ['127.0.0.0/8'];

/** Bodies by path; another path is 404. */
let answers: Record<string, string>;
let keys: (string | undefined)[];
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/counts') keys.push(request.headers.authorization);
    const body = answers[request.url!];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  keys = [];
  answers = { '/feed': rss(['Satu', 'Dua', 'Tiga']) };
});

async function check(populer: FeedConfig, more: Partial<GatewayConfig> = {}): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const feeds = { update: { url: `${origin}/feed`, allow: ALLOW }, populer };
  const code = await checkFeeds(readConfig({ feeds, ...more }), (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

const counted = (): FeedConfig => ({
  popular: ['update'],
  counts: { url: `${origin}/counts`, authorization: 'Bearer secret' },
  allow: ALLOW,
});

it('warns of a popular list that nothing counts for, and is content all the same', async () => {
  const { code, text } = await check({ popular: ['update'] });
  expect(text).toContain('warn feeds.populer: is never a ranking');
  expect(text).toContain('1 feed checked, 0 with errors');
  expect(code).toBe(0);
  expect((await check({ popular: ['update'] }, { count: {} })).text).not.toContain('never a ranking');
});

it("asks for another system's counts with its key, and finds the feed's articles among them", async () => {
  answers['/counts'] = JSON.stringify({ 'https://news.example/Dua': 4, '/Tiga': 2, '/tentang': 9 });
  const { code, text } = await check(counted());
  expect(keys).toEqual(['Bearer secret']);
  expect(text).toContain(`feeds.populer.counts ${origin}/counts`);
  expect(text).toContain('ok     3 addresses have counts, 2 of them in the feeds now');
  expect(text).toContain('1 feed and 1 address of counts checked, 0 with errors');
  expect(code).toBe(0);
});

it('warns of counts of other pages', async () => {
  answers['/counts'] = JSON.stringify({ 'https://other.example/Dua': 4 });
  const { code, text } = await check(counted());
  expect(text).toContain('warn   1 address has a count, none of them in the feeds now');
  expect(code).toBe(0);
});

it.each([
  ['are not there', undefined, 'Status 404'],
  ['are none', '{ "error": "no key" }', 'no counts that are understood'],
])('ends with 1 where the counts %s', async (_, body, message) => {
  if (body !== undefined) answers['/counts'] = body;
  const { code, text } = await check(counted());
  expect(text).toContain(message);
  expect(text).toContain('1 feed and 1 address of counts checked, 1 with errors');
  expect(code).toBe(1);
});
