// The stores in a cluster of three: all keys have one hash tag, so that scripts find them in one place.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RedisReadStore } from '../../src/gateway/popularity/redis-reads.js';
import { RedisStore } from '../../src/gateway/store/redis.js';
import { describeReadStore, hit, limits } from './popularity/read-store-conformance.js';
import { type RedisCluster, startCluster } from './redis-cluster.js';
import { isInstalled, PROGRAMS } from './redis-server.mjs';
import { describeStore } from './store-conformance.js';

for (const program of PROGRAMS) {
  if (!isInstalled(program)) {
    console.log(`${program} is not installed: the stores are not tried in a cluster of it.`);
    continue;
  }
  describe(`a cluster of ${program}`, () => {
    let cluster: RedisCluster;
    const clients = new Map<string, Awaited<ReturnType<RedisCluster['connect']>>>();
    /** A client for the keys of a prefix, which is a hash tag. */
    const clientFor = (prefix: string) => async (command: readonly string[]) => {
      const client = clients.get(prefix) ?? (await cluster.connect(prefix));
      clients.set(prefix, client);
      return client.send(command);
    };

    beforeAll(async () => {
      cluster = await startCluster(program);
    });
    afterAll(() => cluster.stop());

    // Each a slot of its own.
    const prefix = () => `{${randomUUID()}}`;
    let one = '';
    describeStore(`${program} cluster`, (now) => {
      one = prefix();
      return new RedisStore(clientFor(one), { prefix: one, now });
    });
    describeReadStore(`${program} cluster`, (wanted, now) => {
      one = prefix();
      return new RedisReadStore(clientFor(one), wanted, { prefix: one, now });
    });

    it('has all keys of a site in one slot', async () => {
      const { send } = await cluster.servers[0]!.connect();
      const store = new RedisReadStore(clientFor('{berita}'), limits);
      const feeds = new RedisStore(clientFor('{berita}'));
      await feeds.lease('update', 60_000);
      const { bucket } = await store.salts();
      await store.count(bucket, [hit('a', 1)]);
      const names = await keysOf(cluster);
      expect(names.length).toBeGreaterThanOrEqual(5);
      const slots = await Promise.all(names.map((name) => send(['CLUSTER', 'KEYSLOT', name])));
      expect(new Set(slots).size).toBe(1);
    });
  });
}

/** Names of the default prefix on all three servers. */
async function keysOf({ servers }: RedisCluster): Promise<string[]> {
  const names: string[] = [];
  for (const server of servers) {
    const { send } = await server.connect();
    names.push(...((await send(['KEYS', '{berita}:*'])) as string[]));
  }
  return names;
}
