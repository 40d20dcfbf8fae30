// A cluster of three real servers on free ports of loopback, and a client that asks whichever has the slot.
import { createCluster } from '@redis/client';
import { expect } from 'vitest';
import type { SendCommand } from '../../src/gateway/store/redis-commands.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type Program, type RedisServer } from './redis-server.mjs';

const SLOTS = 16_384;

export interface RedisCluster {
  readonly servers: readonly RedisServer[];
  /** Commands go to the server that has the slot of `hashTag`. */
  connect(hashTag: string): Promise<{ send: SendCommand; close(): void }>;
  stop(): Promise<void>;
}

/** Starts the servers and gives each a third of the slots; resolves when all three know it. */
export async function startCluster(program: Program): Promise<RedisCluster> {
  const options = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000'];
  const servers = await Promise.all([0, 1, 2].map(() => startRedis(program, options)));
  const sends = await Promise.all(servers.map(async (server) => (await server.connect()).send));
  for (const [index, send] of sends.entries()) {
    const [from, to] = [index, index + 1].map((third) => Math.floor((third * SLOTS) / 3));
    await send(['CLUSTER', 'ADDSLOTSRANGE', String(from), String(to! - 1)]);
    await send(['CLUSTER', 'MEET', '127.0.0.1', String(servers[0]!.port)]);
  }
  for (const send of sends)
    await eventually(async () => expect(String(await send(['CLUSTER', 'INFO']))).toContain('cluster_state:ok'));
  const closers: (() => void)[] = [];
  return {
    servers,
    async connect(hashTag) {
      const cluster = createCluster({
        rootNodes: servers.map(({ port }) => ({ url: `redis://127.0.0.1:${port}` })),
        defaults: { disableOfflineQueue: true },
      });
      cluster.on('error', () => {}); // Commands reject of themselves.
      await cluster.connect();
      const close = () => cluster.destroy();
      closers.push(close);
      return { send: (command) => cluster.sendCommand(hashTag, false, [...command]), close };
    },
    async stop() {
      for (const close of closers) close();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
