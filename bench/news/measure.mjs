// Interleaved cold visits to each page, and what they say of each beside the hand-written element and the static page.
import { addPage } from '../implementations/page.mjs';
import { interleave } from '../measure/rounds.mjs';
import { median, pairedRatio } from '../measure/statistics.mjs';
import { timeToNews } from '../measure/time-to-news.mjs';
import { handWritten, staticPage } from './pages.mjs';

/** Visits by page, from `rounds` rounds; `after` is told of each finished round. */
export async function visit(pages, { widgets, rounds }, { browser, servers }, after) {
  const subjects = new Map();
  for (const page of pages) {
    const address = await addPage(page, widgets, servers);
    subjects.set(page.name, () => timeToNews(browser, { address, rows: page.rows, widgets }));
  }
  return interleave(subjects, rounds, after);
}

const values = (visits, key) => visits.map((one) => one[key]);

/**
 * `{ name, shown, toHandWritten, toStatic, rowsToHandWritten, longTasks }` of one page; ratios are those within a
 * round.
 */
export function compareVisits(samples, name) {
  const [own, hand, floor] = [name, handWritten.name, staticPage.name].map((each) => samples.get(each));
  const ratio = (other, key) => pairedRatio(values(own, key), values(other, key));
  const asksForFeed = own[0].rows !== undefined;
  return {
    name,
    shown: median(values(own, 'shown')),
    toHandWritten: ratio(hand, 'shown'),
    toStatic: ratio(floor, 'shown'),
    rowsToHandWritten: asksForFeed ? ratio(hand, 'rows') : undefined,
    longTasks: median(values(own, 'longTasks')),
  };
}
