// A clock that was wrong and is set right: what was counted meanwhile spoils nothing for long.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHash } from '../../../src/gateway/node/hash.js';
import { openDatabase } from '../../../src/gateway/node/open-sqlite.js';
import { MemoryReadStore } from '../../../src/gateway/popularity/memory-reads.js';
import type { ReadStore } from '../../../src/gateway/popularity/read-store.js';
import { SqliteReadStore } from '../../../src/gateway/popularity/sqlite-reads.js';
import { eventually } from '../../support/eventually.js';
import { ALLOW, sendRss, startUpstream, testGateway } from '../support.js';
import { BUCKET, hit, limits } from './read-store-conformance.js';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const START = 1_767_600_000_000;
const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';

const folder = mkdtempSync(join(tmpdir(), 'berita-clock-'));
const stores: Record<string, (now: () => number) => ReadStore> = {
  memory: (now) => new MemoryReadStore(limits, now),
  SQLite: (now) => new SqliteReadStore(openDatabase(join(folder, 'berita.db')), limits, now),
};

describe.each(Object.entries(stores))('scores in %s', (name, open) => {
  it('are those of the right clock again, a sweep after it was years ahead', async () => {
    let time = START;
    const store = open(() => time);
    const count = (key: string, visitors: number, first: number) =>
      store.count(
        Math.floor(time / BUCKET),
        Array.from({ length: visitors }, (_, index) => hit(key, first + index)),
      );
    await count('a', 3, 0);
    time += 12 * YEAR;
    await count('b', 2, 100);
    await store.sweepReads();
    time -= 12 * YEAR;
    await count('c', 4, 200);
    const before = await store.top(6 * HOUR, 10);
    expect(before.every(({ reads }) => Number.isFinite(reads))).toBe(true);
    await store.sweepReads();
    time += HOUR;
    await count('c', 3, 300);
    const after = await store.top(6 * HOUR, 10);
    expect(after[0]!.key).toBe('c');
    expect(after[0]!.reads).toBeCloseTo(3 + 4 * 2 ** (-1 / 6), 6);
    if (name === 'SQLite') rmSync(folder, { recursive: true });
  });
});

it('publishes a new order though the clock was set back by two days', async () => {
  const upstream = await startUpstream(sendRss(['Satu', 'Dua', 'Tiga']));
  const test = testGateway(
    {
      feeds: { update: { url: upstream.url, allow: ALLOW }, populer: { popular: ['update'], atLeast: 3 } },
      count: {},
      trustProxy: ['192.0.2.1'],
    },
    // A busy machine may take longer for a new ranking than a reader waits.
    { hash: nodeHash, rankingPatienceMs: 60_000 },
  );
  let visitors = 0;
  const read = async (title: string) => {
    visitors += 1;
    const headers = {
      'user-agent': BROWSER,
      origin: 'https://news.example',
      'x-forwarded-for': `198.18.${visitors}.1`,
    };
    const body = JSON.stringify({ v: 1, p: '', e: [['r', `https://news.example/${title}`]] });
    const request = new Request('https://gateway.example/v1/read', { method: 'POST', body, headers });
    await test.gateway.fetch(request, { clientAddress: '192.0.2.1' });
    await test.settled();
  };
  const isRanked = async () => {
    const response = await test.get('/v1/feeds/populer');
    return ((await response.json()) as { _berita: { ranked: boolean } })._berita.ranked;
  };
  expect(await isRanked()).toBe(false);
  test.advance(-48 * HOUR);
  for (const title of ['Satu', 'Dua', 'Tiga', 'Tiga']) await read(title);
  // An order that takes its time comes with the next answer.
  await eventually(async () => expect(await isRanked()).toBe(true));
  expect((await test.titles('populer'))[0]).toBe('Tiga');
  await test.gateway.close();
  await upstream.close();
});
