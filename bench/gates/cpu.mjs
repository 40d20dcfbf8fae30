// CPU to show widgets, beside a hand-written element and beside the npm peers that read the feed in the page.
import { empty, handWritten, own, parsingPeers, staticPage } from '../implementations/index.mjs';
import { measureShowing } from '../measure/showing.mjs';
import { median, pairedRatio } from '../measure/statistics.mjs';
import { exact, ms } from '../report/figures.mjs';

// The static page has no limit: it tells how near to the floor a ratio can come.
const compared = [empty, staticPage, handWritten, own, ...parsingPeers];

/** What the design aims at: the CPU of this project to that of others. */
const aims = new Map([[handWritten, 1.25], ...parsingPeers.map((peer) => [peer, 0.25])]);

// Until an aim is reached, the limit is a ratchet: what a quiet machine showed in two runs, with room for noise.
const reached = {
  1: { 'hand-written element': 3, '@lrnwebcomponents/rss-items': 2.1, 'rss-parser + React': 1 },
  10: { 'hand-written element': 3, '@lrnwebcomponents/rss-items': 2.2, 'rss-parser + React': 1.4 },
  50: { 'hand-written element': 3.2, '@lrnwebcomponents/rss-items': 1.6, 'rss-parser + React': 2 },
};

async function measureCpu(widgets, { short, effort, ...context }) {
  const { samples } = await measureShowing(compared, { widgets, rounds: (short ? 3 : 15) * effort }, context);
  const base = samples.get(empty.name);
  const cost = ({ name }) => `${ms(median(samples.get(name)) - median(base))} ms`;
  const ratio = (one, other) => pairedRatio(samples.get(one.name), samples.get(other.name), base);
  return [...aims].map(([other, aim]) => ({
    name: `CPU to show ${widgets} / ${other.name}`,
    limit: reached[widgets][other.name] ?? aim,
    value: ratio(own, other),
    note: `aim ${aim}; ${cost(own)} / ${cost(other)}; static HTML: ${exact(ratio(staticPage, other))}`,
  }));
}

/** One group a number of widgets, so that only the one that fails is measured again. */
export const cpu = [1, 10, 50].map((widgets) => ({
  name: `CPU of ${widgets}`,
  noisy: true,
  timed: true,
  measure: (context) => measureCpu(widgets, context),
}));
