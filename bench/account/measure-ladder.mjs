// Measures the steps of the ladder, interleaved: CPU to show them, and the time to news of a slow phone.
import { empty, handWritten, own, staticPage } from '../implementations/index.mjs';
import { addPage } from '../implementations/page.mjs';
import { cpuToShow } from '../measure/cpu.mjs';
import { interleave } from '../measure/rounds.mjs';
import { pairedRatio } from '../measure/statistics.mjs';
import { timeToNews } from '../measure/time-to-news.mjs';
import { startServers } from '../server.mjs';
import { addedSteps, removedSteps, serverSteps } from './ladder.mjs';

const SLOWDOWN = 1;

/** Milliseconds of one visit, by what is measured. */
const MEASURES = {
  cpu: (browser, shown) => cpuToShow(browser, { ...shown, slowdown: SLOWDOWN }),
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

/** `{ ratio, ofWhole }` of a page: to its reference, and to the whole where it is the whole without a part. */
function compare(name, group, samples) {
  const base = samples.get(empty.name);
  const ratioTo = (other) => pairedRatio(samples.get(name), samples.get(other), base);
  return { ratio: ratioTo(REFERENCES[group]), ofWhole: group === 'removed' ? ratioTo(own.name) : undefined };
}

/**
 * `[{ name, group, figures }]`: `figures` is a map from `cpu 1`, `cpu 10`, `news 1` and `news 10` to what `compare`
 * gives. `say` is told of each finished round.
 */
export async function measureLadder(browser, rounds, say) {
  const steps = [];
  for (const measure of ['cpu', 'news']) {
    const servers = await startServers({ compress: measure === 'news' });
    const groups = {
      added: await addedSteps(servers),
      removed: await removedSteps(),
      server: await serverSteps(servers),
    };
    const pages = Object.values(groups).flat();
    // What any page costs is taken off CPU; a visitor waits for it.
    if (measure === 'cpu') pages.unshift(empty);
    for (const widgets of [1, 10]) {
      const column = `${measure} ${widgets}`;
      const options = { servers, measure, widgets, rounds, say: (done) => say(column, done) };
      const samples = await measurePages(browser, pages, options);
      for (const [group, list] of Object.entries(groups)) {
        for (const { name } of list) {
          let step = steps.find((one) => one.name === name);
          if (!step) steps.push((step = { name, group, figures: new Map() }));
          step.figures.set(column, compare(name, group, samples));
        }
      }
    }
    servers.close();
  }
  return steps;
}
