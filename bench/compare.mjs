// The comparison: every implementation, interleaved, at full speed and on a slow device; the results go into docs/performance.md.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { empty, handWritten, implementations, servedPeers } from './implementations/index.mjs';
import { addPages } from './implementations/page.mjs';
import { launch } from './measure/browser.mjs';
import { cpuToShow } from './measure/cpu.mjs';
import { surroundings } from './measure/surroundings.mjs';
import { interleave } from './measure/rounds.mjs';
import { pairedRatio, spread } from './measure/statistics.mjs';
import { comparisonChart } from './report/chart.mjs';
import { comparisonTables } from './report/comparison.mjs';
import { round } from './report/figures.mjs';
import { writeSection } from './report/section.mjs';
import { startServers } from './server.mjs';

const SLOWDOWNS = [1, 4];
const WIDGETS = [1, 10, 50];

/** Quartiles of the CPU of each implementation, less the empty page of the same round, and its ratio to the hand-written element. */
function costs(samples) {
  const base = samples.get(empty.name);
  return implementations.filter((implementation) => implementation !== empty).map(({ name }) => {
    const times = samples.get(name);
    const { q1, median, q3 } = spread(times.map((time, index) => time - base[index]));
    return { implementation: name, q1: round(q1), median: round(median), q3: round(q3), toHandWritten: round(pairedRatio(times, samples.get(handWritten.name), base)) };
  });
}

/** Bytes brotli of the script that the page loads; 0 without one. */
async function scriptBytes(addressOf) {
  const page = await fetch(addressOf).then((response) => response.text());
  const [, source] = /<script[^>]* src="([^"]+)"/.exec(page) ?? [];
  return source ? brotliCompressSync(Buffer.from(await fetch(new URL(source, addressOf)).then((response) => response.arrayBuffer()))).length : 0;
}

/** Measures everything in `rounds` rounds and writes JSON, tables and chart. */
export async function compare(rounds) {
  const servers = await startServers();
  const browser = await launch();
  const results = { ...await surroundings(browser), rounds, served: servedPeers.map(({ name }) => name), scripts: {}, measured: [] };
  for (const slowdown of SLOWDOWNS) {
    for (const widgets of WIDGETS) {
      const subjects = new Map();
      for (const implementation of implementations) {
        const { name, rows } = implementation;
        const shown = implementation === empty ? 0 : widgets;
        const address = (await addPages(implementation, [shown], servers))(shown);
        subjects.set(name, () => cpuToShow(browser, { address, rows, widgets: shown, slowdown }));
        if (implementation !== empty) results.scripts[name] = await scriptBytes(address);
      }
      const samples = await interleave(subjects, rounds, (done) => process.stdout.write(`\r${widgets} widgets at ${slowdown}x slowdown: round ${done} of ${rounds} `));
      console.log();
      results.measured.push({ slowdown, widgets, costs: costs(samples) });
    }
  }
  await browser.close();
  servers.close();
  const text = comparisonTables(results, implementations);
  console.log(`\n${text}`);
  writeFileSync('bench/results/comparison.json', `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync('docs/images/comparison.svg', comparisonChart(results));
  writeSection('comparison', text);
}
