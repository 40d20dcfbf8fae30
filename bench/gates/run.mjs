// npm run bench -- --gate: measures each gate in turn and prints a line for it.
import { writeFileSync } from 'node:fs';
import { launch } from '../measure/browser.mjs';
import { surroundings } from '../measure/surroundings.mjs';
import { gatesTable } from '../report/gates.mjs';
import { writeSection } from '../report/section.mjs';
import { startServers } from '../server.mjs';
import { gateGroups } from './index.mjs';
import { line } from './judge.mjs';
import { settle } from './settle.mjs';

async function measureGroup(group, context) {
  const start = Date.now();
  const gates = await settle(group, context, (words) => console.log(`     ${words}`));
  gates.forEach((gate) => console.log(line(gate)));
  console.log(`     ${group.name}: ${Math.round((Date.now() - start) / 1000)} s`);
  return gates;
}

function record(results) {
  writeFileSync('bench/results/gates.json', `${JSON.stringify(results, null, 1)}\n`);
  writeSection('gates', gatesTable(results));
}

/** The groups whose name has `only`; `timed` takes those that measure time alone, `counted` the others. */
const chosen = ({ only = '', timed = false, counted = false }) =>
  gateGroups.filter((group) => group.name.includes(only) && !(timed && !group.timed) && !(counted && group.timed));

/**
 * The gates of all groups, or of the chosen ones. `short` is the form for CI: fewer runs at first, none of what a test
 * holds, and nothing is written.
 */
export async function runGates({ short = false, ...choice } = {}) {
  const groups = chosen(choice).filter((group) => !(short && group.tested));
  const servers = await startServers();
  const browser = await launch();
  try {
    const gates = [];
    for (const group of groups) gates.push(...(await measureGroup(group, { browser, servers, short })));
    if (!short && groups.length === gateGroups.length) record({ ...(await surroundings(browser)), gates });
    return gates;
  } finally {
    await browser.close();
    servers.close();
  }
}
