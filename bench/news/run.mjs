// npm run bench -- --news: the table of what visitors wait for, into docs/performance.md.
import { writeFileSync } from 'node:fs';
import { launch } from '../measure/browser.mjs';
import { surroundings } from '../measure/surroundings.mjs';
import { newsTables } from '../report/news.mjs';
import { writeSection } from '../report/section.mjs';
import { startServers } from '../server.mjs';
import { compareVisits, visit } from './measure.mjs';
import { startFrame } from './frame.mjs';
import { newsPages, parsingPeers } from './pages.mjs';

const WIDGETS = [1, 10, 50];

/** Measures every page in `rounds` rounds; writes JSON and the table. */
export async function runNews(rounds) {
  const servers = await startServers({ compress: true });
  const frame = await startFrame(servers);
  const browser = await launch();
  const results = { ...(await surroundings(browser)), rounds, measured: [] };
  for (const widgets of WIDGETS) {
    const pages = [...(await newsPages()), frame.page, ...parsingPeers];
    const progress = (done) => process.stdout.write(`\rwidgets: ${widgets}, round ${done} of ${rounds} `);
    const samples = await visit(pages, { widgets, rounds }, { browser, servers }, progress);
    console.log();
    results.measured.push({ widgets, pages: pages.map(({ name }) => compareVisits(samples, name)) });
  }
  await browser.close();
  frame.close();
  servers.close();
  const text = newsTables(results);
  console.log(`\n${text}`);
  writeFileSync('bench/results/news.json', `${JSON.stringify(results, null, 1)}\n`);
  writeSection('news', text);
}
