// The gateway: a hot feed beside bare node:http, one request for a thousand readers, memory, and a dead upstream.
import { measureGateway } from '../gateway/index.mjs';
import { missingPrograms } from '../gateway/processes.mjs';

export const gateway = {
  name: 'gateway',
  noisy: true,
  timed: true,
  async measure({ effort }) {
    const missing = missingPrograms();
    const name = `gateway: not measured, ${missing.join(', ')} is not installed`;
    if (missing.length > 0) return [{ name, value: 0, limit: 0 }];
    return measureGateway({ short: true, more: effort, say: (words) => console.log(`     ${words}`) });
  },
};
