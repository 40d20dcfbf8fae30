// Hostile input is read in linear time. The margin is one that no machine's caches bridge; bench/gates/hostile.mjs has
// the sharp ratio.
import { beforeAll, expect, test } from 'vitest';
import { hostileGrowth } from '../../bench/measure/hostile.mjs';
import { hostile } from '../fixtures/hostile.js';

const SMALL = 16_000; // Characters; what is 64 times as long has a million.
const TIMES = 64;
/**
 * Halfway, in powers, between linear (64) and quadratic time (4,096). Larger caches or a slow collector cost up to four
 * times on top.
 */
const HALFWAY = TIMES ** 1.5;

let growth: Awaited<ReturnType<typeof hostileGrowth>>;

beforeAll(async () => {
  growth = await hostileGrowth({ small: SMALL, times: TIMES });
}, 300_000);

test.each(Object.keys(hostile))('%s takes linear time', (name) => expect(growth.hostile[name]).toBeLessThan(HALFWAY));

test('quadratic time would be found out', () => expect(growth.quadratic).toBeGreaterThan(HALFWAY));
