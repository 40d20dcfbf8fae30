// The comparison: every implementation, interleaved, at full speed and on a slow device; the results go into
// docs/performance.md.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { empty, handWritten, implementations, servedPeers } from './implementations/index.mjs';
import { launch } from './measure/browser.mjs';
import { measureShowing } from './measure/showing.mjs';
import { pairedRatio, spread } from './measure/statistics.mjs';
import { surroundings } from './measure/surroundings.mjs';
import { comparisonChart } from './report/chart.mjs';
import { comparisonTables } from './report/comparison.mjs';
import { round } from './report/figures.mjs';
import { writeSection } from './report/section.mjs';
import { startServers } from './server.mjs';

const SLOWDOWNS = [1, 4];
const WIDGETS = [1, 10, 50];

/**
 * Quartiles of the CPU of each implementation, less the empty page of the same round, and its ratio to the hand-written
 * element.
 */
function costs(samples) {
  const base = samples.get(empty.name);
  return implementations
    .filter((implementation) => implementation !== empty)
    .map(({ name }) => {
      const times = samples.get(name);
      const { q1, median, q3 } = spread(times.map((time, index) => time - base[index]));
      return {
        implementation: name,
        q1: round(q1),
        median: round(median),
        q3: round(q3),
        toHandWritten: round(pairedRatio(times, samples.get(handWritten.name), base)),
      };
    });
}

/** Bytes brotli of the script that the page loads; 0 without one. */
async function scriptBytes(address, site) {
  const [, source] = /<script[^>]* src="([^"]+)"/.exec(await site.read(new URL(address).pathname)) ?? [];
  return source ? brotliCompressSync(await site.read(source)).length : 0;
}

function record(results) {
  const text = comparisonTables(results, implementations);
  console.log(`\n${text}`);
  writeFileSync('bench/results/comparison.json', `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync('docs/images/comparison.svg', comparisonChart(results));
  writeSection('comparison', text);
}

/** Measures everything in `rounds` rounds and writes JSON, tables and chart. */
export async function compare(rounds) {
  const servers = await startServers();
  const browser = await launch();
  const results = {
    ...(await surroundings(browser)),
    rounds,
    served: servedPeers.map(({ name }) => name),
    scripts: {},
    measured: [],
  };
  for (const slowdown of SLOWDOWNS) {
    for (const widgets of WIDGETS) {
      const progress = (done) =>
        process.stdout.write(`\rwidgets: ${widgets}, slowdown: ${slowdown}x, round ${done} of ${rounds} `);
      const { samples, addresses } = await measureShowing(
        implementations,
        { widgets, slowdown, rounds },
        { browser, servers },
        progress,
      );
      console.log();
      for (const [name, address] of addresses) results.scripts[name] = await scriptBytes(address, servers.site);
      results.measured.push({ slowdown, widgets, costs: costs(samples) });
    }
  }
  await browser.close();
  servers.close();
  record(results);
}
