// What is remembered of visitors for the limits: no more than they need, and no longer.
import { expect, it } from 'vitest';
import { NetworkBound, RecentVisits, VisitorBound } from '../../../src/gateway/popularity/bounds.js';

it('forgets an address 40 seconds after its last request, though nobody else comes', () => {
  const bound = new VisitorBound();
  bound.allows('203.0.113.9', 0);
  expect(bound.size).toBe(1);
  bound.forget(40_000);
  expect(bound.size).toBe(0);
});

it('remembers a visitor who goes on', () => {
  const bound = new VisitorBound();
  let taken = 0;
  for (let request = 0; request < 200; request += 1) if (bound.allows('203.0.113.9', request * 500)) taken += 1;
  // 20 at once, and one a second for 99.5 seconds.
  expect(taken).toBe(119);
});

it('holds at most 100,000 visitors', () => {
  const bound = new VisitorBound();
  for (let visitor = 0; visitor < 250_000; visitor += 1) bound.allows(String(visitor), 0);
  expect(bound.size).toBeLessThanOrEqual(100_000);
});

it('bounds a network though many others come between, and anew in the next bucket', () => {
  const bound = new NetworkBound();
  const add = (bucket: number) => bound.allows('203.0.113.0/24', 'a', bucket);
  for (let read = 0; read < 16; read += 1) expect(add(1)).toBe(true);
  for (let network = 0; network < 60_000; network += 1) bound.allows(String(network), 'b', 1);
  expect(add(1)).toBe(false);
  expect(add(2)).toBe(true);
});

it('knows a visit again, and no other', () => {
  const visits = new RecentVisits();
  visits.add([2 ** 31 - 1, 2 ** 31 - 1]);
  expect(visits.has([2 ** 31 - 1, 2 ** 31 - 1])).toBe(true);
  expect(visits.has([2 ** 31 - 1, 2 ** 31 - 2])).toBe(false);
  expect(visits.has([2 ** 31 - 2, 2 ** 31 - 1])).toBe(false);
});
