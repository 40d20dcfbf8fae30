// What was asked for lately is remembered, and no more than that.
import { expect, it } from 'vitest';
import { RecentMap } from '../../../src/gateway/popularity/recent-map.js';

it('keeps what is asked for, however much comes between, and is bounded', () => {
  const map = new RecentMap<number>(100);
  map.set('asked', 1);
  map.set('forgotten', 2);
  for (let index = 0; index < 10_000; index += 1) {
    map.set(`${index}`, index);
    expect(map.get('asked')).toBe(1);
  }
  expect(map.get('forgotten')).toBeUndefined();
  expect(map.size).toBeLessThanOrEqual(100);
});
