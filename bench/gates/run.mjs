// npm run bench -- --gate: measures each gate in turn and prints a line for it.
import { startServers } from '../server.mjs';
import { launch } from '../measure/browser.mjs';
import { gateGroups } from './index.mjs';
import { isClose, isOver, line } from './judge.mjs';

/** A noisy group is measured again with more runs, twice at most, before it counts as over. The limit stays. */
async function settle(group, context) {
  for (let effort = 1; ; effort += 1) {
    const gates = await group.measure({ ...context, effort });
    const over = gates.filter(isOver);
    if (!over.length || !group.noisy || effort === 3 || !over.every(isClose)) return gates;
    console.log(`     again with more runs: ${over.map(({ name }) => name).join(', ')}`);
  }
}

/** The gates of all groups, judged. `short` is the form for CI: fewer runs at first. */
export async function runGates({ short = false, only = '' } = {}) {
  const servers = await startServers();
  const browser = await launch();
  const gates = [];
  try {
    for (const group of gateGroups.filter(({ name }) => name.includes(only))) {
      const start = Date.now();
      const measured = await settle(group, { browser, servers, short });
      measured.forEach((gate) => console.log(line(gate)));
      console.log(`     ${group.name}: ${Math.round((Date.now() - start) / 1000)} s`);
      gates.push(...measured);
    }
  } finally {
    await browser.close();
    servers.close();
  }
  return gates;
}
