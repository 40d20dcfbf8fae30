// Whether a monitor learns that reads have stopped.
import { expect, it } from 'vitest';
import { HourlyCounts } from '../../../src/gateway/popularity/hourly-counts.js';

const HOUR = 3_600_000;

it('is silent when nothing comes in this hour and the last, where more than a hundred came yesterday', () => {
  let time = 1_767_600_000_000;
  const hours = new HourlyCounts(() => time);
  for (let read = 0; read < 101; read += 1) hours.add(1);
  expect([hours.current, hours.isSilent()]).toEqual([101, false]);
  time += 23 * HOUR;
  hours.add(1);
  time += HOUR;
  expect(hours.isSilent()).toBe(false);
  time += 24 * HOUR;
  // Yesterday at this hour little came.
  expect(hours.isSilent()).toBe(false);
});

it('is silent without a read for two hours', () => {
  let time = 1_767_600_000_000;
  const hours = new HourlyCounts(() => time);
  for (let read = 0; read < 101; read += 1) hours.add(1);
  time += 24 * HOUR;
  expect(hours.isSilent()).toBe(true);
  hours.add(1);
  expect(hours.isSilent()).toBe(false);
});
