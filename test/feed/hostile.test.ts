// Hostile input: twice the input takes at most 2.3 times the CPU time, measured in turn in one process.
import { beforeAll, expect, test } from 'vitest';
import { hostileGrowth } from '../../bench/measure/hostile.mjs';
import { hostile } from '../fixtures/hostile.js';

let growth: Awaited<ReturnType<typeof hostileGrowth>>;

beforeAll(async () => {
  growth = await hostileGrowth();
}, 300_000);

test.each(Object.keys(hostile))('%s takes linear time', (name) => expect(growth.hostile[name]).toBeLessThan(2.3));

test('quadratic time would be found out', () => expect(growth.quadratic).toBeGreaterThan(2.3));
