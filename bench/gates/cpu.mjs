// CPU to show widgets, beside a hand-written element and beside the npm peers that read the feed in the page.
import { empty, handWritten, own, parsingPeers } from '../implementations/index.mjs';
import { addPages } from '../implementations/page.mjs';
import { cpuToShow } from '../measure/cpu.mjs';
import { interleave } from '../measure/rounds.mjs';
import { median, pairedRatio } from '../measure/statistics.mjs';

const compared = [empty, handWritten, own, ...parsingPeers];

/** Limits of the CPU of this project to that of others. */
const limits = new Map([[handWritten, 1.25], ...parsingPeers.map((peer) => [peer, 0.25])]);

async function measureCpu(widgets, { browser, servers, short, effort }) {
  const subjects = new Map();
  for (const implementation of compared) {
    const shown = implementation === empty ? 0 : widgets;
    const addressOf = await addPages(implementation, [shown], servers);
    subjects.set(implementation.name, () => cpuToShow(browser, { address: addressOf(shown), rows: implementation.rows, widgets: shown }));
  }
  const samples = await interleave(subjects, (short ? 5 : 15) * effort);
  const base = samples.get(empty.name);
  const cost = ({ name }) => `${(median(samples.get(name)) - median(base)).toFixed(1)} ms`;
  return [...limits].map(([other, limit]) => ({
    name: `CPU to show ${widgets} / ${other.name}`, limit, value: pairedRatio(samples.get(own.name), samples.get(other.name), base), note: `${cost(own)} / ${cost(other)}`,
  }));
}

/** One group a number of widgets, so that only the one that fails is measured again. */
export const cpu = [1, 10, 50].map((widgets) => ({ name: `CPU of ${widgets}`, noisy: true, measure: (context) => measureCpu(widgets, context) }));
