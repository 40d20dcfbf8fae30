// npm run bench -- --lighthouse: the demo's pages with the widgets and without them; the results go into
// docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { startDemo } from '../../demo/server.mjs';
import { demoPages } from '../demo-pages.mjs';
import { line } from '../gates/judge.mjs';
import { launch } from '../measure/browser.mjs';
import { surroundings } from '../measure/surroundings.mjs';
import { lighthouseTable } from '../report/lighthouse.mjs';
import { writeSection } from '../report/section.mjs';
import { audit } from './audit.mjs';
import { withoutWidgets } from './without.mjs';

/** Audits by the pages' names; `edit` changes their HTML. */
async function auditAll(port, chosen, edit) {
  const demo = await startDemo(0, edit);
  const found = new Map();
  for (const { name, address } of demoPages(demo).filter(chosen)) {
    process.stdout.write(`${name} … `);
    found.set(name, await audit(address, port));
    console.log(Object.values(found.get(name).scores).join(' '));
  }
  demo.close();
  return found;
}

/** What is missing from 100 points, and the layout shift, as gates. */
const gatesOf = ({ page, with: { scores, metrics, faults } }) => [
  ...Object.entries(scores).map(([category, score]) => ({
    name: `points missing, ${category}, ${page}`,
    value: 100 - score,
    limit: 0,
    note: score < 100 ? faults.join(', ') : '',
  })),
  { name: `layout shift, ${page}`, value: metrics.cls, limit: 0 },
];

/** Audits everything and writes JSON and table; the gates. */
export async function runLighthouse() {
  const browser = await launch();
  const port = Number(new URL(browser.wsEndpoint()).port);
  console.log('With the widgets:');
  const audited = await auditAll(port, () => true);
  console.log('Without them:');
  const bare = await auditAll(port, ({ alone }) => !alone, withoutWidgets);
  const { version } = JSON.parse(readFileSync('bench/node_modules/lighthouse/package.json', 'utf8'));
  const results = {
    ...(await surroundings(browser)),
    lighthouse: version,
    pages: [...audited].map(([page, found]) => ({ page, with: found, without: bare.get(page) })),
  };
  await browser.close();
  const text = lighthouseTable(results);
  console.log(`\n${text}\n`);
  writeFileSync('bench/results/lighthouse.json', `${JSON.stringify(results, null, 1)}\n`);
  writeSection('lighthouse', text);
  const gates = results.pages.flatMap(gatesOf);
  gates.forEach((gate) => console.log(line(gate)));
  return gates;
}
