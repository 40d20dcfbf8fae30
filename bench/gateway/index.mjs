// npm run bench -- --gateway: the gateway beside bare node:http and nginx in one run, the server on one core and the
// load on the other. The gates of CI measure a short form of the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from '../gates/judge.mjs';
import { cold } from './cold.mjs';
import { dead } from './dead.mjs';
import { hot } from './hot.mjs';
import { memory } from './memory.mjs';
import { missingPrograms } from './processes.mjs';
import { startUpstream } from './upstream.mjs';

const FULL = {
  effort: { rounds: 5, seconds: 3, feeds: 1000, ways: 8, withNginx: true },
  limits: { hot: 1.25, memory: 3, dead: 1.2 },
};
/** For a machine that others use too: what is measured on two cores keeps room for noise. */
const SHORT = {
  effort: { rounds: 2, seconds: 1, feeds: 250, ways: 2, withNginx: false },
  limits: { hot: 1.8, memory: 2, dead: 3 },
};

/** The gates of one measurement; `say` is told of figures that are no gates. */
export async function measureGateway({ short = false, more = 1, say }) {
  const { effort, limits } = short ? SHORT : FULL;
  const folder = mkdtempSync(join(tmpdir(), 'berita-bench-'));
  const upstream = await startUpstream();
  const context = { upstream, folder, limits, say, effort: { ...effort, rounds: effort.rounds * more } };
  try {
    const gates = [];
    for (const measure of [hot, cold, memory, dead]) gates.push(...(await measure(context)));
    return gates;
  } finally {
    upstream.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures and prints; true when every goal is met. */
export async function benchGateway() {
  const missing = missingPrograms();
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is not installed`);
  const gates = await measureGateway({ say: (words) => console.log(`     ${words}`) });
  return report(gates);
}
