// Measures the steps of the ladder, interleaved: CPU to show them, and what a visitor with a slow phone waits for.
import { empty, handWritten, own, staticPage } from '../implementations/index.mjs';
import { addPage } from '../implementations/page.mjs';
import { recommended } from '../news/pages.mjs';
import { cpuToShow } from '../measure/cpu.mjs';
import { interleave } from '../measure/rounds.mjs';
import { median } from '../measure/statistics.mjs';
import { timeToNews } from '../measure/time-to-news.mjs';
import { startServers } from '../server.mjs';
import { addedSteps, recommendedSteps, removedSteps, serverSteps } from './ladder.mjs';

/** What one visit of a kind measures: milliseconds, and of `tasks` how many. */
const VISITS = {
  cpu: async (browser, shown) => ({ cpu: await cpuToShow(browser, shown) }),
  news: async (browser, shown) => {
    const { shown: news, rows, longTasks: tasks } = await timeToNews(browser, shown);
    return { news, rows, tasks };
  },
};

/** The figures of a visit, by its kind. */
const FIGURES = { cpu: ['cpu'], news: ['news', 'rows', 'tasks'] };

/** Visits by the name of the page. */
async function visitPages(browser, pages, { servers, kind, widgets, rounds, say }) {
  const subjects = new Map();
  for (const page of pages) {
    const count = page === empty ? 0 : widgets;
    const address = await addPage(page, count, servers);
    subjects.set(page.name, () => VISITS[kind](browser, { address, rows: page.rows, widgets: count }));
  }
  return interleave(subjects, rounds, say);
}

/** What each step is compared with, and the whole that its part is taken out of. */
const REFERENCES = {
  added: { base: handWritten.name },
  removed: { base: handWritten.name, whole: own.name },
  recommended: { base: handWritten.name, whole: recommended.name },
  server: { base: staticPage.name },
};

/**
 * `{ ratio, ofWhole }` of a page: to its reference, and to the whole where it is the whole without a part. By the best
 * of all rounds, as other work on the machine only ever adds. Undefined for what a page does not do: a static one asks
 * for no feed.
 */
function compare({ name, group, part }, figure, visits) {
  const best = (page) => Math.min(...visits.get(page).map((visit) => visit[figure] ?? NaN));
  const nothing = visits.has(empty.name) ? best(empty.name) : 0;
  const ratioTo = (other) => (best(name) - nothing) / (best(other) - nothing);
  const { base, whole } = REFERENCES[group];
  const ratio = ratioTo(base);
  if (Number.isNaN(ratio)) return undefined;
  return { ratio, ofWhole: part && ratioTo(whole) };
}

/** `{ count }`: the median, as there are few tasks and a disturbed round has more of them. */
const count = (visits) => ({ count: median(visits.map(({ tasks }) => tasks)) });

const figureOf = (step, figure, visits) =>
  figure === 'tasks' ? count(visits.get(step.name)) : compare(step, figure, visits);

/** `[{ ...page, group }]` of all steps. */
async function allSteps(servers, removed) {
  const groups = {
    added: await addedSteps(servers),
    removed,
    recommended: await recommendedSteps(removed),
    server: await serverSteps(servers),
  };
  return Object.entries(groups).flatMap(([group, pages]) => pages.map((page) => ({ ...page, group })));
}

/** Visits of one kind: adds a column for each of its figures and numbers of widgets to `columnsOf`, by step. */
async function addColumns(columnsOf, browser, { kind, removed, rounds, say }) {
  const servers = await startServers({ compress: kind === 'news' });
  const steps = await allSteps(servers, removed);
  // What any page costs is taken off CPU; a visitor waits for it.
  const pages = kind === 'cpu' ? [empty, ...steps] : steps;
  for (const widgets of [1, 10]) {
    const options = { servers, kind, widgets, rounds, say: (done) => say(`${kind} ${widgets}`, done) };
    const visits = await visitPages(browser, pages, options);
    for (const step of steps) {
      const { name, group } = step;
      if (!columnsOf.has(name)) columnsOf.set(name, { name, group, figures: new Map() });
      const { figures } = columnsOf.get(name);
      for (const figure of FIGURES[kind]) figures.set(`${figure} ${widgets}`, figureOf(step, figure, visits));
    }
  }
  servers.close();
}

/**
 * `[{ name, group, figures }]`: `figures` is a map from `cpu 1`, `cpu 10`, and so on for `news`, `rows` and `tasks`, to
 * what `compare` gives, or `count`. `say` is told of each finished round.
 */
export async function measureLadder(browser, rounds, say) {
  const columnsOf = new Map();
  const removed = await removedSteps();
  for (const kind of Object.keys(VISITS)) await addColumns(columnsOf, browser, { kind, removed, rounds, say });
  return [...columnsOf.values()];
}
