// Hostile input: how the CPU time grows when the input doubles.
import { hostileGrowth } from '../measure/hostile.mjs';

const SMALL = 125_000; // Characters.
// Three doublings: a step of the memory manager between two sizes weighs a third, quadratic time shows in all of them.
const DOUBLINGS = 3;
// The machine's caches are in the ratio: 2.4 to 3.3 was seen on some where the code is linear.
const LIMIT = 2.3;

export const hostile = {
  name: 'hostile input',
  noisy: true,
  timed: true,
  // By test/feed/hostile.test.ts, with the margin that CI's machines need: halfway, in powers, to quadratic time.
  tested: true,
  async measure() {
    const { hostile: growths } = await hostileGrowth({ small: SMALL, times: 2 ** DOUBLINGS });
    const ratios = Object.entries(growths).map(([name, growth]) => [name, growth ** (1 / DOUBLINGS)]);
    const worst = ratios.reduce((most, one) => (one[1] > most[1] ? one : most));
    return [
      {
        name: 'hostile input twice as long, time',
        value: worst[1],
        limit: LIMIT,
        note: `the worst: ${worst[0]}`,
      },
    ];
  },
};
