// npm run bench -- --account: where the time to show widgets goes, beside a hand-written element, into
// docs/performance.md.
import { handWritten, own } from '../implementations/index.mjs';
import { addPage } from '../implementations/page.mjs';
import { account } from '../measure/account.mjs';
import { launch } from '../measure/browser.mjs';
import { interleave } from '../measure/rounds.mjs';
import { median } from '../measure/statistics.mjs';
import { surroundings } from '../measure/surroundings.mjs';
import { accountTable } from '../report/account.mjs';
import { writeSection } from '../report/section.mjs';
import { startServers } from '../server.mjs';

/** Measures 1 and 10 widgets in `rounds` interleaved rounds; prints and writes the table. */
export async function runAccount(rounds) {
  const servers = await startServers();
  const browser = await launch();
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
  const text = accountTable({ ...(await surroundings(browser)), rounds, columns });
  await browser.close();
  servers.close();
  console.log(text);
  writeSection('account', text);
}
