// The Redis stores against real servers: Redis and Valkey, each where it is installed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RedisReadStore } from '../../src/gateway/popularity/redis-reads.js';
import { RedisStore } from '../../src/gateway/store/redis.js';
import type { SendCommand } from '../../src/gateway/store/redis-commands.js';
import { describeReadStore, hit, limits } from './popularity/read-store-conformance.js';
import { isInstalled, PROGRAMS, startRedis, type RedisServer } from './redis-server.mjs';
import { describeStore } from './store-conformance.js';

const HOUR = 3_600_000;
const newPrefix = () => `{${randomUUID()}}`;

for (const program of PROGRAMS) {
  if (!isInstalled(program)) {
    console.log(`${program} is not installed: the stores are not tried on it.`);
    continue;
  }
  describe(program, () => {
    let server: RedisServer;
    let send: SendCommand;

    beforeAll(async () => {
      server = await startRedis(program);
      ({ send } = await server.connect());
    });
    afterAll(() => server.stop());

    describeStore(program, (now) => new RedisStore((command) => send(command), { prefix: newPrefix(), now }));
    describeReadStore(
      program,
      (wanted, now) => new RedisReadStore((command) => send(command), wanted, { prefix: newPrefix(), now }),
    );

    it('counts on when the server has lost its scripts', async () => {
      const store = new RedisReadStore(send, limits, { prefix: newPrefix() });
      const { bucket } = await store.salts();
      expect(await store.count(bucket, [hit('a', 1)])).toBe(1);
      await send(['SCRIPT', 'FLUSH']);
      expect(await store.count(bucket, [hit('a', 2)])).toBe(1);
      expect((await store.top(6 * HOUR, 1))[0]).toMatchObject({ key: 'a', views: 2 });
    });

    it('lets go of what tells visitors apart within an hour and two minutes, and of nothing else', async () => {
      const prefix = newPrefix();
      const store = new RedisReadStore(send, { ...limits, bucketMs: HOUR / 2 }, { prefix });
      const { bucket } = await store.salts();
      await store.remember(
        new Map([['a', { url: 'https://news.example/a', item: {}, feeds: [], seenAt: Date.now() }]]),
      );
      await store.count(bucket, [hit('a', 1)]);
      const keys = ((await send(['KEYS', `${prefix}:*`])) as string[])
        .map((key) => key.slice(prefix.length + 1))
        .sort();
      const filters = [`d:${bucket}`];
      const salts = [`s:${bucket - 1}`, `s:${bucket}`];
      expect(keys).toEqual(['a', ...filters, 'r', ...salts]);
      for (const key of [...filters, ...salts]) {
        const seconds = Number(await send(['TTL', `${prefix}:${key}`]));
        expect(seconds).toBeGreaterThan(3600);
        expect(seconds).toBeLessThanOrEqual(3720);
      }
    });

    it('takes at most 950 bytes an article in two lists, and 1.5 a visitor and article', async () => {
      const prefix = newPrefix();
      const many = { ...limits, maxArticles: 5000, expectedPairs: 20_000 };
      const store = new RedisReadStore(send, many, { prefix });
      const { bucket } = await store.salts();
      const keys = Array.from({ length: 1000 }, (_, index) => `k${String(index).padStart(15, '0')}`);
      const item = { id: 'x', title: 'y'.repeat(70), summary: 'z'.repeat(250), image: 'w'.repeat(70) };
      const seenAt = Date.now();
      const article = (key: string) => ({ url: `https://news.example/${key}`, item, feeds: ['update'], seenAt });
      await store.remember(new Map(keys.map((key) => [key, article(key)])));
      const visits = keys.flatMap((key) => Array.from({ length: 20 }, (_, visitor) => hit(key, visitor)));
      for (let index = 0; index < visits.length; index += store.maxHits)
        await store.count(bucket, visits.slice(index, index + store.maxHits));
      const used = async (name: string) => Number(await send(['MEMORY', 'USAGE', `${prefix}:${name}`, 'SAMPLES', '0']));
      const articles = (await used('a')) + (await used('r'));
      expect(articles / keys.length).toBeLessThanOrEqual(950);
      expect((await used(`d:${bucket}`)) / 20_000).toBeLessThanOrEqual(1.5);
    });
  });
}
