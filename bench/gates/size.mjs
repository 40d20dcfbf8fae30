// Bytes, by the figures and limits of scripts/size.mjs. Until its aim is reached, an entry's limit there is a ratchet.
import { sizes } from '../../scripts/size.mjs';
import { count } from '../report/figures.mjs';

export const size = {
  name: 'size',
  async measure() {
    const entries = (await sizes()).filter(({ limit }) => limit);
    return entries.map(({ name, unit, limit, target, ...bytes }) => {
      const value = bytes[unit];
      const aim =
        target &&
        (value > target ? `aim ${count(target)}: ${count(value - target)} too many` : `aim ${count(target)} reached`);
      return { name: `${name.replaceAll('`', '')}, bytes ${unit}`, value, limit, note: aim };
    });
  },
};
