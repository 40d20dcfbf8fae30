// Measures the steps of the ladder, interleaved: CPU to show them, and the time to news of a slow phone.
import { empty, handWritten, own, staticPage } from '../implementations/index.mjs';
import { addPage } from '../implementations/page.mjs';
import { cpuToShow } from '../measure/cpu.mjs';
import { interleave } from '../measure/rounds.mjs';
import { timeToNews } from '../measure/time-to-news.mjs';
import { startServers } from '../server.mjs';
import { addedSteps, removedSteps, serverSteps } from './ladder.mjs';

/** Milliseconds of one visit, by what is measured. */
const MEASURES = {
  cpu: (browser, shown) => cpuToShow(browser, shown),
  news: async (browser, shown) => (await timeToNews(browser, shown)).shown,
};

/** Samples by the name of the page. */
async function measurePages(browser, pages, { servers, measure, widgets, rounds, say }) {
  const subjects = new Map();
  for (const page of pages) {
    const count = page === empty ? 0 : widgets;
    const address = await addPage(page, count, servers);
    subjects.set(page.name, () => MEASURES[measure](browser, { address, rows: page.rows, widgets: count }));
  }
  return interleave(subjects, rounds, say);
}

/** What each step is compared with. */
const REFERENCES = { added: handWritten.name, removed: handWritten.name, server: staticPage.name };

/**
 * `{ ratio, ofWhole }` of a page: to its reference, and to the whole where it is the whole without a part. By the best
 * of all rounds, as other work on the machine only ever adds.
 */
function compare(name, group, samples) {
  const best = (page) => Math.min(...samples.get(page));
  const base = samples.has(empty.name) ? best(empty.name) : 0;
  const ratioTo = (other) => (best(name) - base) / (best(other) - base);
  return { ratio: ratioTo(REFERENCES[group]), ofWhole: group === 'removed' ? ratioTo(own.name) : undefined };
}

/**
 * `[{ name, group, figures }]`: `figures` is a map from `cpu 1`, `cpu 10`, `news 1` and `news 10` to what `compare`
 * gives. `say` is told of each finished round.
 */
export async function measureLadder(browser, rounds, say) {
  const removed = await removedSteps();
  const columns = new Map();
  const groupOf = new Map();
  for (const measure of Object.keys(MEASURES)) {
    const servers = await startServers({ compress: measure === 'news' });
    const groups = { added: await addedSteps(servers), removed, server: await serverSteps(servers) };
    for (const [group, pages] of Object.entries(groups)) for (const { name } of pages) groupOf.set(name, group);
    const pages = Object.values(groups).flat();
    // What any page costs is taken off CPU; a visitor waits for it.
    if (measure === 'cpu') pages.unshift(empty);
    for (const widgets of [1, 10]) {
      const column = `${measure} ${widgets}`;
      const options = { servers, measure, widgets, rounds, say: (done) => say(column, done) };
      columns.set(column, await measurePages(browser, pages, options));
    }
    servers.close();
  }
  return [...groupOf].map(([name, group]) => {
    const figures = [...columns].map(([column, samples]) => [column, compare(name, group, samples)]);
    return { name, group, figures: new Map(figures) };
  });
}
