// Hits on their way to a store that is slow, fails, and comes back.
import { expect, it } from 'vitest';
import { HitQueue } from '../../../src/gateway/popularity/hit-queue.js';
import type { Hit } from '../../../src/gateway/popularity/read-store.js';
import { eventually } from '../../support/eventually.js';

const hit = (key: string): Hit => ({ key, weight: 1, now: [1, 2], before: [3, 4] });

/** A store that answers when the test says so. */
class SlowStore {
  readonly counted: string[] = [];
  calls = 0;
  running = 0;
  mostRunning = 0;
  readonly #answers: (() => void)[] = [];

  async count(_bucket: number, hits: readonly Hit[]): Promise<number> {
    this.calls += 1;
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    await new Promise<void>((resolve) => this.#answers.push(resolve));
    this.running -= 1;
    this.counted.push(...hits.map(({ key }) => key));
    return hits.length;
  }

  answer(): void {
    this.#answers.shift()?.();
  }
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('hands each hit over once, whoever asks for it while a call is under way', async () => {
  const store = new SlowStore();
  const queue = new HitQueue(store, 3_600_000);
  const keys = Array.from({ length: 100 }, (_, index) => `k${index}`);
  for (const key of keys) queue.add(1, hit(key));
  let ended = 0;
  for (let asker = 0; asker < 5; asker += 1) void queue.flush().then(() => (ended += 1));
  await eventually(() => {
    store.answer();
    expect(ended).toBe(5);
  });
  expect(store.counted).toEqual(keys);
  expect(store.mostRunning).toBe(1);
  expect(queue.length).toBe(0);
});

it('keeps the buckets of hits apart that came in turns', async () => {
  const calls: [number, string[]][] = [];
  const count = async (bucket: number, hits: readonly Hit[]) => {
    calls.push([bucket, hits.map(({ key }) => key)]);
    return hits.length;
  };
  const queue = new HitQueue({ count }, 3_600_000);
  for (const [bucket, key] of [
    [1, 'a'],
    [2, 'b'],
    [1, 'c'],
  ] as const)
    queue.add(bucket, hit(key));
  await queue.flush();
  expect(calls).toEqual([
    [1, ['a']],
    [2, ['b']],
    [1, ['c']],
  ]);
});

it('tries again by itself after a failure, though no further hit comes', async () => {
  let isGone = true;
  const counted = deferred<string>();
  const count = (_: number, hits: readonly Hit[]) => {
    if (isGone) return Promise.reject(new Error('gone'));
    counted.resolve(hits[0]!.key);
    return Promise.resolve(1);
  };
  const queue = new HitQueue({ count }, 0);
  queue.add(1, hit('a'));
  await queue.flush();
  expect(queue.failure?.message).toBe('gone');
  isGone = false;
  expect(await counted.promise).toBe('a');
  await queue.close();
  expect(queue.failure).toBeUndefined();
});

it('has a few calls under way, and hands over again only those that failed', async () => {
  const calls: string[][] = [];
  let isBusy = true;
  let running = 0;
  let mostRunning = 0;
  const count = async (_: number, hits: readonly Hit[]) => {
    calls.push(hits.map(({ key }) => key));
    running += 1;
    mostRunning = Math.max(mostRunning, running);
    await settle();
    running -= 1;
    if (isBusy && hits[0]!.key === 'k2') throw new Error('busy');
    return hits.length;
  };
  const queue = new HitQueue({ count }, 3_600_000, 2);
  for (let index = 0; index < 20; index += 1) queue.add(1, hit(`k${index}`));
  await queue.flush();
  expect(mostRunning).toBe(8);
  expect(queue.failure?.message).toBe('busy');
  expect(queue.length).toBe(6);
  calls.length = 0;
  isBusy = false;
  await queue.flush();
  expect(calls).toEqual([
    ['k2', 'k3'],
    ['k16', 'k17'],
    ['k18', 'k19'],
  ]);
  expect(queue.length).toBe(0);
  await queue.close();
});
