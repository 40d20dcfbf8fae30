// What a visitor waits for, beside a page with a hand-written element: all rows shown, and rows after the feed has
// come.
import { compareVisits, visit } from '../news/measure.mjs';
import { newsPages, own, recommended } from '../news/pages.mjs';
import { exact, ms } from '../report/figures.mjs';
import { startServers } from '../server.mjs';

const SERVER_RENDERED = 'berita-widgets, server-rendered';

// What the design aims at (DESIGN, budgets), and what is gated until it is reached: what a quiet machine showed in two
// runs, with room for noise; the last, whose rounds differ most, has most.
const GATES = [
  { widgets: 1, page: own.name, key: 'toHandWritten', words: 'hand-written element', aim: 1.2, limit: 2.5 },
  { widgets: 10, page: own.name, key: 'toHandWritten', words: 'hand-written element', aim: 1.3, limit: 2.6 },
  { widgets: 1, page: recommended.name, key: 'toHandWritten', words: 'hand-written element', aim: 1.15, limit: 2.6 },
  { widgets: 10, page: recommended.name, key: 'toHandWritten', words: 'hand-written element', aim: 1.3, limit: 2.6 },
  { widgets: 1, page: SERVER_RENDERED, key: 'toStatic', words: 'static HTML', aim: 1.1, limit: 2.6 },
  { widgets: 10, page: SERVER_RENDERED, key: 'toStatic', words: 'static HTML', aim: 1.3, limit: 6.5 },
];

async function measureNews(widgets, { browser, short, effort }) {
  const servers = await startServers({ compress: true });
  try {
    const pages = await newsPages();
    const rounds = (short ? 3 : 11) * effort;
    const samples = await visit(pages, { widgets, rounds }, { browser, servers }, () => {});
    return GATES.filter((gate) => gate.widgets === widgets).map(({ page, key, words, aim, limit }) => {
      const compared = compareVisits(samples, page);
      const rows = compared.rowsToHandWritten;
      return {
        name: `time to news of ${widgets}, ${page} / ${words}`,
        value: compared[key],
        limit,
        note: `aim ${aim}; ${ms(compared.shown)} ms${rows ? `; rows after the feed ${exact(rows)}` : ''}; ${compared.longTasks} long tasks`,
      };
    });
  } finally {
    servers.close();
  }
}

/** One group a number of widgets, so that only the one that fails is measured again. */
export const newsGates = [1, 10].map((widgets) => ({
  name: `news of ${widgets}`,
  noisy: true,
  timed: true,
  measure: (context) => measureNews(widgets, context),
}));
