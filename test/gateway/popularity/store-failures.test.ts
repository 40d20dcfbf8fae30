// Stores that stop, fill up, forget, die and come back, with real servers: feeds go on, counting pauses, monitors hear
// of it, and what was taken is counted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { nodeHash } from '../../../src/gateway/node/hash.js';
import { openStores } from '../../../src/gateway/node/open-store.js';
import { RedisReadStore } from '../../../src/gateway/popularity/redis-reads.js';
import { HitQueue } from '../../../src/gateway/popularity/hit-queue.js';
import { SILENT_LOG } from '../../../src/gateway/log.js';
import type { SendCommand } from '../../../src/gateway/store/redis-commands.js';
import { freePort, isInstalled, PROGRAMS, startRedis, startRedisOn, type RedisServer } from '../redis-server.mjs';
import { eventually } from '../../support/eventually.js';
import { ALLOW, sendRss, startUpstream, testGateway, type TestGateway, type Upstream } from '../support.js';
import { hit, limits } from './read-store-conformance.js';

const BROWSER =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';
const TITLES = ['Satu', 'Dua', 'Tiga', 'Empat'];
const HOUR = 3_600_000;

for (const program of PROGRAMS) {
  if (!isInstalled(program)) {
    console.log(`${program} is not installed: its failures are not tried.`);
    continue;
  }
  describe(`a gateway on ${program}`, () => {
    let upstream: Upstream;
    let server: RedisServer;
    let test: TestGateway;
    let port: number;
    let visitors = 0;
    /** Errors that the gateway has logged. */
    const logged: string[] = [];
    const log = { ...SILENT_LOG, error: (event: object) => logged.push(JSON.stringify(event)) };

    const open = () =>
      testGateway(
        {
          feeds: {
            update: { url: upstream.url, allow: ALLOW },
            populer: { popular: ['update'], atLeast: 5, limit: 3 },
          },
          count: {},
          trustProxy: ['192.0.2.1'],
        },
        { hash: nodeHash, log, ...openStores({ kind: 'redis', url: `redis://127.0.0.1:${port}` }, SILENT_LOG) },
      );

    /** Somebody else reads the article; resolves with the answer, not when it is counted. */
    async function read(title: string): Promise<void> {
      visitors += 1;
      const headers = {
        'user-agent': BROWSER,
        origin: 'https://news.example',
        'x-forwarded-for': `198.18.${visitors >> 8}.${visitors & 255}`,
      };
      const body = JSON.stringify({ v: 1, p: '', e: [['r', `https://news.example/${title}`]] });
      const request = new Request('https://gateway.example/v1/read', { method: 'POST', body, headers });
      expect((await test.gateway.fetch(request, { clientAddress: '192.0.2.1' })).status).toBe(204);
    }
    async function readAll(...titles: string[]): Promise<void> {
      for (const title of titles) await read(title);
    }
    const views = async () => {
      const report = await test.gateway.reads(10);
      return Object.fromEntries(report!.lists[0]!.articles.map(({ title, views: count }) => [title, count]));
    };
    /** Resolves when an article has so many views. */
    const untilViews = (title: string, count: number) =>
      eventually(async () => expect((await views())[title]).toBe(count));
    const isReady = async () => (await test.get('/readyz')).status === 200;
    /** Titles of the list when its order is looked at anew. */
    const popular = () => {
      test.advance(30_000);
      return test.titles('populer');
    };

    beforeEach(async () => {
      visitors = 0;
      upstream = await startUpstream(sendRss(TITLES));
      server = await startRedis(program);
      port = server.port;
      test = open();
      await readAll('Tiga', 'Tiga', 'Tiga', 'Dua', 'Dua', 'Satu');
      await untilViews('Satu', 1);
      expect(await popular()).toEqual(['Tiga', 'Dua', 'Satu']);
      expect(await isReady()).toBe(true);
    });
    afterEach(async () => {
      await test.gateway.close();
      await server.stop();
      await upstream.close();
    });

    /** What must hold while the store is out of order. */
    async function goesOn(): Promise<void> {
      await eventually(async () => {
        // Counting and the list ask the store.
        await popular();
        expect(await isReady()).toBe(false);
      });
      expect(await test.titles('update')).toEqual(TITLES);
      // The last ranking holds.
      expect(await popular()).toEqual(['Tiga', 'Dua', 'Satu']);
      const { popularity } = (await (await test.get('/readyz')).json()) as { popularity: { store: string } };
      expect(popularity.store).not.toBe('ok');
    }

    async function comesBack(): Promise<void> {
      await eventually(async () => {
        await popular();
        // A read now and then, as readers do: what has failed is asked again.
        await read('Empat');
        expect(await isReady()).toBe(true);
      });
    }

    it('goes on while the server is stopped, and counts then what it took', async () => {
      server.process.kill('SIGSTOP');
      await readAll('Satu', 'Satu', 'Satu', 'Satu');
      await goesOn();
      server.process.kill('SIGCONT');
      await comesBack();
      await untilViews('Satu', 5);
      expect(await popular()).toContain('Satu');
    });

    it('goes on while the server pauses its clients', async () => {
      const { send } = await server.connect();
      await send(['CLIENT', 'PAUSE', '4000', 'ALL']);
      await readAll('Satu', 'Satu', 'Satu', 'Satu');
      await goesOn();
      await comesBack();
      await untilViews('Satu', 5);
    });

    it('goes on while the server is full, and says so', async () => {
      const { send } = await server.connect();
      await send(['CONFIG', 'SET', 'maxmemory-policy', 'noeviction']);
      await send(['CONFIG', 'SET', 'maxmemory', '1']);
      await readAll('Satu', 'Satu', 'Satu', 'Satu');
      await goesOn();
      const { popularity } = (await (await test.get('/readyz')).json()) as { popularity: { store: string } };
      expect(popularity.store).toBe('failing');
      expect(logged.join()).toContain('OOM');
      await send(['CONFIG', 'SET', 'maxmemory', '0']);
      await comesBack();
      await untilViews('Satu', 5);
    });

    it('counts on when the server has lost its scripts', async () => {
      const { send } = await server.connect();
      await send(['SCRIPT', 'FLUSH']);
      await readAll('Satu', 'Satu', 'Satu');
      await untilViews('Satu', 4);
      expect(await isReady()).toBe(true);
    });

    it('goes on when the server is killed, and counts anew on an empty one', async () => {
      await server.stop();
      await readAll('Satu', 'Satu');
      await goesOn();
      server = await startRedisOn(port, program);
      await comesBack();
      // The new server has to be told of the articles again.
      await eventually(async () => {
        await readAll('Empat');
        test.advance(30_000);
        expect((await views())['Empat']).toBeGreaterThanOrEqual(5);
      });
    });

    it('starts without the server, and counts when that comes', async () => {
      await test.gateway.close();
      await server.stop();
      port = await freePort();
      test = open();
      await test.gateway.start();
      expect(await test.titles('update')).toEqual(TITLES);
      expect(await test.titles('populer')).toEqual(TITLES.slice(0, 3));
      expect(await isReady()).toBe(false);
      server = await startRedisOn(port, program);
      await comesBack();
      await eventually(async () => {
        await read('Dua');
        test.advance(30_000);
        expect((await views())['Dua']).toBeGreaterThanOrEqual(1);
      });
    });
  });

  describe(`a store of reads whose ${program} is killed and reads its log again`, () => {
    it('has counted once what it took', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'berita-log-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      // By the second, a server may still hold in memory what it has answered, where its disk is slow.
      const options = ['--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always'];
      const killed = await startRedis(program, options);
      let { send } = await killed.connect();
      const store = new RedisReadStore((command) => send(command), limits);
      const queue = new HitQueue(store, 0);
      const { bucket } = await store.salts();
      for (let visitor = 0; visitor < 100; visitor += 1) queue.add(bucket, hit('a', visitor));
      await queue.flush();
      await killed.stop();
      for (let visitor = 50; visitor < 200; visitor += 1) queue.add(bucket, hit('a', visitor));
      await queue.flush();
      expect(queue.failure).toBeDefined();
      const server = await startRedisOn(killed.port, program, options);
      onTestFinished(() => server.stop());
      ({ send } = await server.connect());
      await eventually(() => expect(queue.length).toBe(0));
      expect(await store.top(6 * HOUR, 1)).toMatchObject([{ key: 'a', views: 200 }]);
      await queue.close();
    });
  });

  describe(`a store of reads whose ${program} fails over to its replica`, () => {
    it('loses nothing that it took', async () => {
      const [primary, replica] = [await startRedis(program), await startRedis(program)];
      onTestFinished(() => replica.stop());
      const [first, second] = [await primary.connect(), await replica.connect()];
      await second.send(['REPLICAOF', '127.0.0.1', String(primary.port)]);
      await eventually(async () =>
        expect(String(await second.send(['INFO', 'replication']))).toContain('link_status:up'),
      );
      let send: SendCommand = first.send;
      const store = new RedisReadStore((command) => send(command), limits);
      const queue = new HitQueue(store, 0);
      const { bucket } = await store.salts();
      for (let visitor = 0; visitor < 100; visitor += 1) queue.add(bucket, hit('a', visitor));
      await queue.flush();
      await first.send(['WAIT', '1', '0']);
      await primary.stop();
      for (let visitor = 50; visitor < 200; visitor += 1) queue.add(bucket, hit('a', visitor));
      await queue.flush();
      expect(queue.failure).toBeDefined();
      // The client has found the replica, which is none yet that may be written to.
      send = second.send;
      await queue.flush();
      expect(queue.failure?.message).toContain('READONLY');
      await second.send(['REPLICAOF', 'NO', 'ONE']);
      await eventually(() => expect(queue.length).toBe(0));
      expect(await store.top(6 * HOUR, 1)).toMatchObject([{ key: 'a', views: 200 }]);
      await queue.close();
    });
  });
}
