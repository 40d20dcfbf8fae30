// Hostile input: twice the input takes at most 2.3 times the CPU.
import { hostileGrowth } from '../measure/hostile.mjs';

export const hostile = {
  name: 'hostile input',
  noisy: true,
  async measure() {
    const growths = Object.entries((await hostileGrowth()).hostile);
    const worst = growths.reduce((most, one) => (one[1] > most[1] ? one : most));
    return [{ name: 'hostile input twice as long, time', value: worst[1], limit: 2.3, note: `the worst: ${worst[0]}` }];
  },
};
