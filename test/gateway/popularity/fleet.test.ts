// Four gateways on one store, in short, by the build in dist/; ten minutes of the same: npm run bench -- --fleet.
import { beforeAll, expect, it } from 'vitest';
import { installedProgram } from '../redis-server.mjs';

interface Result {
  statuses: Record<string, number>;
  coldRequests: number;
  upstreamRequests: number;
  mostAtOnce: number;
  mostAllowed: number;
  sent: number;
  counted: number;
  atRisk: number;
  hotHits: number;
  hotCommands: number;
  orders: { ranked: boolean; etag: string; titles: string }[];
}
interface Fleet {
  runFleet(options: { seconds: number; turnSeconds: number }): Promise<Result>;
}

const load = <T>(path: string) => import(new URL(`../../../${path}`, import.meta.url).href) as Promise<T>;
let fleet: Fleet;

beforeAll(async () => {
  fleet = await load<Fleet>('bench/gateway/fleet.mjs');
});

it('is one gateway to its readers, its upstream and its store', { timeout: 300_000 }, async (context) => {
  if (installedProgram() === undefined) {
    console.log('Neither valkey-server nor redis-server is installed: no fleet is tried.');
    context.skip();
  }
  const result = await fleet.runFleet({ seconds: 8, turnSeconds: 5 });
  // Every reader is answered, whatever the upstream does and though a gateway was killed.
  expect(Object.keys(result.statuses).sort()).toEqual(['hit 200', 'read 204']);
  // One of them asks, and the others wait for what it gets.
  expect(result.coldRequests).toBe(1);
  expect(result.mostAtOnce).toBe(1);
  expect(result.upstreamRequests).toBeLessThanOrEqual(result.mostAllowed);
  // Each visitor once for an article, whichever gateway took it.
  expect(result.counted).toBeLessThanOrEqual(result.sent);
  expect(result.counted).toBeGreaterThanOrEqual(result.sent - result.atRisk);
  // The lists' rhythm and not the readers asks the store.
  expect(result.hotCommands).toBeLessThan(60);
  expect(new Set(result.orders.map(({ titles }) => titles)).size).toBe(1);
  expect(result.orders.every(({ ranked }) => ranked)).toBe(true);
});
