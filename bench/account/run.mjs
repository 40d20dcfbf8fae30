// npm run bench -- --account: where the time to show widgets goes, beside a hand-written element, by kind of work and
// by taking parts out, into docs/performance.md.
import { handWritten, own } from '../implementations/index.mjs';
import { addPage } from '../implementations/page.mjs';
import { account } from '../measure/account.mjs';
import { launch } from '../measure/browser.mjs';
import { interleave } from '../measure/rounds.mjs';
import { median } from '../measure/statistics.mjs';
import { surroundings } from '../measure/surroundings.mjs';
import { accountTable } from '../report/account.mjs';
import { ladderTables } from '../report/ladder.mjs';
import { writeSection } from '../report/section.mjs';
import { startServers } from '../server.mjs';
import { measureLadder } from './measure-ladder.mjs';

function publish(name, text) {
  console.log(`\n${text}`);
  writeSection(name, text);
}

/** The main thread's work by kind. */
async function accountByKind(browser, rounds) {
  const servers = await startServers();
  const subjects = new Map();
  for (const widgets of [1, 10]) {
    for (const page of [own, handWritten]) {
      const address = await addPage(page, widgets, servers);
      subjects.set(`${page.name}, ${widgets}`, () => account(browser, { address, rows: page.rows, widgets }));
    }
  }
  const samples = await interleave(subjects, rounds);
  const columns = [...samples].map(([name, visits]) => {
    const shares = new Set(visits.flatMap((visit) => [...visit.keys()]));
    return {
      name,
      shares: new Map([...shares].map((share) => [share, median(visits.map((visit) => visit.get(share) ?? 0))])),
    };
  });
  servers.close();
  return columns;
}

/** Measures 1 and 10 widgets in `rounds` interleaved rounds; prints and writes the tables. */
export async function runAccount(rounds) {
  const browser = await launch();
  const where = await surroundings(browser);
  const columns = await accountByKind(browser, rounds);
  publish('account', accountTable({ ...where, rounds, columns }));
  const progress = (column, done) => process.stdout.write(`\r${column}: round ${done} of ${rounds} `);
  const steps = await measureLadder(browser, rounds, progress);
  publish('ladder', ladderTables({ ...where, rounds, steps }));
  await browser.close();
}
